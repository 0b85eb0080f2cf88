/** Reading contact cards (vCard 2.1, 3 and 4). They are read line by line: a damaged one costs itself and no other. */
import type { TextEncoding } from '@/domain/csv/encoding';
import { detectEncoding } from '@/domain/csv/encoding';
import { isEmail, phoneKey } from '@/domain/client/phone';
import { readDate } from '@/domain/import/dates';
import type { Incoming, IncomingFields, RowProblem } from '@/domain/import/incoming';
import { MAX_CARD, MAX_NOTE_LENGTH_IN_IMPORT, MAX_ROWS } from '@/domain/import/limits';
import { keyIn, webAddress } from '@/domain/import/read-row';
import type { PersonKey } from '@/domain/person/person-key';
import { Trouble } from './trouble';
import { partsOf, plainText, vcardProperties, type Property } from './vcard-properties';

export interface Cards {
  readonly people: readonly Incoming[];
  readonly problems: readonly RowProblem[];
}

type MutableFields = { -readonly [Name in keyof IncomingFields]: IncomingFields[Name] };

/** Tells whether a text begins as cards do. */
export function isVcard(bytes: Uint8Array): boolean {
  const head = new TextDecoder(detectEncoding(bytes.subarray(0, 4096))).decode(
    bytes.subarray(0, 200),
  );
  return /^\s*BEGIN:VCARD/iu.test(head);
}

export function readVcards(
  bytes: Uint8Array,
  keyOfUrl: (url: URL) => PersonKey | null,
  chosen?: TextEncoding,
): Cards {
  const text = new TextDecoder(chosen ?? detectEncoding(bytes)).decode(bytes);
  const cards = text.split(/^BEGIN:VCARD[ \t]*$/imu).slice(1);
  if (cards.length === 0) throw new Trouble('empty');
  if (cards.length > MAX_ROWS) throw new Trouble('too-many-rows', String(MAX_ROWS));
  const people: Incoming[] = [];
  const problems: RowProblem[] = [];
  for (const [index, card] of cards.entries()) {
    const report = (problem: Omit<RowProblem, 'row'>) =>
      problems.push({ row: index + 1, ...problem });
    if (card.length > MAX_CARD) {
      report({ field: '', code: 'too-long', value: card.trim().slice(0, 80) });
      continue;
    }
    const properties = propertiesOf(card);
    const person = properties && personOf(properties, index + 1, keyOfUrl, report);
    if (person) people.push(person);
    else
      report({
        field: '',
        code: properties ? 'no-name' : 'bad-card',
        value: card.trim().slice(0, 80),
      });
  }
  return { people, problems };
}

/** Null for a card that can't be read: one without any property. */
function propertiesOf(card: string): readonly Property[] | null {
  const end = card.search(/^END:VCARD[ \t]*$/imu);
  const properties = vcardProperties(end === -1 ? card : card.slice(0, end));
  return properties.length === 0 ? null : properties;
}

function personOf(
  properties: readonly Property[],
  row: number,
  keyOfUrl: (url: URL) => PersonKey | null,
  report: (problem: Omit<RowProblem, 'row'>) => void,
): Incoming | null {
  const fields: MutableFields = {};
  const phones: string[] = [];
  const emails: string[] = [];
  const keys = new Set<PersonKey>();
  const notes: string[] = [];
  const tags: string[] = [];
  let id = '';
  let structured = '';
  for (const { name, value } of properties) {
    const first = plainText(value);
    if (first.trim() === '') continue;
    const field = name.toUpperCase();
    switch (name) {
      case 'fn':
        fields.name ??= first.slice(0, 500);
        break;
      case 'n': {
        const [family = '', given = '', middle = ''] = partsOf(value, ';');
        structured = [given, middle, family]
          .filter((part) => part.trim() !== '')
          .join(' ')
          .slice(0, 500);
        break;
      }
      case 'org':
        fields.organisation ??= partsOf(value, ';').filter(Boolean).join(', ').slice(0, 500);
        break;
      case 'title':
        fields.headline ??= first.slice(0, 1000);
        break;
      case 'tel': {
        const phone = first.replace(/^tel:/iu, '');
        if (phone.length > 50 || phoneKey(phone) === null)
          report({ field, code: 'bad-phone', value: phone.slice(0, 80) });
        else if (!phones.includes(phone)) phones.push(phone);
        break;
      }
      case 'email': {
        const email = first.trim().replace(/^mailto:/iu, '');
        if (!isEmail(email)) report({ field, code: 'bad-email', value: email.slice(0, 80) });
        else if (!emails.includes(email)) emails.push(email);
        break;
      }
      case 'bday': {
        const date = readDate(first, 'day');
        if (date === null) report({ field, code: 'bad-date', value: first.slice(0, 80) });
        else fields.birthday = date;
        break;
      }
      case 'note':
        if (first.length > MAX_NOTE_LENGTH_IN_IMPORT)
          report({ field, code: 'too-long', value: first.slice(0, 80) });
        else if (first.trim() !== '') notes.push(first);
        break;
      case 'categories':
        for (const tag of partsOf(value, ',')) {
          const text = tag.trim().slice(0, 100);
          if (text !== '' && text !== 'myContacts' && !tags.includes(text)) tags.push(text);
        }
        break;
      case 'photo': {
        const url = webAddress(first);
        if (url) fields.photo = url.href;
        break;
      }
      case 'url':
      case 'impp':
      case 'socialprofile':
      case 'x-socialprofile':
      case 'x-tabside-person': {
        const key = keyIn(first.trim(), { keyOfUrl });
        if (key) keys.add(key);
        break;
      }
      case 'uid':
        id = first.replace(/^urn:uuid:/iu, '').slice(0, 100);
        break;
      default:
    }
  }
  if (!fields.name?.trim()) {
    if (structured === '') delete fields.name;
    else fields.name = structured;
  }
  if (phones.length > 20 || emails.length > 20) report({ field: '', code: 'too-many', value: '' });
  if (phones.length > 0) fields.phones = phones.slice(0, 20);
  if (emails.length > 0) fields.emails = emails.slice(0, 20);
  const stand = fields.name ?? emails[0] ?? phones[0] ?? fields.organisation ?? [...keys][0];
  if (stand === undefined) return null;
  const none = { status: '', owner: '', custom: new Map<string, never>(), orders: [] };
  return { row, id, keys: [...keys], fields, tags, notes, ...none };
}
