/** Fields of funnels, stages, deals and tasks, and their values, in the reader's words. */
import { exactly, onDay } from '@/components/client/when';
import { STAGE_KIND_CAPTIONS } from '@/components/funnels/stage-kind-captions';
import { COLOR_NAMES, SHAPE_NAMES } from '@/components/setup/status-names';
import { dateFormat } from '@/domain/language/formats';
import { STAGE_KINDS } from '@/domain/funnel/stage-kinds';
import { moneyText } from '@/domain/order/money';
import { COLORS, ICONS } from '@/domain/status/palette';
import { REASONS, type Reason } from '@/domain/today/reasons';
import { m } from '@/locales/compiled/messages';
import type { Words } from './field-words';

export const SELLING_CAPTIONS: Readonly<Record<string, () => string>> = {
  funnelId: m.deals_funnel,
  stageId: m.deals_stage,
  value: m.deals_value,
  expectedOn: m.deals_expected,
  product: m.deals_product,
  source: m.deals_source,
  closedAt: m.deals_closed,
  lostReason: m.deals_lost_reason,
  dueAt: m.deals_task_due,
  repeat: m.deals_task_repeat,
  reminders: m.deals_task_reminders,
  snoozedUntil: m.deals_task_snoozed,
  isUntilReply: m.deals_task_until_reply,
  doneAt: m.deals_task_done,
  dealId: m.deals_deal,
  link: m.deals_task_link,
  lostReasons: m.funnels_lost_reasons,
  attentionDays: m.setup_attention,
  limit: m.funnels_limit,
  nextTask: m.funnels_next_task,
  checklist: m.funnels_checklist,
  color: m.setup_color,
  icon: m.setup_shape,
};

const QUIET: Readonly<Record<Reason, () => string>> = {
  attention: m.deals_quiet_attention,
  touch: m.deals_quiet_touch,
  birthday: m.deals_quiet_birthday,
  reply: m.deals_quiet_reply,
};

/** What a field with a name of two parts is called, such as an item of a checklist; null for one of another subject. */
export function sellingPartCaption(kind: string, id: string, { names }: Words): string | null {
  if (kind === 'quiet') {
    const reason = REASONS.find((each) => each === id);
    return reason ? QUIET[reason]() : m.history_field_other();
  }
  if (kind !== 'checked') return null;
  const item = names.stages.flatMap(({ checklist }) => checklist).find((each) => each.id === id);
  return m.deals_checked({ text: item?.text ?? m.history_field_other() });
}

/** A value in words; null for a field of another subject. */
export function sellingText(
  field: string,
  value: unknown,
  record: Readonly<Record<string, unknown>>,
  { names, language }: Words,
): string | null {
  if (field.startsWith('quiet:')) return onDay(Number(value), language);
  const text = typeof value === 'string' ? value : '';
  switch (field) {
    case 'funnelId':
      return names.funnels.find(({ id }) => id === value)?.name ?? m.deals_gone();
    case 'stageId':
      return names.stages.find(({ id }) => id === value)?.name ?? m.deals_gone();
    case 'value':
      return moneyText(Number(value), currencyOf(record), language);
    case 'expectedOn':
      return dayText(text, language);
    case 'closedAt':
    case 'doneAt':
    case 'snoozedUntil':
      return exactly(Number(value), language);
    case 'dueAt':
      return record['isAllDay'] === true
        ? onDay(Number(value), language)
        : exactly(Number(value), language);
    case 'reminders':
      return Array.isArray(value) ? m.deals_reminders({ count: value.length }) : '';
    case 'nextTask':
      return nextTaskText(value);
    case 'color': {
      const color = COLORS.find((each) => each === value);
      return color ? COLOR_NAMES[color]() : text;
    }
    case 'icon': {
      const icon = ICONS.find((each) => each === value);
      return icon ? SHAPE_NAMES[icon]() : text;
    }
    case 'checklist':
      return Array.isArray(value)
        ? value.map((item: { readonly text?: string }) => item.text ?? '').join('; ')
        : '';
    case 'kind': {
      const kind = STAGE_KINDS.find((each) => each === value);
      return kind ? STAGE_KIND_CAPTIONS[kind]() : null;
    }
    default:
      return null;
  }
}

/** A day as it is kept, `YYYY-MM-DD`, in the language's own form. */
export function dayText(day: string, language: string): string {
  const at = Date.parse(`${day}T00:00Z`);
  return Number.isNaN(at)
    ? day
    : dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

function nextTaskText(value: unknown): string {
  const { text = '', afterDays = 0 } = value as { text?: string; afterDays?: number };
  return m.funnels_next_task_shown({ text, days: m.setup_days({ count: afterDays }) });
}

function currencyOf(record: Readonly<Record<string, unknown>>): string {
  return typeof record['currency'] === 'string' ? record['currency'] : 'EUR';
}
