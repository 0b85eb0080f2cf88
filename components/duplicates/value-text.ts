/** Fields of clients in words, for comparing two of them. */
import { exactly, onDay } from '@/components/client/when';
import { captionOfField } from '@/components/clients/field-captions';
import { birthdayText } from '@/domain/client/birthday';
import type { CustomValue } from '@/domain/client/schema';
import type { CustomField } from '@/domain/custom-field/schema';
import { fieldText } from '@/domain/custom-field/value';
import type { Member } from '@/domain/member/schema';
import { captionIn } from '@/domain/status/caption';
import type { Status } from '@/domain/status/schema';
import type { Tag } from '@/domain/tag/schema';
import { m } from '@/locales/compiled/messages';

/** What of a project the values of its clients are worded with. */
export interface ComparedWith {
  readonly statuses: readonly Status[];
  readonly members: readonly Member[];
  readonly tags: readonly Tag[];
  readonly customFields: readonly CustomField[];
  /** Names of clients by their ids: of those who sent others. */
  readonly names: ReadonlyMap<string, string>;
  readonly language: string;
}

const CAPTIONS: Readonly<Record<string, () => string>> = {
  photo: m.duplicates_field_photo,
  referredBy: m.duplicates_field_referredBy,
  lawfulBasis: m.duplicates_field_lawfulBasis,
  toldAt: m.duplicates_field_toldAt,
  preferences: m.duplicates_field_preferences,
  consents: m.duplicates_field_consents,
  capturedFrom: m.duplicates_field_capturedFrom,
  objectedAt: m.duplicates_field_objectedAt,
};

const MOMENTS: ReadonlySet<string> = new Set([
  'toldAt',
  'keepUntil',
  'objectedAt',
  'contactedAt',
  'createdAt',
]);

/** The order in which fields are compared; custom fields and tags follow. */
const ORDER = [
  'name',
  'phones',
  'emails',
  'statusId',
  'ownerId',
  'organisation',
  'headline',
  'birthday',
  'photo',
  'preferences',
  'consents',
  'referredBy',
  'doNotContact',
  'objectedAt',
  'lawfulBasis',
  'toldAt',
  'keepUntil',
  'contactedAt',
  'createdAt',
  'capturedFrom',
];

/** A field's place in the comparison; infinite for what is no matter of the seller's. */
export function placeOf(field: string): number {
  const at = ORDER.indexOf(field);
  if (at >= 0) return at;
  if (field.startsWith('field:')) return ORDER.length;
  return field.startsWith('tag:') ? ORDER.length + 1 : Infinity;
}

export function captionOf(field: string, { tags, customFields, language }: ComparedWith): string {
  return CAPTIONS[field]?.() ?? captionOfField(field, { tags, customFields }, language);
}

/** A value in words; empty for none. */
export function valueText(field: string, value: unknown, compared: ComparedWith): string {
  const { statuses, members, customFields, names, language } = compared;
  if (value === undefined || value === null || value === false || value === '') return '';
  if (value === true) return m.duplicates_yes();
  if (field.startsWith('field:')) {
    const own = customFields.find(({ id }) => `field:${id}` === field);
    if (!own) return textOf(value);
    const captionOfChoice = (id: unknown) => {
      const choice = own.choices.find((each) => each.id === id);
      return choice ? captionIn(choice.captions, language) : String(id);
    };
    if (Array.isArray(value)) return value.map(captionOfChoice).join(', ');
    if (own.type === 'choice') return captionOfChoice(value);
    return fieldText(own, value as CustomValue, language);
  }
  if (typeof value === 'number') {
    if (field === 'createdAt') return exactly(value, language);
    return MOMENTS.has(field) ? onDay(value, language) : String(value);
  }
  if (typeof value === 'string') {
    if (field === 'statusId') {
      const status = statuses.find(({ id }) => id === value);
      return status ? captionIn(status.captions, language) : '';
    }
    if (field === 'ownerId') return members.find(({ id }) => id === value)?.name ?? '';
    if (field === 'referredBy') return names.get(value) ?? m.duplicates_client_gone();
    return field === 'birthday' ? birthdayText(value, language) : value;
  }
  return textOf(value);
}

/** Lists item by item: of preferences and consents their words. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { name, text, purpose } = value as Record<string, unknown>;
  if (typeof purpose === 'string') return purpose;
  return [name, text].filter((part) => typeof part === 'string' && part !== '').join(': ');
}
