import { Button } from '@mantine/core';
import { useId, useState } from 'react';

import { Select } from '@/components/exchange/Select';
import { exactly } from '@/components/client/when';
import { sizeText } from '@/components/client-page/size-text';
import {
  EVERY_HOURS,
  KEEP,
  type BackupRecord,
  type BackupWishes,
} from '@/domain/backup/backup-record';
import { m } from '@/locales/compiled/messages';
import { BackupWarning } from './BackupWarning';
import styles from './backup.module.css';

export interface AutoBackupsProps {
  readonly wishes: BackupWishes;
  readonly record: BackupRecord;
  readonly isOverdue: boolean;
  readonly language: string;
  /** Switches them on or off; false when the browser's permission was refused. */
  readonly onSwitch: (isOn: boolean) => Promise<boolean>;
  readonly onWishes: (patch: Partial<Pick<BackupWishes, 'everyHours' | 'keep'>>) => void;
  /** Writes one now: by itself while they are on, else as a download by hand. */
  readonly onNow: () => Promise<void>;
}

const EVERY: readonly (readonly [string, () => string])[] = [
  ['6', m.backup_every_6],
  ['24', m.backup_every_24],
  ['168', m.backup_every_168],
  ['672', m.backup_every_672],
];

/** Whether backup files are written by themselves, how often and how many, and those that there are. */
export function AutoBackups(props: AutoBackupsProps) {
  const { wishes, record, isOverdue, language, onSwitch, onWishes, onNow } = props;
  const [isRefused, setRefused] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const isWriting = isBusy || record.running !== null || record.isWanted;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 id={id}>{m.backup_auto()}</h2>
      <BackupWarning failure={record.failure} isOverdue={isOverdue} language={language} />
      <p className={styles.quiet}>{m.backup_auto_what()}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          role="switch"
          checked={wishes.isOn}
          onChange={(event) => {
            const isOn = event.currentTarget.checked;
            void onSwitch(isOn).then((done) => setRefused(!done));
          }}
        />
        <span>{m.backup_switch()}</span>
      </label>
      {!wishes.isOn && <p className={styles.quiet}>{m.backup_permission()}</p>}
      {isRefused && !wishes.isOn && <p role="alert">{m.backup_refused()}</p>}
      <div className={styles.line}>
        {wishes.isOn && (
          <>
            <Select
              label={m.backup_every()}
              value={String(wishes.everyHours)}
              onChange={(value) => {
                const everyHours = EVERY_HOURS.find((hours) => String(hours) === value);
                if (everyHours !== undefined) onWishes({ everyHours });
              }}
            >
              {EVERY.map(([value, label]) => (
                <option key={value} value={value}>
                  {label()}
                </option>
              ))}
            </Select>
            <Select
              label={m.backup_keep()}
              value={String(wishes.keep)}
              onChange={(value) => {
                const keep = KEEP.find((count) => String(count) === value);
                if (keep !== undefined) onWishes({ keep });
              }}
            >
              {KEEP.map((count) => (
                <option key={count} value={count}>
                  {count.toLocaleString(language)}
                </option>
              ))}
            </Select>
          </>
        )}
        <Button
          size="sm"
          variant="default"
          disabled={isWriting}
          onClick={() => {
            setBusy(true);
            void onNow().finally(() => setBusy(false));
          }}
        >
          {wishes.isOn ? m.backup_now() : m.backup_by_hand()}
        </Button>
        <span role="status">{isWriting && m.backup_writing()}</span>
      </div>
      <h2>{m.backup_files()}</h2>
      {record.files.length === 0 && <p className={styles.quiet}>{m.backup_files_none()}</p>}
      <ul className={styles.files}>
        {record.files.map((file) => (
          <li key={`${file.name} ${file.time}`}>
            <bdi>{file.name}</bdi>{' '}
            <span className={styles.quiet}>
              <bdi>{exactly(file.time, language)}</bdi> · {sizeText(file.size, language)}
            </span>
            {file.isLeft && <p className={styles.quiet}>{m.backup_file_left()}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
