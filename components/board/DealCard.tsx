import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Hourglass } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';

import type { BoardCard } from '@/domain/deal/board';
import { m } from '@/locales/compiled/messages';
import { useBoardTools } from './board-context';
import { aboutText, clientText, dealName, dueText, valueText } from './card-texts';
import { CardMenu } from './CardMenu';
import { URGENCY_CAPTIONS, URGENCY_ICONS } from './urgency-look';
import styles from './board.module.css';

export interface DealCardProps {
  readonly card: BoardCard;
  /** Where the Tab key leads to. */
  readonly isActive: boolean;
  /** The keyboard is to come here now. */
  readonly takesFocus: boolean;
}

/** A deal on the board. Drawn anew only when something of it changed. Dragged by the mouse; by a finger see touch-drag.ts. */
export const DealCard = memo(function DealCard({ card, isActive, takesFocus }: DealCardProps) {
  const tools = useBoardTools();
  const element = useRef<HTMLDivElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const [isDragged, setDragged] = useState(false);
  const { deal, urgency } = card;

  useEffect(() => {
    if (!element.current) return undefined;
    return draggable({
      element: element.current,
      getInitialData: () => ({ dealId: deal.id, stageId: deal.stageId }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [deal.id, deal.stageId]);
  useEffect(() => {
    if (takesFocus) link.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  return (
    <div
      ref={element}
      className={styles.card}
      data-urgency={urgency}
      data-card={deal.id}
      data-dragged={isDragged || undefined}
    >
      <div className={styles.line}>
        <a
          ref={link}
          href={tools.hrefOf(deal.id)}
          draggable={false}
          className={styles.client}
          tabIndex={isActive ? 0 : -1}
          data-deal={deal.id}
          aria-describedby={`facts-${deal.id}`}
          onFocus={() => tools.onActive(deal.id)}
        >
          <bdi>{clientText(card)}</bdi>
        </a>
        <CardMenu card={card} name={dealName(card)} />
      </div>
      <CardFacts card={card} />
    </div>
  );
});

/** What a card says under the client's name. */
function CardFacts({ card }: { readonly card: BoardCard }) {
  const { language, members } = useBoardTools();
  const { deal, urgency, days, isTooLong } = card;
  const owner = members.find(({ id }) => id === deal.ownerId)?.name;
  const stay = m.setup_days({ count: days });
  return (
    <div id={`facts-${deal.id}`} className={styles.facts}>
      <div className={styles.line}>
        <bdi className={styles.about}>{aboutText(card)}</bdi>
        <span className={styles.value}>{valueText(card, language)}</span>
      </div>
      <NextLine card={card} />
      <div className={`${styles.line} ${styles.fine}`}>
        <bdi className={styles.about}>{owner}</bdi>
        {isTooLong ? (
          <span className={styles.tooLong} title={m.board_too_long()}>
            <Hourglass size={12} aria-hidden="true" />
            <bdi>{stay}</bdi>
            <span className="tc-hidden">, {m.board_too_long()}</span>
          </span>
        ) : (
          urgency !== 'none' &&
          days > 0 && (
            <span title={m.board_in_stage()}>
              <bdi>{stay}</bdi>
              <span className="tc-hidden"> {m.board_in_stage()}</span>
            </span>
          )
        )}
      </div>
    </div>
  );
}

/** What comes next, with how urgent it is; of a lost deal why it was lost. */
function NextLine({ card }: { readonly card: BoardCard }) {
  const { language, now } = useBoardTools();
  const { deal, next, urgency } = card;
  if (urgency === 'none') {
    return <bdi className={`${styles.next} ${styles.fine}`}>{deal.lostReason}</bdi>;
  }
  const caption = URGENCY_CAPTIONS[urgency]();
  return (
    <div className={styles.next} data-urgency={urgency} title={caption}>
      {URGENCY_ICONS[urgency]}
      {next ? (
        <>
          <span className="tc-hidden">{caption}: </span>
          <bdi className={styles.about}>{next.text}</bdi>
          <span className={styles.due}>{dueText(next, now, language)}</span>
        </>
      ) : (
        <span className={styles.about}>{caption}</span>
      )}
    </div>
  );
}
