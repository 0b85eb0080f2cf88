/** What a column of an imported table may hold: fields of the client, and what belongs to one. */
import type { CustomFieldType } from '@/domain/custom-field/types';

export const TARGETS = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'phone',
  'email',
  'profile',
  'organisation',
  'headline',
  'status',
  'tags',
  'owner',
  'birthday',
  'note',
  'photo',
  'preference',
  'doNotContact',
  'contactedAt',
  'consent',
  'lawfulBasis',
  'toldAt',
  'keepUntil',
  'objectedAt',
  'capturedFrom',
  'order.number',
  'order.date',
  'order.sum',
  'order.currency',
  'order.state',
  'order.note',
  'id',
] as const;
export type Target = (typeof TARGETS)[number];

/** A target, `field:<id of a custom field>`, or `new:<type>` for a custom field that is made with the column's heading. */
export type ColumnTarget = Target | `field:${string}` | `new:${CustomFieldType}`;

/** Targets of which a client may have several; each column of one is one more. */
export const REPEATABLE: ReadonlySet<Target> = new Set<Target>([
  'phone',
  'email',
  'profile',
  'tags',
  'note',
  'preference',
  'consent',
  'order.number',
  'order.date',
  'order.sum',
  'order.currency',
  'order.state',
  'order.note',
]);

export function isTarget(value: string): value is Target {
  return TARGETS.some((target) => target === value);
}
