/** Events: facts that statistics count, written with the change that they tell of. */
import { uuidv7 } from 'uuidv7';

import type { Event } from '@/domain/event/schema';
import type { Draft } from './draft';

/** Nothing told of. */
const BLANK = {
  dealId: null,
  taskId: null,
  funnelId: null,
  fromStageId: null,
  toStageId: null,
  toKind: null,
  stayed: null,
  value: null,
  currency: null,
  lostReason: '',
} as const;

type Told = Pick<Event, 'kind' | 'clientId'> & Partial<Event>;

/** Appends an event of now to what a write does. */
export async function putEvent(draft: Draft, told: Told): Promise<void> {
  await draft.put('events', { id: uuidv7(), ...BLANK, ...told, at: draft.about.now });
}
