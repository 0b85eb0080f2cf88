import { useEffect, useLayoutEffect, useRef } from 'react';

import { ClientCard, type ClientCardProps } from '@/components/client/ClientCard';
import type { CardView, SeenPerson } from '@/domain/client/card-view';
import { KeySheet } from '@/components/keys/KeySheet';
import { useKeySheet } from '@/components/keys/use-key-sheet';
import { directionOf } from '@/components/language';
import type { BrowserKeys, CardIntent } from '@/domain/keys/browser-keys';
import type { CardPlace } from './place-card';
import { RefusedPress } from './RefusedPress';
import { useRemoteView } from './use-remote-view';

export interface InPageCardProps extends Pick<
  ClientCardProps,
  'actions' | 'onInsert' | 'onTakeBack' | 'language' | 'linkOf' | 'placeOf' | 'loadParse' | 'Emoji'
> {
  readonly person: SeenPerson;
  readonly place: CardPlace;
  readonly read: (person: SeenPerson) => Promise<CardView>;
  readonly onChange: (callback: () => void) => () => void;
  readonly onClose: () => void;
  readonly intent: CardIntent;
  readonly readKeys: () => Promise<BrowserKeys>;
  /** Given the element that holds all of the card, and null when it goes. */
  readonly frame: (element: HTMLElement | null) => void;
  /** How many presses were refused since the card opened. */
  readonly refusals: number;
}

/** The card beside a badge. Takes the focus when it appears. */
export function InPageCard(props: InPageCardProps) {
  const { person, place, read, onChange, readKeys, frame: tellFrame, refusals, ...card } = props;
  const { view, problem, reload } = useRemoteView(person, read, onChange);
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useKeySheet();

  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('.tc-card')?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    tellFrame(frame.current);
    return () => tellFrame(null);
  }, [tellFrame]);

  const { left, width, top, bottom, maxHeight } = place;
  return (
    <div
      ref={frame}
      className="tc-frame"
      lang={card.language}
      dir={directionOf(card.language)}
      onKeyDown={(event) => sheet.onKeyDown(event.nativeEvent)}
      style={{
        left,
        width,
        maxHeight,
        ...(top === null ? { bottom: bottom ?? 0 } : { top }),
      }}
    >
      <ClientCard
        {...card}
        person={person}
        view={view}
        problem={problem}
        onReload={reload}
        layout="card"
        insertPossible
      />
      <RefusedPress count={refusals} />
      {sheet.isOpen && <KeySheet read={readKeys} onClose={sheet.close} />}
    </div>
  );
}
