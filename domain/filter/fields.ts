/** The fields that a project's clients have: the usual ones, those computed of orders, tags, the project's own. */
import type { ClientRow } from '@/domain/client/client-row';
import { LAWFUL_BASES } from '@/domain/client/lawful-bases';
import type { CustomFieldType } from '@/domain/custom-field/types';
import type { Field, Fields } from './field';

/** What of a project the fields depend on; each list in the order in which it is shown. */
export interface FieldSources {
  /** ISO 4217: what totals are compared in. */
  readonly currency: string;
  readonly statusIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly networkIds: readonly string[];
  readonly customFields: readonly CustomFieldLine[];
}

export interface CustomFieldLine {
  readonly id: string;
  readonly type: CustomFieldType;
  readonly choices: readonly { readonly id: string }[];
  /** ISO 4217, for money. */
  readonly currency: string | null;
}

/** The fields by their names, in the order in which they are offered. */
export function clientFields(sources: FieldSources): Fields {
  const all = [
    ...usual(sources),
    ...computed(sources),
    ...sources.customFields.map(custom(sources)),
  ];
  const tags = sources.tagIds.map((id): Field => ({
    id: `tag:${id}`,
    type: 'yes-no',
    read: (row) => row.tags.includes(id),
  }));
  return new Map([...all, ...tags].map((field) => [field.id, field]));
}

function usual({ statusIds, memberIds, tagIds, networkIds }: FieldSources): Field[] {
  return [
    { id: 'name', type: 'text', read: (row) => row.name },
    { id: 'statusId', type: 'choice', options: statusIds, read: (row) => row.statusId },
    { id: 'tags', type: 'choices', options: tagIds, read: (row) => row.tags },
    { id: 'ownerId', type: 'choice', options: memberIds, read: (row) => row.ownerId },
    { id: 'networks', type: 'choices', options: networkIds, read: (row) => row.networks },
    { id: 'organisation', type: 'text', read: (row) => row.organisation },
    { id: 'headline', type: 'text', read: (row) => row.headline },
    { id: 'phones', type: 'texts', digitsOnly: true, read: (row) => row.phones },
    { id: 'emails', type: 'texts', digitsOnly: false, read: (row) => row.emails },
    { id: 'birthday', type: 'birthday', read: (row) => row.birthday },
    { id: 'contactedAt', type: 'moment', read: (row) => row.contactedAt },
    { id: 'statusSince', type: 'moment', read: (row) => row.statusSince },
    { id: 'createdAt', type: 'moment', read: (row) => row.createdAt },
    { id: 'doNotContact', type: 'yes-no', read: (row) => row.doNotContact },
    { id: 'keepUntil', type: 'moment', read: (row) => row.keepUntil },
    { id: 'toldAt', type: 'moment', read: (row) => row.toldAt },
    { id: 'objectedAt', type: 'moment', read: (row) => row.objectedAt },
    { id: 'lawfulBasis', type: 'choice', options: LAWFUL_BASES, read: (row) => row.lawfulBasis },
  ];
}

function computed({ currency }: FieldSources): Field[] {
  return [
    { id: 'orders.count', type: 'number', read: (row) => row.orders?.count ?? 0 },
    { id: 'orders.total', type: 'money', currency, read: totalIn(currency) },
    { id: 'orders.average', type: 'money', currency, read: averageIn(currency) },
    { id: 'orders.first', type: 'moment', read: (row) => row.orders?.firstAt ?? null },
    { id: 'orders.last', type: 'moment', read: (row) => row.orders?.lastAt ?? null },
    { id: 'orders.everyDays', type: 'number', read: (row) => row.orders?.everyDays ?? null },
  ];
}

function totalIn(currency: string): (row: ClientRow) => number {
  return (row) => ordersIn(row, currency)?.sum ?? 0;
}

function averageIn(currency: string): (row: ClientRow) => number | null {
  return (row) => ordersIn(row, currency)?.average ?? null;
}

function ordersIn({ orders }: ClientRow, wanted: string) {
  return orders?.currencies.find(({ currency }) => currency === wanted);
}

/** A value of another type than the field's, from an older form of the field, counts as none. */
function custom({ currency: usualCurrency }: FieldSources) {
  return ({ id: fieldId, type, choices, currency }: CustomFieldLine): Field => {
    const id = `field:${fieldId}`;
    const of = (row: ClientRow) => row.custom[fieldId] ?? null;
    const text = (row: ClientRow) => onlyText(of(row)) ?? '';
    const number = (row: ClientRow) => {
      const value = of(row);
      return typeof value === 'number' ? value : null;
    };
    const options = choices.map((choice) => choice.id);
    switch (type) {
      case 'text':
      case 'long-text':
      case 'link':
      case 'email':
        return { id, type: 'text', read: text };
      case 'phone':
        return {
          id,
          type: 'texts',
          digitsOnly: true,
          read: (row) => (text(row) === '' ? [] : [text(row)]),
        };
      case 'number':
        return { id, type: 'number', read: number };
      case 'money':
        return { id, type: 'money', currency: currency ?? usualCurrency, read: number };
      case 'date':
        return { id, type: 'day', read: (row) => onlyText(of(row)) };
      case 'yes-no':
        return { id, type: 'yes-no', read: (row) => of(row) === true };
      case 'choice':
        return { id, type: 'choice', options, read: (row) => onlyText(of(row)) };
      case 'choices':
        break;
    }
    return { id, type: 'choices', options, read: (row) => onlyTexts(of(row)) };
  };
}

function onlyText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

const NONE: readonly string[] = [];

function onlyTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : NONE;
}
