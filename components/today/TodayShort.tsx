import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import { counted } from '@/components/client/when';
import type { Entry } from '@/domain/today/entries';
import type { Need } from '@/domain/today/needs';
import { m } from '@/locales/compiled/messages';
import { nameOf } from './EntryLine';
import { needText, settleCaption, untilText } from './need-text';
import type { TodayScreenProps } from './TodayScreen';

export interface TodayShortProps extends Pick<
  TodayScreenProps,
  'entries' | 'state' | 'words' | 'personOf' | 'upcoming'
> {
  readonly onOpen: (entry: Entry) => void;
  readonly onSettle: (entry: Entry, need: Need) => void;
  readonly onSkip: (entry: Entry) => void;
  readonly onAll: () => void;
  /** Stands above the list. */
  readonly children?: ReactNode;
}

/** As many entries fit beside the recent clients. */
const MOST = 4;

/** The first of those who need the seller, each with what is most urgent; the way to all of them. */
export function TodayShort(props: TodayShortProps) {
  const { entries, state, words, personOf, upcoming, onAll, children } = props;
  const now = entries.filter(({ group }) => group !== 'later');
  const rest = now.length - MOST;
  if (state === 'reading') return null;
  return (
    <section className="tp-today" aria-label={m.today_title()}>
      <div className="tp-today-head">
        <h2 className="tp-list-head">
          {m.today_title()}
          {now.length > 0 && (
            <span className="tc-count">{counted(now.length, words.language)}</span>
          )}
        </h2>
        <Button size="compact-xs" variant="subtle" onClick={onAll}>
          {m.today_open()}
        </Button>
      </div>
      {children}
      {now.length === 0 && state !== 'looking' && (
        <p className="tc-fine">
          {m.today_nothing()}{' '}
          {upcoming && m.today_next({ what: upcoming.what, when: untilText(upcoming.at, words) })}
        </p>
      )}
      <ul>
        {now.slice(0, MOST).map((entry) => (
          <ShortLine
            key={entry.id}
            {...props}
            entry={entry}
            name={nameOf(entry, entry.clientId === null ? null : personOf(entry.clientId))}
          />
        ))}
      </ul>
      {rest > 0 && <p className="tc-fine">{m.today_more({ count: rest })}</p>}
    </section>
  );
}

function ShortLine({
  entry,
  name,
  words,
  onOpen,
  onSettle,
  onSkip,
}: TodayShortProps & { readonly entry: Entry; readonly name: string }) {
  const [need] = entry.needs;
  const { what, facts } = needText(need, words);
  const action = settleCaption(need);
  const isNamed = entry.clientId === null;
  return (
    <li className="tp-today-line" data-group={need.group}>
      <button type="button" className="tp-today-what" data-stop onClick={() => onOpen(entry)}>
        <span className="tp-today-name tc-cut" dir="auto">
          {name}
        </span>
        <span className="tp-today-why tc-cut" dir="auto">
          {isNamed ? facts : [what, facts].filter((part) => part !== '').join(' · ')}
        </span>
      </button>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={m.today_done_named({ action, what })}
        onClick={() => onSettle(entry, need)}
      >
        {action}
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-label={m.today_skip_named({ name })}
        onClick={() => onSkip(entry)}
      >
        {m.today_skip()}
      </Button>
    </li>
  );
}
