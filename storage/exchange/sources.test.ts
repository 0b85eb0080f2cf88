/** Files in the shape that other programmes export, in `fixtures/`; their people are made up. */
import 'fake-indexeddb/auto';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { freshFiles } from '@/tests/file-system';
import { db } from '../db';
import { freshProject } from '../testing';
import { ExchangeSession } from './session';
import { fileOf, importFile } from './testing-exchange';

let projectId = '';
beforeEach(async () => {
  freshFiles();
  projectId = await freshProject();
});

const ENGLISH = { name: 'Anna Lee', organisation: 'Rye Ltd', headline: 'Buyer' };
const BOTH = ['+442079460000', '+447700900123'];
const EMAILS = ['anna@shop.example', 'anna@home.example'];

interface Source {
  readonly file: string;
  readonly source: string;
  /** What the first person becomes. */
  readonly client: object;
  readonly notes?: readonly string[];
  readonly tags?: readonly string[];
  readonly keys?: readonly string[];
  readonly owner?: string;
  readonly status?: string;
  /** Headings that are left out. */
  readonly leftOut: readonly string[];
}

const SOURCES: readonly Source[] = [
  {
    file: 'hubspot.2026-11.csv',
    source: 'HubSpot',
    client: { ...ENGLISH, phones: ['+44 20 7946 0000'], emails: ['anna@shop.example'] },
    owner: 'Ines Moreau',
    status: 'New',
    leftOut: ['Record ID', 'Create Date', 'Lifecycle Stage'],
  },
  {
    file: 'pipedrive.2026-11.csv',
    source: 'Pipedrive',
    client: { ...ENGLISH, phones: BOTH, emails: EMAILS, birthday: '1990-12-31' },
    notes: ['Likes blue'],
    tags: ['Hot lead', 'VIP'],
    owner: 'Ines Moreau',
    leftOut: [
      'Person - ID',
      'Person - Person created',
      'Person - Update time',
      'Person - Open deals',
    ],
  },
  {
    file: 'amocrm-ru.2026-11.csv',
    source: 'amoCRM / Kommo',
    client: {
      name: 'Анна Коваль',
      organisation: 'Рожь',
      headline: 'Закупщик',
      phones: ['+380441234567', '+380507654321'],
      emails: EMAILS,
    },
    notes: ['Любит синий', 'Звонить утром'],
    tags: ['весна', 'опт'],
    owner: 'Инес Моро',
    leftOut: [
      'ID',
      'Тип',
      'Дата создания контакта',
      'Кем создан контакт',
      'Дата редактирования',
      'Кем редактирован',
      'Ближайшая задача',
      'Факс',
      'Город',
      'Skype',
      'Пользовательское соглашение',
    ],
  },
  {
    file: 'bitrix24-ru.2026-11.csv',
    source: 'Bitrix24',
    client: {
      name: 'Анна Ивановна Коваль',
      organisation: 'Рожь',
      headline: 'Закупщик',
      phones: ['+380441234567', '+380507654321'],
      emails: EMAILS,
      birthday: '1990-12-31',
    },
    notes: ['Любит синий'],
    keys: ['vk:id1001'],
    owner: 'Инес Моро',
    status: 'Клиенты',
    leftOut: [
      'ID',
      'Обращение',
      'Источник',
      'Номер факса',
      'Корпоративный сайт',
      'Контакт Telegram',
    ],
  },
  {
    file: 'bitrix24-uk.2026-11.csv',
    source: 'Bitrix24',
    client: {
      name: 'Анна Іванівна Коваль',
      organisation: 'Жито',
      headline: 'Закупівельниця',
      phones: ['+380441234567', '+380507654321'],
      emails: EMAILS,
      birthday: '1990-12-31',
    },
    notes: ['Любить синій'],
    keys: ['facebook:@annakoval'],
    owner: 'Інес Моро',
    status: 'Клієнти',
    leftOut: [
      'ID',
      'Звернення',
      'Джерело',
      'Номер факса',
      'Корпоративний сайт',
      'Контакт Telegram',
    ],
  },
  {
    file: 'bitrix24-en.2026-11.csv',
    source: 'Bitrix24',
    client: {
      ...ENGLISH,
      name: 'Anna May Lee',
      phones: BOTH,
      emails: EMAILS,
      birthday: '1990-12-31',
    },
    notes: ['Likes blue'],
    keys: ['facebook:@annalee'],
    owner: 'Ines Moreau',
    status: 'Clients',
    leftOut: [
      'ID',
      'Salutation',
      'Source',
      'Fax',
      'Pager Number',
      'Corporate Website',
      'Telegram account',
    ],
  },
  {
    file: 'linkedin-connections.2026-11.csv',
    source: 'LinkedIn',
    client: { ...ENGLISH, organisation: 'Rye, Ltd', emails: ['anna@shop.example'] },
    keys: ['linkedin:in/anna-lee'],
    leftOut: ['Connected On'],
  },
  {
    file: 'google-contacts.2026-11.csv',
    source: 'Google Contacts',
    client: {
      ...ENGLISH,
      name: 'Anna May Lee',
      phones: ['+44 7700 900123', '+44 20 7946 0000'],
      emails: EMAILS.toReversed(),
      birthday: '1990-12-31',
      photo: 'https://lh3.example/photo.jpg',
    },
    notes: ['Likes blue'],
    tags: ['Friends'],
    keys: ['vk:id1001'],
    leftOut: [
      'Phonetic First Name',
      'Phonetic Middle Name',
      'Phonetic Last Name',
      'Name Prefix',
      'Name Suffix',
      'Nickname',
      'File As',
      'Organization Department',
      'E-mail 1 - Label',
      'E-mail 2 - Label',
      'Phone 1 - Label',
      'Address 1 - Label',
      'Address 1 - Formatted',
      'Website 1 - Label',
    ],
  },
  {
    file: 'google-contacts.2021-02.csv',
    source: 'Google Contacts',
    client: {
      ...ENGLISH,
      name: 'Anna May Lee',
      phones: ['+44 7700 900123'],
      emails: ['anna@home.example'],
      birthday: '--12-31',
    },
    notes: ['Likes blue'],
    tags: ['Friends'],
    leftOut: [],
  },
];

describe.each(SOURCES)(
  'the export file $file',
  ({ file, source, client, notes = [], tags = [], keys = [], owner, status, leftOut }) => {
    const content = () =>
      fileOf(new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', file))), file);

    it('is known, and its columns are guessed right', async () => {
      const found = await new ExchangeSession().open(content(), projectId, {});
      if (found.kind !== 'table') throw new Error('no table');
      expect(found.source).toBe(source);
      const without = found.columns
        .filter(({ target }) => target === null)
        .map(({ heading }) => heading);
      expect(without).toEqual(expect.arrayContaining([...leftOut]));
      // Of a file with very many columns only those are named that matter.
      expect(leftOut.length === 0 || without.length === leftOut.length).toBe(true);
    });

    it('gives its people whole, with nothing to complain of', async () => {
      const { problems } = await importFile(content(), projectId);
      expect(problems).toEqual([]);
      const [first] = await db.clients.orderBy('id').toArray();
      expect(first).toMatchObject(client);
      const own = { clientId: first?.id ?? '' };
      expect((await db.notes.where(own).toArray()).map(({ text }) => text).toSorted()).toEqual(
        notes.toSorted(),
      );
      expect((await db.identities.where(own).toArray()).map(({ key }) => key)).toEqual(keys);
      expect((await db.tags.toArray()).map(({ name }) => name).toSorted()).toEqual(tags.toSorted());
      expect((await db.members.get(first?.ownerId ?? ''))?.name).toBe(owner);
      expect((await db.statuses.get(first?.statusId ?? ''))?.captions['en']).toBe(status);
    });
  },
);
