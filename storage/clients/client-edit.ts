/** What a seller can change in a client's record, and its rules: the same for one client and for thousands. */
import type { Client, CustomFieldKey, CustomValue, TagField } from '@/domain/client/schema';
import type { Action } from '@/domain/history/schema';
import { putStatus } from './add-client';
import { changesBadge, rebadge } from '../in-page/badges';
import type { Draft } from '../draft';
import { Problem } from '../problem';
import { checkReferrer } from './referrers';

type Editable =
  | 'name'
  | 'statusId'
  | 'headline'
  | 'organisation'
  | 'phones'
  | 'emails'
  | 'birthday'
  | 'preferences'
  | 'referredBy'
  | 'ownerId'
  | 'touchEvery'
  | 'contactedAt'
  | 'doNotContact'
  | 'consents'
  | 'lawfulBasis'
  | 'toldAt'
  | 'keepUntil'
  | 'objectedAt';

/** What becomes of the fields that are named; the others stay. */
export type ClientEdit = Partial<
  Pick<Client, Editable> & Record<TagField, boolean> & Record<CustomFieldKey, CustomValue>
>;

/**
 * Changes fields of a client within a write. Rejects with `invalid` for an empty name, a status of another project, and
 * where who sent them would go round in a ring.
 */
export async function putEdit(draft: Draft, clientId: string, edit: ClientEdit): Promise<void> {
  const { statusId, ...fields } = edit;
  if (statusId !== undefined) await putStatus(draft, clientId, statusId);
  if (fields.name !== undefined) {
    fields.name = fields.name.trim();
    if (fields.name === '') throw new Problem('invalid');
  }
  if (fields.referredBy) await checkReferrer(draft, clientId, fields.referredBy);
  if (Object.keys(fields).length === 0) return;
  await draft.patch('clients', clientId, fields);
  if (changesBadge(fields)) await rebadge(draft, clientId);
}

/** What the history calls a change: a status alone has a name of its own. */
export function actionOfEdit(edit: ClientEdit): Action {
  return Object.keys(edit).join() === 'statusId' ? 'client.status' : 'client.edit';
}
