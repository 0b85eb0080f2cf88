/** How a deal stands in a stage, in the reader's words. */
import type { StageKind } from '@/domain/funnel/stage-kinds';
import { m } from '@/locales/compiled/messages';

export const STAGE_KIND_CAPTIONS: Readonly<Record<StageKind, () => string>> = {
  open: m.funnels_kind_open,
  won: m.funnels_kind_won,
  lost: m.funnels_kind_lost,
};
