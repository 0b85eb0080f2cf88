import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import type { Definitions } from './definitions';

const USUAL: Readonly<Record<string, () => string>> = {
  name: m.field_name,
  statusId: m.field_statusId,
  tags: m.field_tags,
  ownerId: m.field_ownerId,
  networks: m.field_networks,
  organisation: m.field_organisation,
  headline: m.field_headline,
  phones: m.field_phones,
  emails: m.field_emails,
  birthday: m.field_birthday,
  contactedAt: m.field_contactedAt,
  statusSince: m.field_statusSince,
  createdAt: m.field_createdAt,
  doNotContact: m.field_doNotContact,
  keepUntil: m.field_keepUntil,
  toldAt: m.field_toldAt,
  objectedAt: m.field_objectedAt,
  lawfulBasis: m.field_lawfulBasis,
  'orders.count': m.field_orders_count,
  'orders.total': m.field_orders_total,
  'orders.average': m.field_orders_average,
  'orders.first': m.field_orders_first,
  'orders.last': m.field_orders_last,
  'orders.everyDays': m.field_orders_everyDays,
};

/** A field in the reader's words. */
export function captionOfField(
  fieldId: string,
  { tags, customFields }: Pick<Definitions, 'tags' | 'customFields'>,
  language: string,
): string {
  if (Object.hasOwn(USUAL, fieldId)) return USUAL[fieldId]?.() ?? '';
  const [kind, id] = [
    fieldId.slice(0, fieldId.indexOf(':')),
    fieldId.slice(fieldId.indexOf(':') + 1),
  ];
  if (kind === 'field') {
    const field = customFields.find((each) => each.id === id);
    return field ? captionIn(field.captions, language) : m.field_unknown();
  }
  const tag = kind === 'tag' ? tags.find((each) => each.id === id) : undefined;
  return tag ? m.field_tag({ name: tag.name }) : m.field_unknown();
}
