/** Values of custom fields between what is kept and what a text field holds. */
import type { CustomValue } from '@/domain/client/schema';
import { moneyInput, moneyText, parseMoney } from '@/domain/order/money';
import { emailLink, phoneLink, safeLink } from '@/domain/text/safe-link';
import type { CustomField } from './schema';

/** The fields that are typed; the others are chosen. */
export type TypedField = Pick<CustomField, 'type' | 'currency'>;

const DEFAULT_CURRENCY = 'EUR';

/** The text to edit a value by. */
export function fieldInput({ type, currency }: TypedField, value: CustomValue | undefined): string {
  if (typeof value === 'number') {
    return type === 'money' ? moneyInput(value, currency ?? DEFAULT_CURRENCY) : String(value);
  }
  return typeof value === 'string' ? value : '';
}

/** What was typed, as it is kept: null for an empty text, undefined for one that the type does not allow. */
export function parseField({ type, currency }: TypedField, text: string): CustomValue | undefined {
  const plain = text.trim();
  if (plain === '') return null;
  switch (type) {
    case 'number':
      return parseNumber(plain);
    case 'money':
      return parseMoney(plain, currency ?? DEFAULT_CURRENCY) ?? undefined;
    case 'date':
      return isDate(plain) ? plain : undefined;
    case 'link':
      return safeLink(plain) === null ? undefined : plain;
    case 'phone':
      return phoneLink(plain) === null ? undefined : plain;
    case 'email':
      return emailLink(plain) === null ? undefined : plain;
    case 'text':
    case 'long-text':
    case 'yes-no':
    case 'choice':
    case 'choices':
      break;
  }
  return plain;
}

/** A value in words; empty for none. Choices are worded by whoever knows their captions. */
export function fieldText(
  { type, currency }: TypedField,
  value: CustomValue | undefined,
  language: string,
): string {
  if (typeof value === 'number') {
    return type === 'money'
      ? moneyText(value, currency ?? DEFAULT_CURRENCY, language)
      : new Intl.NumberFormat(language, { maximumFractionDigits: 10 }).format(value);
  }
  if (typeof value !== 'string') return '';
  if (type !== 'date' || !isDate(value)) return value;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(value),
  );
}

/** Where a value leads, or null. */
export function fieldLink(
  { type }: Pick<CustomField, 'type'>,
  value: CustomValue | undefined,
): string | null {
  if (typeof value !== 'string') return null;
  if (type === 'link') return safeLink(value);
  if (type === 'phone') return phoneLink(value);
  return type === 'email' ? emailLink(value) : null;
}

function parseNumber(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00A0\u202F]/gu, '').replace(',', '.');
  const value = /^[-−]?(?:\d+\.?\d*|\.\d+)$/u.test(plain)
    ? Number(plain.replace('−', '-'))
    : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
