/** Deals, funnels and stages as screens show them: plain data. */
import type { Funnel } from '@/domain/funnel/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import type { CheckedField, Deal } from './schema';

export type StageView = Pick<Stage, 'id' | 'name' | 'color' | 'icon' | 'kind' | 'checklist'>;

export interface FunnelView extends Pick<Funnel, 'id' | 'name' | 'lostReasons'> {
  /** In their order. */
  readonly stages: readonly StageView[];
}

/** What the seller says of a deal. */
export type DealFields = Pick<
  Deal,
  'title' | 'value' | 'currency' | 'expectedOn' | 'product' | 'source' | 'ownerId'
>;

export interface DealView
  extends DealFields, Pick<Deal, 'id' | 'stageId' | 'stageSince' | 'closedAt' | 'lostReason'> {
  /** The items of its stage's checklist that are done, by their ids. */
  readonly checked: readonly string[];
}

/** What shows of funnels and their stages, both in their order. A funnel without stages is left out. */
export function funnelViews(funnels: readonly Funnel[], stages: readonly Stage[]): FunnelView[] {
  return funnels
    .map(({ id, name, lostReasons }) => ({
      id,
      name,
      lostReasons,
      stages: stages.filter(({ funnelId }) => funnelId === id).map(stageView),
    }))
    .filter((funnel) => funnel.stages.length > 0);
}

function stageView({ id, name, color, icon, kind, checklist }: Stage): StageView {
  return { id, name, color, icon, kind, checklist };
}

/** What shows of a stored deal. */
export function dealView(deal: Deal, checklist: StageView['checklist']): DealView {
  const { id, stageId, stageSince, closedAt, lostReason } = deal;
  const { title, value, currency, expectedOn, product, source, ownerId } = deal;
  const said = { title, value, currency, expectedOn, product, source, ownerId };
  const checked = checklist
    .map((item) => item.id)
    .filter((item) => deal[`checked:${item}` satisfies CheckedField] === true);
  return { id, stageId, stageSince, closedAt, lostReason, ...said, checked };
}
