import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { CardView } from '@/domain/client/card-view';
import type { DealView, StageView } from '@/domain/deal/view';
import { moneyText } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { DealForm } from './DealForm';
import { IconButton } from './IconButton';
import { LostReason } from './LostReason';
import { StagePicker } from './StagePicker';
import { onDay } from './when';

export interface DealItemProps {
  readonly deal: DealView;
  readonly view: CardView;
}

/** One deal: what, how much, and in which stage it is; moved from there. */
export function DealItem({ deal, view }: DealItemProps) {
  const { language, perform } = useCardTools();
  const [isEdited, setEdited] = useState(false);
  /** The stage of lost deals that waits for the reason. */
  const [lostTo, setLostTo] = useState<StageView | null>(null);
  const { funnels } = view;
  const funnel = funnels.find(({ stages }) => stages.some(({ id }) => id === deal.stageId));
  const stage = funnel?.stages.find(({ id }) => id === deal.stageId);
  const title = deal.title || funnel?.name || m.client_deal();

  const move = (to: StageView, reason = '') => {
    setLostTo(null);
    void perform(
      (actions) => actions.moveDeal(deal.id, to.id, reason),
      m.client_deal_moved({ stage: to.name }),
    );
  };
  if (isEdited) {
    return (
      <li>
        <DealForm deal={deal} view={view} onClose={() => setEdited(false)} />
      </li>
    );
  }
  return (
    <li className="tc-deal">
      <div className="tc-deal-head">
        <bdi className="tc-deal-title">{title}</bdi>
        {deal.value !== null && <span>{moneyText(deal.value, deal.currency, language)}</span>}
        <span className="tc-task-tools">
          <IconButton
            isQuiet
            label={m.client_deal_edit({ deal: title })}
            onClick={() => setEdited(true)}
          >
            <Pencil size={13} />
          </IconButton>
          <IconButton
            isQuiet
            label={m.client_deal_delete({ deal: title })}
            onClick={() =>
              void perform(
                (actions) => actions.deleteDeal(deal.id),
                m.client_deal_deleted({ deal: title }),
              )
            }
          >
            <Trash2 size={13} />
          </IconButton>
        </span>
      </div>
      <div className="tc-under-name">
        <StagePicker
          deal={title}
          funnels={funnels}
          stageId={deal.stageId}
          onPick={(to) => (to.kind === 'lost' ? setLostTo(to) : move(to))}
        />
        <span className="tc-fine">
          {m.client_deal_since({ date: onDay(deal.stageSince, language) })}
        </span>
        {deal.expectedOn !== null && (
          <span className="tc-fine">
            {m.client_deal_expected({ date: onDay(Date.parse(deal.expectedOn), language) })}
          </span>
        )}
        {deal.lostReason !== '' && <bdi className="tc-fine">{deal.lostReason}</bdi>}
      </div>
      {lostTo && (
        <LostReason
          reasons={funnels.find(({ stages }) => stages.includes(lostTo))?.lostReasons ?? []}
          onMove={(reason) => move(lostTo, reason)}
          onCancel={() => setLostTo(null)}
        />
      )}
      {stage && deal.closedAt === null && <Checklist deal={deal} stage={stage} />}
    </li>
  );
}

/** What has to be done before the deal leaves its stage: asked for, never forced. */
function Checklist({ deal, stage }: { readonly deal: DealView; readonly stage: StageView }) {
  const { perform } = useCardTools();
  if (stage.checklist.length === 0) return null;
  return (
    <ul className="tc-checklist" aria-label={m.client_checklist()}>
      {stage.checklist.map(({ id, text }) => (
        <li key={id}>
          <label className="tc-reason">
            <input
              type="checkbox"
              checked={deal.checked.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                void perform(
                  (actions) => actions.checkItem(deal.id, id, checked),
                  checked ? m.tasks_done({ text }) : m.client_check_open({ text }),
                )
              }
            />
            <bdi>{text}</bdi>
          </label>
        </li>
      ))}
    </ul>
  );
}
