/** Reading a cell as the value of a custom field. */
import { isEmail } from '@/domain/client/phone';
import type { CustomValue } from '@/domain/client/schema';
import type { CustomFieldType } from '@/domain/custom-field/types';
import { readDate, type DateOrder } from './dates';
import { readMoney, readNumber, readYesNo } from './money';
import { SEVERAL } from './several';

/** What is known of a custom field. */
export interface KnownField {
  readonly type: CustomFieldType;
  readonly currency: string | null;
  readonly choices: readonly {
    readonly id: string;
    readonly captions: Readonly<Record<string, string>>;
  }[];
}

/** Undefined for a cell that does not fit the type. */
export function readCustomValue(
  cell: string,
  type: string,
  known: KnownField | undefined,
  { dateOrder, currency }: { readonly dateOrder: DateOrder; readonly currency: string },
): CustomValue | undefined {
  const text = cell.trim();
  switch (type as CustomFieldType) {
    case 'number':
      return readNumber(text) ?? undefined;
    case 'money':
      return readMoney(text, known?.currency ?? currency)?.minor;
    case 'date':
      return readDate(text, dateOrder) ?? undefined;
    case 'yes-no':
      return readYesNo(text) ?? undefined;
    case 'choice':
      return choiceOf(text, known);
    case 'choices': {
      const parts = cell.includes(SEVERAL) ? cell.split(SEVERAL) : text.split(/[,;|]/u);
      const named = parts.map((each) => each.trim()).filter((each) => each !== '');
      const ids = named.map((each) => choiceOf(each, known));
      return ids.every((id) => id !== undefined) ? ids : undefined;
    }
    case 'email':
      return isEmail(text) ? text : undefined;
    case 'link':
      return /^(?:https?|mailto|tel):/iu.test(text) && URL.canParse(text) ? text : undefined;
    case 'text':
    case 'phone':
      return cell.length <= 5000 ? cell : undefined;
    case 'long-text':
      return cell.length <= 50_000 ? cell : undefined;
    default:
      return undefined;
  }
}

function choiceOf(text: string, known: KnownField | undefined): string | undefined {
  const wanted = text.toLowerCase();
  return known?.choices.find(
    ({ id, captions }) =>
      id === text || Object.values(captions).some((caption) => caption.toLowerCase() === wanted),
  )?.id;
}
