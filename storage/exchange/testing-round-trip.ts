/**
 * For tests of exchange: people on their way into a file and back, and what the kind of file can hold of them, written down
 * once more by hand.
 */

import * as fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { expect } from 'vitest';

import { foldName } from '@/domain/client/fold-name';
import { TARGETS, type ColumnTarget } from '@/domain/import/targets';
import captions from '@/locales/exchange.en.json';
import { freshFiles } from '@/tests/file-system';
import { HOSTILE } from '@/tests/hostile-corpus';
import { addCustomField } from '../lists/custom-fields';
import { db } from '../db';
import { isLiving } from '../draft';
import { freshProject } from '../testing';
import { addTag } from '../lists/tags';
import { write } from '../write';
import type { ExportWish } from './export-file';
import { ExchangeSession } from './session';
import { fileOf, importFile, nobody } from './testing-exchange';
import { anyFields, anyOrder, anyText, putClient } from './testing-people';

export const anyPerson = fc.record({
  fields: anyFields,
  notes: fc.array(anyText(30_000), { maxLength: 3 }),
  orders: fc.array(anyOrder, { maxLength: 3 }),
  tags: fc.array(anyText(60), { maxLength: 3 }),
  custom: fc.record({
    text: anyText(5000),
    // Files know no zero below zero.
    number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    yes: fc.boolean(),
  }),
});
type Person = typeof anyPerson extends fc.Arbitrary<infer T> ? T : never;

/** Makes a project of these people, and gives the ids of its custom fields. */
async function made(people: readonly Person[]) {
  freshFiles();
  const projectId = await freshProject();
  const none = { choices: [], currency: null };
  const field = async (type: 'long-text' | 'number' | 'yes-no', caption: string) =>
    (await addCustomField(projectId, type, { ...none, captions: { en: caption } })).fieldId;
  const ids = {
    text: await field('long-text', 'Own text'),
    number: await field('number', 'Own number'),
    yes: await field('yes-no', 'Own answer'),
  };
  for (const [at, { fields, notes, orders, tags, custom }] of people.entries()) {
    // oxlint-disable no-await-in-loop -- one after another
    const more: Record<string, unknown> = {};
    for (const name of tags)
      if (name.trim() !== '') more[`tag:${(await addTag(projectId, name)).tagId}`] = true;
    for (const [kind, id] of Object.entries(ids))
      more[`field:${id}`] = custom[kind as keyof typeof ids];
    const id = await putClient(projectId, { ...fields, ...more });
    await write({ action: 'note.add', projectId, clientId: id }, async (draft) => {
      const key = `vk:id${at + 1}` as const;
      await draft.put('identities', {
        id: `${projectId}/${key}`,
        key,
        clientId: id,
        origin: 'seen',
        contradictions: [],
        badge: { name: '', statusId: null },
      });
      for (const text of notes)
        await draft.put('notes', {
          id: uuidv7(),
          clientId: id,
          text,
          kind: 'note',
          isPinned: false,
          editedAt: null,
        });
      for (const order of orders)
        await draft.put('orders', { id: uuidv7(), clientId: id, items: [], ...order });
    });
    // oxlint-enable no-await-in-loop
  }
  return { projectId, ids };
}

const HEADINGS = captions as unknown as Record<string, string>;
const headingOf = (target: string) =>
  HEADINGS[
    `exchange_field_${target.replaceAll(/[.A-Z]/gu, (each) => `_${each.replace('.', '').toLowerCase()}`)}`
  ] ?? '';

/** Exports all, imports it into the same project emptied of clients, and tells who is there. */
async function wayAndBack(people: readonly Person[], format: ExportWish['format']) {
  const { projectId, ids } = await made(people);
  const columns = [
    ...TARGETS.filter(
      (target) =>
        !['firstName', 'middleName', 'lastName', 'id', 'status', 'owner'].includes(target),
    ).map((target) => ({ target: target as ColumnTarget, heading: headingOf(target) })),
    ...Object.entries({ text: 'Own text', number: 'Own number', yes: 'Own answer' }).map(
      ([kind, heading]) => ({ target: `field:${ids[kind as keyof typeof ids]}` as const, heading }),
    ),
  ];
  const order = (await db.clients.toArray()).map(({ id }) => id);
  const wish: ExportWish = {
    projectId,
    clientIds: order,
    format,
    columns,
    language: 'en',
    settings: {},
  };
  const file = await new ExchangeSession().export(wish, nobody);
  for (const table of ['clients', 'identities', 'notes', 'orders'] as const)
    await db.table(table).clear();
  const never = { id: 'add', key: 'add', phone: 'add', email: 'add' } as const;
  const { problems } = await importFile(fileOf(file, `a.${format}`), projectId, { onMatch: never });
  const clients = (await db.clients.orderBy('id').toArray()).filter(isLiving);
  const tags = new Map((await db.tags.toArray()).map(({ id, name }) => [id, name]));
  const told = await Promise.all(
    clients.map(async (client) => {
      const own = { clientId: client.id };
      const keys = (await db.identities.where(own).toArray()).map(({ key }) => key);
      return {
        fields: client,
        keys,
        notes: (await db.notes.where(own).toArray()).map(({ text }) => text).toSorted(),
        orders: (await db.orders.where(own).sortBy('date')).map(
          ({ number, date, sum, currency, state, note }) => ({
            number,
            date,
            sum,
            currency,
            state,
            note,
          }),
        ),
        tags: Object.keys(client)
          .flatMap((name) => (name.startsWith('tag:') ? [tags.get(name.slice(4)) ?? ''] : []))
          .toSorted(),
        custom: Object.fromEntries(
          Object.entries(ids).map(([kind, id]) => [kind, client[`field:${id}`]]),
        ),
      };
    }),
  );
  return {
    told: told.toSorted((a, b) => Number(a.keys[0]?.slice(5)) - Number(b.keys[0]?.slice(5))),
    problems,
  };
}

/** A blank cell is no value. */
const orNone = (text: string) => (text.trim() === '' ? '' : text);

/** @param kept what the kind of file makes of a text */
function expected(
  { fields, notes, orders, tags, custom }: Person,
  at: number,
  kept: (text: string) => string,
) {
  const text = (value: string) => orNone(kept(value));
  const phones = fields.phones.map(kept);
  const {
    birthday,
    photo,
    capturedFrom,
    doNotContact,
    contactedAt,
    lawfulBasis,
    toldAt,
    keepUntil,
    objectedAt,
    emails,
  } = fields;
  return {
    fields: {
      name:
        text(fields.name) ||
        emails[0] ||
        phones[0] ||
        text(fields.organisation) ||
        `vk:id${at + 1}`,
      headline: text(fields.headline),
      organisation: text(fields.organisation),
      preferences: fields.preferences
        .map((each) => ({ name: kept(each.name), text: kept(each.text) }))
        .filter((each) => each.name !== '' || each.text.trim() !== ''),
      consents: fields.consents.map((each) => ({ ...each, purpose: kept(each.purpose), how: '' })),
      phones,
      emails,
      birthday,
      photo,
      capturedFrom,
      doNotContact,
      contactedAt,
      lawfulBasis,
      toldAt,
      keepUntil,
      objectedAt,
    },
    keys: [`vk:id${at + 1}`],
    notes: notes
      .map(text)
      .filter((each) => each !== '')
      .toSorted(),
    orders: orders
      .map((order) => ({
        ...order,
        number: kept(order.number).trim(),
        note: kept(order.note).trim(),
      }))
      .toSorted((a, b) => a.date - b.date),
    tags: [
      ...new Map(
        tags
          .map((tag) => kept(tag).trim())
          .filter((tag) => foldName(tag) !== '')
          .map((tag) => [foldName(tag), tag]),
      ).values(),
    ].toSorted(),
    custom: { text: text(custom.text) || undefined, number: custom.number, yes: custom.yes },
  };
}

/** One person for each hostile text, with it in every field. */
export const corpus: Person[] = HOSTILE.map((text) => ({
  fields: {
    name: text.slice(0, 500),
    headline: text.slice(0, 1000),
    organisation: text.slice(0, 500),
    phones: ['+380501112233'],
    emails: ['a@b.c'],
    birthday: null,
    photo: null,
    capturedFrom: null,
    preferences: [{ name: text.slice(0, 200), text: text.slice(0, 5000) }],
    doNotContact: true,
    contactedAt: 1,
    consents: [{ purpose: text.slice(0, 200), givenAt: 5, withdrawnAt: 6, how: '' }],
    lawfulBasis: 'contract',
    toldAt: 2,
    keepUntil: 3,
    objectedAt: 4,
  },
  notes: [text.slice(0, 30_000)],
  orders: [
    {
      number: text.slice(0, 100),
      date: 7,
      sum: -5,
      currency: 'JPY',
      state: 'paid',
      note: text.slice(0, 5000),
    },
  ],
  tags: [],
  custom: { text: text.slice(0, 5000), number: 0.1, yes: false },
}));

/** Characters that a text file in UTF-8 can't hold. */
const inUtf8 = (text: string) => text.toWellFormed();

/** A cell of a workbook has room for so much. */
const inWorkbook = (text: string) => text.toWellFormed().slice(0, 32_767).toWellFormed();

/** Cards have one kind of line break, and no control characters. */
const inCard = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n|\r/gu, '\n')
    // oxlint-disable-next-line no-control-regex -- those are meant
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/gu, '');

const IN_CARDS = [
  'name',
  'headline',
  'organisation',
  'phones',
  'emails',
  'birthday',
  'photo',
] as const;

/** Of each what cards have a place for. */
function onCard(person: ReturnType<typeof expected>) {
  const { fields, keys, notes, tags } = person;
  return {
    fields: Object.fromEntries(IN_CARDS.map((name) => [name, fields[name]])),
    keys,
    notes,
    tags,
  };
}

/** Expects that people come back from a file of a kind. */
export async function comesBack(
  people: readonly Person[],
  format: ExportWish['format'],
): Promise<void> {
  const { told, problems } = await wayAndBack(people, format);
  // People who share a phone are no loss.
  expect(problems.filter(({ code }) => code !== 'two-clients')).toEqual([]);
  expect(told).toHaveLength(people.length);
  const isCard = format.startsWith('vcard');
  const kept = isCard ? inCard : format === 'xlsx' ? inWorkbook : inUtf8;
  for (const [at, person] of people.entries()) {
    const wanted = expected(person, at, kept);
    expect(told[at]).toMatchObject(isCard ? onCard(wanted) : wanted);
  }
}
