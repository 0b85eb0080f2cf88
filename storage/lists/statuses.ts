/** Statuses: a project's own list, made from a trade's preset at the start. */
import type { StatusView } from '@/domain/client/card-view';
import { PRESETS } from '@/domain/status/presets';
import type { Status } from '@/domain/status/schema';
import { TRADES, type Trade } from '@/domain/status/trades';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { presetId, isUntouched } from './preset-records';
import { ensureFirstProject } from './projects';
import { isStatusInUse } from './status-in-use';
import { write } from '../write';

/** A project's living statuses, in their order. */
export async function listStatuses(projectId: string): Promise<Status[]> {
  const statuses = await db.statuses.where('projectId').equals(projectId).toArray();
  return statuses.filter(isLiving).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** A project's statuses as pages and cards draw them, in their order. */
export async function listStatusViews(projectId: string): Promise<StatusView[]> {
  const statuses = await listStatuses(projectId);
  return statuses.map(({ id, icon, color, captions, hiddenOnPage }) => ({
    id,
    icon,
    color,
    captions,
    hiddenOnPage,
  }));
}

/**
 * Gives the project in use the statuses of a trade. Those of another preset go, unless a client has them or the seller
 * has changed them. Applied again it changes nothing.
 */
export async function applyPreset(trade: Trade): Promise<void> {
  const projectId = await ensureFirstProject('Tabside');
  await write({ action: 'status.preset', projectId, clientId: null }, (draft) =>
    putPresetStatuses(draft, trade),
  );
}

/** The same within a write, in its project. */
export async function putPresetStatuses(draft: Draft, trade: Trade): Promise<void> {
  const { projectId } = draft.about;
  const presets = presetsOf(projectId, trade);
  const all = TRADES.flatMap((each) => presetsOf(projectId, each));
  const wanted = new Set(presets.map(({ id }) => id));
  const present = (await draft.find('statuses', 'projectId', projectId)).filter(isLiving);
  for (const status of present) {
    if (wanted.has(status.id) || !isUntouched(status, all)) continue;
    if (!(await isStatusInUse(projectId, status.id))) await draft.remove('statuses', status.id);
  }
  for (const preset of presets) {
    if (!present.some(({ id }) => id === preset.id)) await draft.put('statuses', preset);
  }
}

function presetsOf(projectId: string, trade: Trade) {
  return PRESETS[trade].map(({ key, ...fields }) => ({
    id: presetId(projectId, trade, key),
    ...fields,
  }));
}
