/** For tests of exchange: clients of every field, with hostile and random texts, and a base around them. */
import * as fc from 'fast-check';
import { uuidv7 } from 'uuidv7';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { LAWFUL_BASES } from '@/domain/client/lawful-bases';
import type { Client } from '@/domain/client/schema';
import { ORDER_STATES } from '@/domain/order/states';
import { HOSTILE } from '@/tests/hostile-corpus';
import { write } from '../write';

/** How often a property is tried; `npm run test:long` tries more. */
export const RUNS = Number(process.env['TABSIDE_EXCHANGE_RUNS'] ?? 12);
/** Repeats a run. */
export const SEED = Number(process.env['TABSIDE_SEED'] ?? Date.now() % 2 ** 31);

/** Any text up to a length: of the corpus, of it in pieces, and random. */
export function anyText(most: number): fc.Arbitrary<string> {
  const hostile = fc.constantFrom(...HOSTILE);
  return fc
    .oneof(
      hostile,
      fc.tuple(hostile, fc.string({ unit: 'binary' }), hostile).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('Анна Ковальчук', 'a, b; c | d', '"quoted"', 'line\nbreak', "'=1+1", "''"),
    )
    .map((text) => text.slice(0, most));
}

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const phone = fc.oneof(
  fc.integer({ min: 1_000_000, max: 999_999_999 }).map((digits) => `+380${digits}`),
  fc.constantFrom('050 111-22-33', '+1 (555) 010-0100', '00380501112233', '=380501112233'),
);
const email = fc.constantFrom('anna@example.org', '-anna@example.org', '=a+b@example.org', 'a@b.c');

/** The fields of a client themselves, each such as the client base can hold. */
export const anyFields = fc.record({
  name: anyText(500),
  headline: anyText(1000),
  organisation: anyText(500),
  phones: fc.uniqueArray(phone, { maxLength: 4 }),
  emails: fc.uniqueArray(email, { maxLength: 3 }),
  birthday: fc.oneof(
    fc.constant(null),
    day,
    day.map((each) => `-${each.slice(4)}`),
  ),
  photo: fc.constantFrom(
    null,
    'https://example.org/a.jpg',
    'http://example.org/%D0%90?x=1&y=2,3;4',
  ),
  capturedFrom: fc.constantFrom(null, 'https://vk.com/feed'),
  preferences: fc.array(fc.record({ name: anyText(200), text: anyText(5000) }), { maxLength: 3 }),
  doNotContact: fc.boolean(),
  contactedAt: fc.option(moment, { nil: null }),
  consents: fc.array(
    fc.record({
      purpose: anyText(200),
      givenAt: moment,
      withdrawnAt: fc.option(moment, { nil: null }),
      how: anyText(1000),
    }),
    { maxLength: 2 },
  ),
  lawfulBasis: fc.constantFrom(null, ...LAWFUL_BASES),
  toldAt: fc.option(moment, { nil: null }),
  keepUntil: fc.option(moment, { nil: null }),
  objectedAt: fc.option(moment, { nil: null }),
});

export const anyOrder = fc.record({
  number: anyText(100),
  date: moment,
  sum: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  currency: fc.constantFrom('EUR', 'UAH', 'JPY', 'KWD'),
  state: fc.constantFrom(...ORDER_STATES),
  note: anyText(5000),
});

/** Puts a client of these fields into a project. */
export async function putClient(projectId: string, fields: Partial<Client>): Promise<string> {
  const id = uuidv7();
  await write({ action: 'client.add', projectId, clientId: id }, (draft) =>
    draft.put('clients', {
      id,
      ...BLANK_CLIENT,
      name: '',
      statusId: null,
      statusSince: 0,
      ...fields,
    }),
  );
  return id;
}
