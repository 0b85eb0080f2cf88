/** A project's custom fields. Their values are fields of the clients and stay there when a field is deleted. */
import { uuidv7 } from 'uuidv7';

import type { CustomField } from '@/domain/custom-field/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { moveTo, orderAtEnd } from './ordered';
import { Problem } from '../problem';
import { write } from '../write';

/** What the seller decides about a custom field. Its type is decided once: values of another would be lost. */
export type CustomFieldFields = Pick<CustomField, 'captions' | 'choices' | 'currency'>;

/** A project's living custom fields, in their order. */
export async function listCustomFields(projectId: string): Promise<CustomField[]> {
  const fields = await db.customFields.where('projectId').equals(projectId).toArray();
  return fields.filter(isLiving).toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Adds a custom field at the end of the project's list. */
export async function addCustomField(
  projectId: string,
  type: CustomField['type'],
  fields: CustomFieldFields,
): Promise<{ readonly historyId: string; readonly fieldId: string }> {
  const fieldId = uuidv7();
  const { historyId } = await write(
    { action: 'field.add', projectId, clientId: null },
    async (draft) => {
      const order = await orderAtEnd(draft, 'customFields');
      await draft.put('customFields', { id: fieldId, type, ...fields, order });
    },
  );
  return { historyId, fieldId };
}

/** Changes a custom field. A choice that is taken out stays with the clients who have it, and shows no more. */
export async function editCustomField(
  fieldId: string,
  fields: Partial<CustomFieldFields>,
): Promise<{ readonly historyId: string }> {
  const { projectId } = await livingField(fieldId);
  return write({ action: 'field.edit', projectId, clientId: null }, (draft) =>
    draft.patch('customFields', fieldId, fields),
  );
}

/** Moves a custom field to a place in the list, counted from 0. */
export async function moveCustomField(
  fieldId: string,
  place: number,
): Promise<{ readonly historyId: string }> {
  const { projectId } = await livingField(fieldId);
  return moveTo('customFields', projectId, fieldId, place, 'field.edit');
}

/** Deletes a custom field. The clients keep their values, out of sight, so that its Undo brings them back. */
export async function deleteCustomField(fieldId: string): Promise<{ readonly historyId: string }> {
  const { projectId } = await livingField(fieldId);
  return write({ action: 'field.delete', projectId, clientId: null }, (draft) =>
    draft.remove('customFields', fieldId),
  );
}

async function livingField(fieldId: string): Promise<CustomField> {
  const field = await db.customFields.get(fieldId);
  if (!field || !isLiving(field)) throw new Problem('not-found');
  return field;
}
