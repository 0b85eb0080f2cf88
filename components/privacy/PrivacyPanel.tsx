import { Button } from '@mantine/core';
import { Eraser, FileDown } from 'lucide-react';

import { exactly, onDay } from '@/components/client/when';
import { EditableText } from '@/components/client-page/EditableText';
import { Line, Panel } from '@/components/client-page/Panel';
import { usePageTools } from '@/components/client-page/page-context';
import { useEdit } from '@/components/client-page/use-edit';
import { LAWFUL_BASES } from '@/domain/client/lawful-bases';
import type { Client } from '@/domain/client/schema';
import { dayOf, startOfDay } from '@/domain/filter/days';
import { safeLink } from '@/domain/text/safe-link';
import { m } from '@/locales/compiled/messages';
import { basisCaption } from './basis-caption';
import styles from './privacy.module.css';

export interface PrivacyPanelProps {
  readonly client: Client;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onAnswer: (kind: 'readable' | 'machine') => void;
  readonly onErase: () => void;
}

/** Where a client's data is from, on what ground it is kept and until when; what they may ask for. */
export function PrivacyPanel({ client, now, onAnswer, onErase }: PrivacyPanelProps) {
  const { language } = usePageTools();
  const edit = useEdit(client.id);
  const { capturedFrom, createdAt, lawfulBasis, toldAt, keepUntil, objectedAt } = client;
  const link = capturedFrom === null ? null : safeLink(capturedFrom);
  return (
    <Panel title={m.privacy_title()}>
      <Line label={m.privacy_captured()}>
        <span className={styles.captured}>
          {link === null ? (
            <span>{capturedFrom ?? m.privacy_captured_unknown()}</span>
          ) : (
            <a href={link} target="_blank" rel="noopener noreferrer" dir="ltr">
              {capturedFrom}
            </a>
          )}
          <time dateTime={new Date(createdAt).toISOString()} title={exactly(createdAt, language)}>
            {onDay(createdAt, language)}
          </time>
        </span>
      </Line>
      <Line label={m.privacy_basis()}>
        <select
          className="tc-input"
          aria-label={m.privacy_basis()}
          value={lawfulBasis ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const basis = LAWFUL_BASES.find((each) => each === value) ?? null;
            edit({ lawfulBasis: basis }, m.privacy_basis());
          }}
        >
          <option value="">{m.privacy_basis_none()}</option>
          {LAWFUL_BASES.map((basis) => (
            <option key={basis} value={basis}>
              {basisCaption(basis)}
            </option>
          ))}
        </select>
      </Line>
      <DayLine
        label={m.privacy_told()}
        moment={toldAt}
        onSave={(moment) => edit({ toldAt: moment }, m.privacy_told())}
        hasToday
      />
      {toldAt === null && capturedFrom !== null && (
        <p className={styles.hint}>{m.privacy_not_told()}</p>
      )}
      <DayLine
        label={m.privacy_until()}
        moment={keepUntil}
        isEnd
        onSave={(moment) => edit({ keepUntil: moment }, m.privacy_until())}
      />
      {keepUntil !== null && keepUntil < now && (
        <p className={styles.overdue} role="status">
          {m.privacy_overdue()}
        </p>
      )}
      <DayLine
        label={m.privacy_objection()}
        moment={objectedAt}
        onSave={(moment) => edit({ objectedAt: moment }, m.privacy_objection())}
        hasToday
      />
      <div className={styles.rights}>
        <p className={styles.hint} id="privacy-answer">
          <strong>{m.privacy_answer()}</strong> {m.privacy_answer_why()}
        </p>
        <span className={styles.buttons}>
          {(['readable', 'machine'] as const).map((kind) => (
            <Button
              key={kind}
              size="compact-xs"
              variant="default"
              aria-describedby="privacy-answer"
              leftSection={<FileDown size={13} aria-hidden="true" />}
              onClick={() => onAnswer(kind)}
            >
              {kind === 'readable' ? m.privacy_answer_readable() : m.privacy_answer_machine()}
            </Button>
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            color="var(--tc-danger)"
            leftSection={<Eraser size={13} aria-hidden="true" />}
            onClick={onErase}
          >
            {m.privacy_erase()}
          </Button>
        </span>
      </div>
    </Panel>
  );
}

interface DayLineProps {
  readonly label: string;
  /** Milliseconds since 1970, or null. */
  readonly moment: number | null;
  /** Whether the whole of the day belongs to it. */
  readonly isEnd?: boolean;
  readonly hasToday?: boolean;
  readonly onSave: (moment: number | null) => void;
}

function DayLine({ label, moment, isEnd = false, hasToday = false, onSave }: DayLineProps) {
  const { language } = usePageTools();
  const momentOf = (day: string) => (isEnd ? startOfDay(day, 1) - 1 : startOfDay(day));
  return (
    <Line label={label}>
      <EditableText
        label={label}
        type="date"
        value={moment === null ? '' : dayOf(moment)}
        shown={moment === null ? '' : onDay(moment, language)}
        placeholder={m.page_client_add()}
        check={(text) =>
          text === '' || Number.isFinite(momentOf(text)) ? null : m.privacy_no_day()
        }
        onSave={(text) => onSave(text === '' ? null : momentOf(text))}
      />
      {hasToday && moment === null && (
        <button
          type="button"
          className="tc-link"
          aria-label={`${label}: ${m.privacy_today()}`}
          onClick={() => onSave(momentOf(dayOf(Date.now())))}
        >
          {m.privacy_today()}
        </button>
      )}
    </Line>
  );
}
