import { useRef, useState, type ReactNode } from 'react';

import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { SectionKeys, type SectionKey } from '@/components/keys/SectionKeys';
import { useLetterKeys } from '@/components/keys/use-letter-keys';
import { counted } from '@/components/client/when';
import type { Entry } from '@/domain/today/entries';
import type { Group } from '@/domain/today/needs';
import { m } from '@/locales/compiled/messages';
import type { PersonLine } from '@/storage/today/work';
import type { EntryActs } from './EntryLine';
import { linesOf } from './lines';
import { untilText, type NeedWords } from './need-text';
import { TodayList } from './TodayList';
import { partOf } from './use-focus-on';
import styles from './today.module.css';

/** The next task that is due later than what is listed. */
export interface Upcoming {
  readonly what: string;
  /** Whom it is about; empty for nobody. */
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface TodayScreenProps {
  /** What needs the seller now and in the days that come, in order. */
  readonly entries: readonly Entry[];
  /** `reading` until tasks are there, `looking` while clients are still gone through. */
  readonly state: 'reading' | 'looking' | 'ready' | 'failed';
  readonly personOf: (clientId: string) => PersonLine | null;
  readonly words: NeedWords;
  readonly upcoming: Upcoming | null;
  /** Of those that needed the seller since the day began, or the page was opened: looked after, and all. */
  readonly progress: { readonly done: number; readonly all: number };
  readonly acts: EntryActs;
  readonly onUndo: () => void;
  /** Stands above the list. */
  readonly children?: ReactNode;
}

const KEYS: readonly SectionKey[] = [
  { keys: ['J', 'K', '↓', '↑'], does: m.today_keys_move },
  { keys: ['Enter'], does: m.today_keys_open },
  { keys: ['O'], does: m.today_keys_chat },
  { keys: ['E'], does: m.today_keys_done },
  { keys: ['H'], does: m.today_keys_put_off },
  { keys: ['S'], does: m.today_keys_skip },
  { keys: ['U'], does: m.today_keys_undo },
  { keys: ['?'], does: m.today_keys_help },
];

/** What needs the seller now, with why, and all that can be done about it by one key. */
export function TodayScreen(props: TodayScreenProps) {
  const { entries, state, personOf, words, upcoming, progress, acts, onUndo, children } = props;
  const [open, setOpen] = useState<ReadonlySet<Group>>(
    () => new Set(['overdue', 'today', 'attention', 'birthdays']),
  );
  const [showsKeys, setShowsKeys] = useState(false);
  const lines = linesOf(entries, (group) => open.has(group));
  const shown = lines.flatMap((line) => (line.is === 'entry' ? [line.entry] : []));
  const { active, go, activate } = useActive(shown);
  const list = useRef<HTMLDivElement>(null);

  const press = (selector: string) => active && partOf(list.current, active.id, selector)?.click();
  useLetterKeys({
    j: () => go(1),
    k: () => go(-1),
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    o: () => active && acts.chat(active),
    e: () => active && acts.settle(active, active.needs[0]),
    h: () => press('[data-put-off] button'),
    s: () => active && acts.skip(active),
    u: onUndo,
    '?': () => setShowsKeys(true),
  });
  const isNothing = entries.every(({ group }) => group === 'later');
  return (
    <SectionFrame
      title={m.today_title()}
      actions={<Progress {...progress} language={words.language} />}
    >
      {children}
      {state === 'failed' && (
        <p className={styles.state} role="alert">
          {m.today_failed()}
        </p>
      )}
      {isNothing && (state === 'ready' || state === 'failed') && (
        <Nothing upcoming={upcoming} words={words} hasDone={progress.all > 0} />
      )}
      {shown.length > 0 && <p className={styles.hint}>{m.today_hint()}</p>}
      <div ref={list} className={styles.frame}>
        {lines.length > 0 && (
          <TodayList
            lines={lines}
            personOf={personOf}
            words={words}
            acts={acts}
            activeId={active?.id ?? null}
            onActive={activate}
            onToggle={(group) => setOpen(toggled(open, group))}
          />
        )}
      </div>
      {(state === 'looking' || state === 'reading') && (
        <p className={styles.looking} role="status">
          {m.today_loading()}
        </p>
      )}
      {showsKeys && (
        <SectionKeys title={m.today_keys()} keys={KEYS} onClose={() => setShowsKeys(false)} />
      )}
    </SectionFrame>
  );
}

/** The entry that keys act on. Where it goes away, the one that takes its place. */
function useActive(shown: readonly Entry[]) {
  const [at, setAt] = useState<{ readonly id: string; readonly index: number } | null>(null);
  const found = at ? shown.findIndex(({ id }) => id === at.id) : 0;
  const index = found !== -1 ? found : Math.min(at?.index ?? 0, shown.length - 1);
  const active = shown[index] ?? null;
  const activate = (id: string) => setAt({ id, index: shown.findIndex((each) => each.id === id) });
  // The place that the next one takes is known only while this one is there.
  if (active && found !== -1 && at && at.index !== index) setAt({ id: active.id, index });
  return {
    active,
    activate,
    go: (step: number) => {
      const to = shown[Math.max(0, Math.min(index + step, shown.length - 1))];
      if (to) activate(to.id);
    },
  };
}

function toggled(open: ReadonlySet<Group>, group: Group): ReadonlySet<Group> {
  const next = new Set(open);
  if (!next.delete(group)) next.add(group);
  return next;
}

function Progress({
  done,
  all,
  language,
}: TodayScreenProps['progress'] & { readonly language: string }) {
  if (all === 0) return null;
  const said = { done: counted(done, language), all: counted(all, language) };
  return (
    <span className={styles.progress}>
      <progress value={done} max={all} aria-label={m.today_progress_label(said)} />
      <bdi aria-hidden="true">{m.today_progress(said)}</bdi>
    </span>
  );
}

interface NothingProps {
  readonly upcoming: Upcoming | null;
  readonly words: NeedWords;
  readonly hasDone: boolean;
}

function Nothing({ upcoming, words, hasDone }: NothingProps) {
  return (
    <div className={styles.state} role="status">
      <p className={styles.nothing}>{hasDone ? m.today_nothing_left() : m.today_nothing()}</p>
      {upcoming ? <p>{upcomingText(upcoming, words)}</p> : <p>{m.today_nothing_how()}</p>}
    </div>
  );
}

function upcomingText({ what, who, at }: Upcoming, words: NeedWords): string {
  const when = untilText(at, words);
  return who === '' ? m.today_next({ what, when }) : m.today_next_of({ what, who, when });
}
