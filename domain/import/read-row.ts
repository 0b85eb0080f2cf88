/** Reading a row of a table by what its columns hold. What can't be read is left out and told of. */
import { isEmail, phoneKey } from '@/domain/client/phone';
import { LAWFUL_BASES } from '@/domain/client/lawful-bases';
import type { CustomValue } from '@/domain/client/schema';
import type { PersonKey } from '@/domain/person/person-key';
import { isPersonKey } from '@/domain/person/person-key';
import { readConsent } from './consent';
import { readCustomValue, type KnownField } from './custom-value';
import { readDate, readMoment, type DateOrder } from './dates';
import type { Incoming, IncomingFields, ProblemCode, RowProblem } from './incoming';
import { MAX_NOTE_LENGTH_IN_IMPORT } from './limits';
import { readYesNo } from './money';
import { readPreference } from './preference';
import { readOrders, type OrderCells } from './read-orders';
import { SEVERAL } from './several';
import type { ColumnTarget, Target } from './targets';

/** A column with what it holds; null for one that is left out. */
export interface MappedColumn {
  readonly heading: string;
  readonly target: ColumnTarget | null;
}

export interface RowReader {
  readonly columns: readonly MappedColumn[];
  readonly dateOrder: DateOrder;
  /** ISO 4217, for sums that name no currency. */
  readonly currency: string;
  /** Milliseconds since 1970: the day of what tells none. */
  readonly now: number;
  /** Custom fields of the project by id. */
  readonly fields: ReadonlyMap<string, KnownField>;
  /** The person whom an address leads to, or null. */
  readonly keyOfUrl: (url: URL) => PersonKey | null;
}

type MutableFields = { -readonly [Name in keyof IncomingFields]: IncomingFields[Name] };

/**
 * @param row counted from 1
 * @param report told of what is left out
 */
export function readRow(
  cells: readonly string[],
  row: number,
  reader: RowReader,
  report: (problem: RowProblem) => void,
): Incoming | null {
  const fields: MutableFields = {};
  const name = { whole: '', first: '', middle: '', last: '' };
  const phones: string[] = [];
  const emails: string[] = [];
  const preferences: { name: string; text: string }[] = [];
  const keys = new Set<PersonKey>();
  const tags: string[] = [];
  const notes: string[] = [];
  const custom = new Map<string, CustomValue>();
  const orders = new Map<string, OrderCells>();
  const plain = { id: '', status: '', owner: '' };
  for (const [index, { heading, target }] of reader.columns.entries()) {
    const cell = cells[index] ?? '';
    if (target === null || cell.trim() === '') continue;
    const problem = (code: ProblemCode) =>
      report({ row, field: heading, code, value: cell.slice(0, 80) });
    /** Null, and a problem, when it is longer than the field takes. */
    const fitting = (text: string, most: number) => {
      if (text.length <= most) return text;
      problem('too-long');
      return null;
    };
    const day = () => readDate(cell, reader.dateOrder) ?? (problem('bad-date'), null);
    const moment = () => readMoment(cell, reader.dateOrder) ?? (problem('bad-date'), null);
    if (target.startsWith('field:') || target.startsWith('new:')) {
      const known = reader.fields.get(target.slice('field:'.length));
      const type = known?.type ?? target.slice('new:'.length);
      const value = readCustomValue(cell, type, known, reader);
      if (value === undefined) problem(type === 'date' ? 'bad-date' : 'bad-choice');
      else custom.set(known ? target : `${target}#${index}`, value);
      continue;
    }
    const plainTarget = target as Target;
    switch (plainTarget) {
      case 'id':
        plain.id = fitting(cell.trim(), 100) ?? '';
        break;
      case 'name':
        name.whole = fitting(cell, 500) ?? '';
        break;
      case 'firstName':
        name.first = cell.trim();
        break;
      case 'middleName':
        name.middle = cell.trim();
        break;
      case 'lastName':
        name.last = cell.trim();
        break;
      case 'phone':
        for (const phone of cell.split(SEVERAL)) {
          if (phone.length > 50 || phoneKey(phone) === null) problem('bad-phone');
          else if (!phones.includes(phone)) phones.push(phone);
        }
        break;
      case 'email':
        for (const each of cell.split(SEVERAL)) {
          const email = each.trim();
          if (!isEmail(email)) problem('bad-email');
          else if (!emails.includes(email)) emails.push(email);
        }
        break;
      case 'profile': {
        const key = keyIn(cell.trim(), reader);
        if (key) keys.add(key);
        else problem('bad-link');
        break;
      }
      case 'headline':
      case 'organisation': {
        const text = fitting(cell, plainTarget === 'headline' ? 1000 : 500);
        if (text !== null) fields[plainTarget] = text;
        break;
      }
      case 'status':
        plain.status = fitting(cell.trim(), 80) ?? '';
        break;
      case 'owner':
        plain.owner = fitting(cell.trim(), 200) ?? '';
        break;
      case 'tags':
        for (const tag of tagsIn(cell)) {
          // Google's own groups say nothing.
          const text = tag.trim().replace(/^\* (?:myContacts|starred)$/u, '');
          if (text === '' || tags.includes(text)) continue;
          if (text.length > 100) problem('too-long');
          else tags.push(text);
        }
        break;
      case 'birthday': {
        const date = day();
        if (date !== null) fields.birthday = date;
        break;
      }
      case 'note': {
        const text = fitting(cell, MAX_NOTE_LENGTH_IN_IMPORT);
        if (text !== null) notes.push(text);
        break;
      }
      case 'photo': {
        const url = webAddress(cell.trim());
        if (url) fields.photo = url.href;
        else problem('bad-link');
        break;
      }
      case 'capturedFrom': {
        const url = webAddress(cell.trim());
        if (url) fields.capturedFrom = url.href;
        else problem('bad-link');
        break;
      }
      case 'preference': {
        const preference = readPreference(cell);
        if (preference.text.length > 5000 || preference.name.length > 200) problem('too-long');
        else preferences.push(preference);
        break;
      }
      case 'doNotContact': {
        const answer = readYesNo(cell);
        if (answer === null) problem('bad-yes-no');
        else fields.doNotContact = answer;
        break;
      }
      case 'contactedAt':
      case 'toldAt':
      case 'keepUntil':
      case 'objectedAt': {
        const at = moment();
        if (at !== null) fields[plainTarget] = at;
        break;
      }
      case 'consent': {
        const { consent, isDated } = readConsent(cell, reader.now);
        if (consent.purpose.length > 200) {
          problem('too-long');
          break;
        }
        if (!isDated) problem('no-consent-date');
        fields.consents = [...(fields.consents ?? []), consent];
        break;
      }
      case 'lawfulBasis': {
        const basis = LAWFUL_BASES.find((each) => each === cell.trim().toLowerCase());
        if (basis) fields.lawfulBasis = basis;
        else problem('bad-choice');
        break;
      }
      case 'order.number':
      case 'order.date':
      case 'order.sum':
      case 'order.currency':
      case 'order.state':
      case 'order.note': {
        // "Order 2 sum" belongs to the second order.
        const which = /\d+/u.exec(heading)?.[0] ?? '1';
        const order: OrderCells = orders.get(which) ?? new Map();
        order.set(plainTarget, { cell, heading });
        orders.set(which, order);
        break;
      }
    }
  }
  if (cells.slice(reader.columns.length).some((cell) => cell.trim() !== '')) {
    report({ row, field: '', code: 'extra-cells', value: '' });
  }
  const parts = [name.first, name.middle, name.last].filter(Boolean).join(' ');
  const called = name.whole.trim() === '' ? parts : name.whole;
  if (called !== '') {
    if (called.length > 500)
      report({ row, field: '', code: 'too-long', value: called.slice(0, 80) });
    fields.name = called.slice(0, 500);
  }
  if (phones.length > 20 || emails.length > 20 || preferences.length > 100) {
    report({ row, field: '', code: 'too-many', value: '' });
  }
  if (phones.length > 0) fields.phones = phones.slice(0, 20);
  if (emails.length > 0) fields.emails = emails.slice(0, 20);
  if (preferences.length > 0) fields.preferences = preferences.slice(0, 100);
  const stand = fields.name ?? emails[0] ?? phones[0] ?? fields.organisation ?? [...keys][0];
  if (stand === undefined && plain.id === '') {
    report({ row, field: '', code: 'no-name', value: cells.find(Boolean)?.slice(0, 80) ?? '' });
    return null;
  }
  return {
    row,
    ...plain,
    keys: [...keys],
    fields,
    tags,
    notes,
    custom,
    orders: readOrders(row, orders, reader, report),
  };
}

/** Between commas and the like; where the careful separator stands, only that one counts. */
function tagsIn(cell: string): string[] {
  return cell.includes(SEVERAL) ? cell.split(SEVERAL) : cell.split(/[,;|\n]/u);
}

/** A name to show for somebody without one. */
export function standInName({ fields, keys }: Pick<Incoming, 'fields' | 'keys'>): string {
  return (
    fields.name ??
    fields.emails?.[0] ??
    fields.phones?.[0] ??
    fields.organisation ??
    keys[0] ??
    ''
  ).slice(0, 500);
}

/** A person key as it stands, or the person whom a profile's address leads to. */
export function keyIn(text: string, { keyOfUrl }: Pick<RowReader, 'keyOfUrl'>): PersonKey | null {
  const address = /^(?:www\.)?[\w-]+\.[\w.-]+\/\S+$/iu.test(text) ? `https://${text}` : text;
  const url = webAddress(address);
  if (url) return keyOfUrl(url);
  return isPersonKey(text) && !text.includes('//') ? text : null;
}

/** An http or https address of bearable length, or null. */
export function webAddress(text: string): URL | null {
  if (text.length > 4000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.href.length <= 4000 ? url : null;
}
