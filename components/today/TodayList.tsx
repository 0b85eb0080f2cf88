import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { counted } from '@/components/client/when';
import type { Entry } from '@/domain/today/entries';
import type { Group } from '@/domain/today/needs';
import { m } from '@/locales/compiled/messages';
import type { PersonLine } from '@/storage/today/work';
import { EntryLine, type EntryActs } from './EntryLine';
import type { Line } from './lines';
import type { NeedWords } from './need-text';
import { useFocusOn } from './use-focus-on';
import styles from './today.module.css';

export interface TodayListProps {
  readonly lines: readonly Line[];
  readonly personOf: (clientId: string) => PersonLine | null;
  readonly words: NeedWords;
  readonly acts: EntryActs;
  /** The entry that keys act on, by id, and whether the keyboard is to be there. */
  readonly activeId: string | null;
  readonly onActive: (id: string) => void;
  readonly onToggle: (group: Group) => void;
}

const CAPTIONS: Readonly<Record<Group, () => string>> = {
  overdue: m.today_group_overdue,
  today: m.today_group_today,
  attention: m.today_group_attention,
  birthdays: m.today_group_birthdays,
  later: m.today_group_later,
};

/** About as high as most lines are, in pixels; each is measured once it is drawn. */
const USUAL = { head: 38, entry: 66 } as const;

/** The parts of the list with their entries: only those in the window are drawn. */
export function TodayList(props: TodayListProps) {
  const { lines, personOf, words, acts, activeId, onActive, onToggle } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- React's compiler, which could not follow it, is not used
  const inView = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => USUAL[lines[index]?.is ?? 'entry'],
    getItemKey: (index) => keyOf(lines[index]),
    overscan: 6,
    useFlushSync: false,
  });
  const activeIndex = lines.findIndex((line) => line.is === 'entry' && line.entry.id === activeId);
  useEffect(() => {
    if (activeIndex !== -1) inView.scrollToIndex(activeIndex, { align: 'auto' });
  }, [inView, activeIndex]);
  const isMovingFocus = useFocusOn(activeIndex === -1 ? null : activeId, scroller);
  const count = lines.filter(({ is }) => is === 'entry').length;
  return (
    <div ref={scroller} className={styles.list} role="group" aria-label={m.today_list()}>
      <div className={styles.body} style={{ blockSize: inView.getTotalSize() }}>
        {inView.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <div
              key={key}
              ref={inView.measureElement}
              data-index={index}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.is === 'head' ? (
                <Head line={line} language={words.language} onToggle={onToggle} />
              ) : (
                <EntryLine
                  entry={line.entry}
                  person={personIn(line.entry, personOf)}
                  words={words}
                  acts={acts}
                  isActive={line.entry.id === activeId}
                  onActive={() => {
                    if (!isMovingFocus.current) onActive(line.entry.id);
                  }}
                  place={line.place}
                  count={count}
                  index={index}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly line: Line & { is: 'head' };
  readonly language: string;
  readonly onToggle: (group: Group) => void;
}

function Head({ line: { group, count, isOpen }, language, onToggle }: HeadProps) {
  return (
    <h2 className={styles.head} data-group={group}>
      <button type="button" aria-expanded={isOpen} onClick={() => onToggle(group)}>
        <ChevronRight size={14} className={styles.arrow} aria-hidden="true" />
        {CAPTIONS[group]()}
        <span className="tc-count">{counted(count, language)}</span>
      </button>
    </h2>
  );
}

function personIn(entry: Entry, personOf: TodayListProps['personOf']): PersonLine | null {
  return entry.clientId === null ? null : personOf(entry.clientId);
}

function keyOf(line: Line | undefined): string {
  if (!line) return '';
  return line.is === 'head' ? `head ${line.group}` : line.entry.id;
}
