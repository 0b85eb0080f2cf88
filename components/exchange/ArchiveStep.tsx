import { Button } from '@mantine/core';
import { useState } from 'react';

import { onDay } from '@/components/client/when';
import { m } from '@/locales/compiled/messages';
import type { ArchivePlan } from '@/storage/exchange/import-plan';
import type { Archive } from './use-import';
import styles from './exchange.module.css';

export interface ArchiveStepProps {
  readonly inspection: Archive;
  readonly fileName: string;
  readonly language: string;
  readonly onRun: (plan: ArchivePlan) => void;
  readonly onBack: () => void;
}

const INTO = [
  ['merge', m.exchange_archive_merge, m.exchange_archive_merge_why],
  ['new-project', m.exchange_archive_new, m.exchange_archive_new_why],
] as const;

/** What an archive holds, and where to. */
export function ArchiveStep({ inspection, fileName, language, onRun, onBack }: ArchiveStepProps) {
  const [into, setInto] = useState<ArchivePlan['into']>('merge');
  const { projects, parts, createdAt } = inspection.manifest;
  const records = parts.reduce((sum, part) => sum + part.records, 0);
  return (
    <div className={styles.step}>
      <h2>{m.exchange_archive()}</h2>
      <p className={styles.quiet}>
        <bdi>
          {m.exchange_archive_of({
            projects: projects.map(({ name }) => name).join(', '),
            date: onDay(createdAt, language),
          })}
        </bdi>
        {' · '}
        {m.exchange_archive_records({ count: records })}
      </p>
      <fieldset className={styles.matches}>
        <legend className="tc-hidden">{m.exchange_archive()}</legend>
        {INTO.map(([value, label, why]) => (
          <label key={value} className={styles.check}>
            <input
              type="radio"
              name="into"
              checked={into === value}
              onChange={() => setInto(value)}
            />
            <span>
              <span className={styles.strong}>{label()}</span>
              <br />
              <span className={styles.quiet}>{why()}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button variant="default" onClick={onBack}>
          {m.exchange_other_file()}
        </Button>
        <Button onClick={() => onRun({ fileName, into })}>{m.exchange_archive_run()}</Button>
      </div>
    </div>
  );
}
