/** Fields of records and their values in the reader's words. */
import { noteKindCaption } from '@/components/client/note-kind-caption';
import { exactly, onDay } from '@/components/client/when';
import { sizeText } from '@/components/client-page/size-text';
import { orderStateCaption } from '@/components/orders/state-caption';
import { everyText } from '@/components/touch/every-text';
import { birthdayText } from '@/domain/client/birthday';
import type { CustomValue } from '@/domain/client/schema';
import { fieldText } from '@/domain/custom-field/value';
import type { HistoryNames } from '@/domain/history/history-view';
import { isNothing } from '@/domain/history/record-changes';
import type { TableName } from '@/domain/history/schema';
import { NOTE_KINDS, type NoteKind } from '@/domain/note/kinds';
import { moneyText } from '@/domain/order/money';
import { ORDER_STATES, type OrderState } from '@/domain/order/states';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { SELLING_CAPTIONS, sellingPartCaption, sellingText } from './selling-words';

export interface Words {
  readonly names: HistoryNames;
  readonly language: string;
}

type Fields = Readonly<Record<string, unknown>>;

const CAPTIONS: Readonly<Record<string, () => string>> = {
  ...SELLING_CAPTIONS,
  name: m.client_name,
  photo: m.client_photo,
  statusId: m.history_field_status,
  headline: m.client_headline,
  organisation: m.client_organisation,
  phones: m.page_client_phone,
  emails: m.page_client_email,
  email: m.page_client_email,
  birthday: m.page_client_birthday,
  preferences: m.page_client_preferences,
  referredBy: m.page_client_referred_by,
  ownerId: m.page_client_owner,
  touchEvery: m.touch_title,
  contactedAt: m.history_field_contacted,
  repliedAt: m.history_field_replied,
  replySettled: m.history_field_reply_settled,
  doNotContact: m.page_client_do_not_contact,
  consents: m.page_client_consents,
  lawfulBasis: m.history_field_basis,
  toldAt: m.history_field_told,
  keepUntil: m.history_field_until,
  objectedAt: m.history_field_objected,
  capturedFrom: m.history_field_from,
  text: m.history_field_text,
  kind: m.client_note_kind,
  isPinned: m.client_note_pinned,
  title: m.client_template_title,
  captions: m.client_name,
  number: m.orders_number,
  date: m.orders_date,
  items: m.orders_items,
  sum: m.orders_total,
  currency: m.orders_currency,
  state: m.orders_state,
  note: m.orders_note,
  size: m.history_field_size,
  key: m.history_field_address,
};

const QUIET: Readonly<Record<string, () => string>> = {
  attention: m.today_quiet_attention,
  touch: m.today_quiet_touch,
  birthday: m.today_quiet_birthday,
  reply: m.today_quiet_reply,
};

/** What a field is called. */
export function fieldCaption(field: string, { names, language }: Words): string {
  const [kind, id = ''] = field.split(/:(.*)/su);
  if (kind === 'tag') {
    const tag = names.tags.find((each) => each.id === id);
    return m.history_field_tag({ name: tag?.name ?? id });
  }
  if (kind === 'field') {
    const custom = names.customFields.find((each) => each.id === id);
    return custom ? captionIn(custom.captions, language) : m.history_field_other();
  }
  if (kind === 'quiet') {
    return m.today_quiet_field({ what: QUIET[id]?.() ?? m.history_field_other() });
  }
  if (kind === 'kept') {
    return m.history_field_kept({ what: CAPTIONS[id]?.() ?? m.history_field_other() });
  }
  const part = sellingPartCaption(kind ?? '', id, { names, language });
  if (part !== null) return part;
  return Object.hasOwn(CAPTIONS, field) ? (CAPTIONS[field]?.() ?? '') : m.history_field_other();
}

/** A value in words; empty for none. `record` is the one that holds it: sums are in its currency. */
export function valueText(
  table: TableName,
  field: string,
  value: unknown,
  record: Fields,
  words: Words,
): string {
  const { names, language } = words;
  if (isNothing(value)) return value === false ? m.page_client_no() : '';
  if (value === true) return m.page_client_yes();
  if (field.startsWith('quiet:')) return exactly(Number(value), language);
  if (field.startsWith('field:')) return customText(field, value as CustomValue, words);
  const currency = typeof record['currency'] === 'string' ? record['currency'] : 'EUR';
  switch (field) {
    case 'statusId': {
      const status = names.statuses.find(({ id }) => id === value);
      return status ? captionIn(status.captions, language) : m.client_status_none();
    }
    case 'ownerId':
      return names.members.find(({ id }) => id === value)?.name ?? text(value);
    case 'referredBy':
      return names.clients[text(value)] ?? text(value);
    case 'birthday':
      return birthdayText(text(value), language);
    case 'touchEvery':
      return everyText(Number(value));
    case 'contactedAt':
    case 'repliedAt':
    case 'replySettled':
      return exactly(Number(value), language);
    case 'date':
    case 'toldAt':
    case 'keepUntil':
    case 'objectedAt':
      return onDay(Number(value), language);
    case 'sum':
      return moneyText(Number(value), currency, language);
    case 'size':
      return sizeText(Number(value), language);
    case 'captions':
      return captionIn(value as Record<string, string>, language);
    case 'kind':
      if (table === 'stages') return sellingText(field, value, record, words) ?? text(value);
      return isNoteKind(value) ? noteKindCaption(value) : text(value);
    case 'state':
      if (table === 'tasks')
        return value === 'done' ? m.deals_task_is_done() : m.deals_task_is_open();
      return table === 'orders' && isOrderState(value) ? orderStateCaption(value) : text(value);
    default:
      return sellingText(field, value, record, words) ?? plainText(value);
  }
}

function customText(field: string, value: CustomValue, { names, language }: Words): string {
  const custom = names.customFields.find((each) => `field:${each.id}` === field);
  if (!custom) return plainText(value);
  const caption = (id: string) => {
    const choice = custom.choices.find((each) => each.id === id);
    return choice ? captionIn(choice.captions, language) : id;
  };
  if (typeof value === 'object' && value !== null) return value.map(caption).join(', ');
  if (custom.type === 'choice') return caption(text(value));
  return fieldText(custom, value, language);
}

/** Whatever else there is: lists item by item, objects by the texts in them. */
function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map((part) => plainText(part)).join('; ');
  if (typeof value === 'object' && value !== null) {
    return Object.values(value)
      .filter((part) => typeof part === 'string' && part !== '')
      .join(': ');
  }
  return text(value);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function isNoteKind(value: unknown): value is NoteKind {
  return NOTE_KINDS.some((kind) => kind === value);
}

function isOrderState(value: unknown): value is OrderState {
  return ORDER_STATES.some((state) => state === value);
}
