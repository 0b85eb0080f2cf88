/** A cell as text to edit, and back: what was typed as a change of the client. */
import type { ClientRow } from '@/domain/client/client-row';
import { dayOf, startOfDay } from '@/domain/filter/days';
import type { Field } from '@/domain/filter/field';
import { birthdayParts, keptBirthday } from '@/domain/client/birthday';
import { moneyInput, parseMoney } from '@/domain/order/money';
import { numberIn } from './number-in';

/** Fields of the client's own record that people write themselves. */
const WRITTEN: ReadonlySet<string> = new Set([
  'name',
  'headline',
  'organisation',
  'phones',
  'emails',
  'birthday',
  'statusId',
  'ownerId',
  'tags',
  'contactedAt',
  'keepUntil',
  'toldAt',
  'objectedAt',
  'lawfulBasis',
  'doNotContact',
]);

/** Tells whether a field can be edited: computed ones can't. */
export function isEditable(fieldId: string): boolean {
  return WRITTEN.has(fieldId) || fieldId.startsWith('field:');
}

/** What stands in the box when a cell is edited. Choices and yes or no have no box. */
export function editText(field: Field, row: ClientRow): string {
  switch (field.type) {
    case 'text':
      return field.read(row);
    case 'texts':
      return field.read(row).join(', ');
    case 'number':
      return String(field.read(row) ?? '');
    case 'money': {
      const minor = field.read(row);
      return minor === null ? '' : moneyInput(minor, field.currency);
    }
    case 'moment': {
      const moment = field.read(row);
      return moment === null ? '' : dayOf(moment);
    }
    case 'day':
    case 'birthday':
      return field.read(row) ?? '';
    case 'yes-no':
    case 'choice':
    case 'choices':
      break;
  }
  return '';
}

type Typed = string | number | readonly string[] | null;

/** The value that was typed; undefined when it does not fit the field. An empty box empties the field, but never a name. */
export function typedValue(field: Field, typed: string): Typed | undefined {
  const text = typed.trim();
  // A phone number of one's own is a single one.
  const isList = field.type === 'texts' && !field.id.startsWith('field:');
  if (isList) return listIn(text);
  if (field.type === 'text' || field.type === 'texts') {
    return field.id === 'name' && text === '' ? undefined : text;
  }
  if (text === '') return null;
  if (field.type === 'number') return numberIn(text) ?? undefined;
  if (field.type === 'money') return parseMoney(text, field.currency) ?? undefined;
  if (field.type === 'birthday') return isBirthday(text) ? text : undefined;
  if (!isDay(text)) return undefined;
  return field.type === 'moment' ? startOfDay(text) : text;
}

function listIn(text: string): string[] {
  const parts = text.split(/[,;\n]/u).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && dayOf(startOfDay(text)) === text;
}

function isBirthday(text: string): boolean {
  const parts = birthdayParts(text);
  return parts !== null && keptBirthday(parts) === text;
}
