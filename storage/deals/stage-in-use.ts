/** No deal is in a stage that is gone, whichever way it came there. */
import { db } from '../db';
import { isLiving, type Draft } from '../draft';

/** Whether a living deal is in a funnel, or in one stage of it; those in `except` do not count. */
export async function isFunnelInUse(
  funnelId: string,
  stageId: string | null,
  except: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const deals = db.deals
    .where('[funnelId+stageId]')
    .between([funnelId, stageId ?? ''], [funnelId, stageId ?? '\uFFFF'], true, true);
  return (await deals.filter((it) => isLiving(it) && !except.has(it.id)).first()) !== undefined;
}

/** After a deal came back or was set back: its stage and funnel, deleted while it was not in them, come back with it. */
export async function bringStageBack(draft: Draft, dealId: string): Promise<void> {
  const deal = await draft.get('deals', dealId);
  if (!deal) return;
  const places = [
    ['funnels', deal.funnelId],
    ['stages', deal.stageId],
  ] as const;
  for (const [table, id] of places) {
    const record = await draft.getAny(table, id);
    if (record && !isLiving(record))
      await draft.revise<'stages'>(table as 'stages', id, { deletedAt: null });
  }
}
