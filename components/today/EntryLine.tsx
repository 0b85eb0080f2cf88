import {
  AlarmClock,
  Cake,
  CircleAlert,
  Clock,
  Handshake,
  Hourglass,
  MessageCircle,
  MessageCircleReply,
} from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button } from '@mantine/core';

import { IconButton } from '@/components/client/IconButton';
import { PersonPhoto } from '@/components/client/PersonPhoto';
import { StatusMark } from '@/components/client/StatusMark';
import type { Entry } from '@/domain/today/entries';
import type { Need } from '@/domain/today/needs';
import { m } from '@/locales/compiled/messages';
import type { PersonLine } from '@/storage/today/work';
import { needText, settleCaption, type NeedWords } from './need-text';
import { PutOffMenu } from './PutOffMenu';
import styles from './today.module.css';

/** What can be done with an entry. */
export interface EntryActs {
  readonly open: (entry: Entry) => void;
  readonly chat: (entry: Entry) => void;
  readonly settle: (entry: Entry, need: Need) => void;
  /** `until` in milliseconds since 1970. */
  readonly putOff: (entry: Entry, until: number) => void;
  readonly skip: (entry: Entry) => void;
}

export interface EntryLineProps {
  readonly entry: Entry;
  /** Null while they are read, and of an entry about nobody. */
  readonly person: PersonLine | null;
  readonly words: NeedWords;
  readonly acts: EntryActs;
  readonly isActive: boolean;
  readonly onActive: () => void;
  /** Where it stands among all, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly ref?: Ref<HTMLElement>;
  readonly index: number;
}

/** One person with everything that needs the seller, or one task of nobody; and what can be done about it. */
export function EntryLine(props: EntryLineProps) {
  const { entry, person, words, acts, isActive, onActive, place, count, ref, index } = props;
  const name = nameOf(entry, person);
  const status = words.statuses.find(({ id }) => id === person?.statusId);
  return (
    <article
      ref={ref}
      data-index={index}
      data-entry={entry.id}
      className={styles.entry}
      data-active={isActive || undefined}
      data-group={entry.group}
      aria-label={name}
      aria-posinset={place}
      aria-setsize={count}
      onFocus={onActive}
    >
      {entry.clientId === null ? (
        <span className={styles.noPhoto} aria-hidden="true">
          <Clock size={16} />
        </span>
      ) : (
        <PersonPhoto name={person?.name ?? ''} photo={null} />
      )}
      <div className={styles.what}>
        <button
          type="button"
          className={styles.name}
          data-main
          tabIndex={isActive ? 0 : -1}
          onClick={() => acts.open(entry)}
        >
          <bdi>{name}</bdi>
          {status && <StatusMark status={status} />}
        </button>
        <ul className={styles.needs}>
          {entry.needs.map((need) => (
            <NeedLine key={keyOf(need)} need={need} entry={entry} words={words} acts={acts} />
          ))}
        </ul>
      </div>
      <div className={styles.tools}>
        {canChat(entry) && (
          <IconButton
            label={m.today_chat_named({ name })}
            title={`${m.today_chat()} (O)`}
            onClick={() => acts.chat(entry)}
          >
            <MessageCircle size={15} />
          </IconButton>
        )}
        <PutOffMenu name={name} words={words} onPutOff={(until) => acts.putOff(entry, until)} />
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={m.today_skip_named({ name })}
          title={`${m.today_skip()} (S)`}
          onClick={() => acts.skip(entry)}
        >
          {m.today_skip()}
        </Button>
      </div>
    </article>
  );
}

interface NeedLineProps {
  readonly need: Need;
  readonly entry: Entry;
  readonly words: NeedWords;
  readonly acts: EntryActs;
}

function NeedLine({ need, entry, words, acts }: NeedLineProps) {
  const { what, facts } = needText(need, words);
  const action = settleCaption(need);
  const isNamed = entry.clientId === null;
  return (
    <li className={styles.need} data-group={need.group}>
      {ICONS[need.kind]}
      <span className={styles.reason}>
        {!isNamed && <bdi>{what}</bdi>}
        {facts !== '' && <span className={styles.facts}>{facts}</span>}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        className={styles.settle}
        aria-label={m.today_done_named({ action, what })}
        onClick={() => acts.settle(entry, need)}
      >
        {action}
      </Button>
    </li>
  );
}

const ICONS: Readonly<Record<Need['kind'], ReactNode>> = {
  task: <AlarmClock size={13} aria-hidden="true" />,
  status: <Hourglass size={13} aria-hidden="true" />,
  stage: <Hourglass size={13} aria-hidden="true" />,
  expected: <CircleAlert size={13} aria-hidden="true" />,
  touch: <Handshake size={13} aria-hidden="true" />,
  reply: <MessageCircleReply size={13} aria-hidden="true" />,
  birthday: <Cake size={13} aria-hidden="true" />,
};

/** What an entry is called: the person, or, where it is about nobody, what is to be done. */
export function nameOf({ clientId, needs: [first] }: Entry, person: PersonLine | null): string {
  if (clientId !== null) return person?.name || m.client_unnamed();
  return first.kind === 'task' ? first.text : m.today_nobody();
}

/** Whether there may be a place to write in: known of clients, and of tasks that came from one. */
function canChat({ clientId, needs }: Entry): boolean {
  return clientId !== null || needs.some((need) => need.kind === 'task' && need.link !== null);
}

function keyOf(need: Need): string {
  if (need.kind === 'task') return need.taskId;
  return 'dealId' in need ? `${need.kind} ${need.dealId}` : need.kind;
}
