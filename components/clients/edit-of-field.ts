import type { ClientEdit } from '@/storage/clients/client-edit';

/** A change of one field by its name, whose value what it was typed in has checked; the write checks it once more. */
export function editOfField(field: string, value: unknown): ClientEdit {
  return { [field]: value } as ClientEdit;
}
