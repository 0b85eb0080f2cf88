/** Clients as rows of a table: what files of tables are made of. Read again by import, it gives the same clients. */
import { siteOfKey, siteOfUrl } from '@/content-scripts/networks/registry';
import type { Client, CustomValue } from '@/domain/client/schema';
import { tagIdsOf } from '@/domain/client/client-fields';
import type { CustomField } from '@/domain/custom-field/schema';
import { writeConsent } from '@/domain/import/consent';
import { writeMoney } from '@/domain/import/money';
import { writePreference } from '@/domain/import/preference';
import { joinSeveral } from '@/domain/import/several';
import { REPEATABLE, type ColumnTarget, type Target } from '@/domain/import/targets';
import type { Note } from '@/domain/note/schema';
import type { Order } from '@/domain/order/schema';
import type { PersonKey } from '@/domain/person/person-key';
import { captionIn } from '@/domain/status/caption';
import { db } from '../db';
import { isLiving } from '../draft';
import type { Watch } from './import-people';
import { Trouble } from './trouble';

/** A column of the file: what it holds and its heading in the seller's language. */
export interface ExportColumn {
  readonly target: ColumnTarget;
  readonly heading: string;
}

/** A client with all that belongs to them. */
export interface WholeClient {
  readonly client: Client;
  readonly keys: readonly PersonKey[];
  readonly notes: readonly Note[];
  readonly orders: readonly Order[];
}

const PIECE = 1000;

/** The living clients of these ids, in their order, with what belongs to them. */
export async function* wholeClients(
  ids: readonly string[],
  watch: Watch,
): AsyncGenerator<WholeClient> {
  for (let from = 0; from < ids.length; from += PIECE) {
    if (watch.isCancelled()) throw new Trouble('cancelled');
    const part = ids.slice(from, from + PIECE);
    const [clients, identities, notes, orders] = await Promise.all([
      db.clients.bulkGet([...part]),
      db.identities.where('clientId').anyOf(part).toArray(),
      db.notes.where('clientId').anyOf(part).toArray(),
      db.orders.where('clientId').anyOf(part).toArray(),
    ]);
    const keysOf = Map.groupBy(identities.filter(isLiving), ({ clientId }) => clientId);
    const notesOf = Map.groupBy(notes.filter(isLiving), ({ clientId }) => clientId);
    const ordersOf = Map.groupBy(orders.filter(isLiving), ({ clientId }) => clientId);
    for (const client of clients) {
      if (!client || !isLiving(client)) continue;
      const { id } = client;
      yield {
        client,
        keys: (keysOf.get(id) ?? []).map(({ key }) => key),
        notes: (notesOf.get(id) ?? []).toSorted((a, b) => a.createdAt - b.createdAt),
        orders: (ordersOf.get(id) ?? []).toSorted((a, b) => a.date - b.date),
      };
    }
    watch.onProgress(Math.min(from + PIECE, ids.length), ids.length);
  }
}

/** Rows of text with the headings first. What a client may have several of gets as many columns as the most have. */
export async function exportRows(
  projectId: string,
  ids: readonly string[],
  columns: readonly ExportColumn[],
  language: string,
  watch: Watch,
): Promise<string[][]> {
  const words = await wordsOf(projectId, language);
  const people: string[][][] = [];
  const widths = columns.map(() => 1);
  for await (const whole of wholeClients(ids, watch)) {
    const cells = columns.map(({ target }) => valuesOf(whole, target, words));
    for (const [index, values] of cells.entries()) {
      widths[index] = Math.max(widths[index] ?? 1, values.length);
    }
    people.push(cells);
  }
  const headings = columns.flatMap(({ heading }, index) =>
    Array.from({ length: widths[index] ?? 1 }, (_, at) =>
      at === 0 ? heading : `${heading} ${at + 1}`,
    ),
  );
  const rows = people.map((cells) =>
    cells.flatMap((values, index) =>
      Array.from({ length: widths[index] ?? 1 }, (_, at) => values[at] ?? ''),
    ),
  );
  return [headings, ...rows];
}

interface Words {
  readonly statuses: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, CustomField>;
  readonly language: string;
}

async function wordsOf(projectId: string, language: string): Promise<Words> {
  const own = { projectId };
  const [statuses, tags, members, fields] = await Promise.all([
    db.statuses.where(own).toArray(),
    db.tags.where(own).toArray(),
    db.members.where(own).toArray(),
    db.customFields.where(own).toArray(),
  ]);
  return {
    statuses: new Map(statuses.map(({ id, captions }) => [id, captionIn(captions, language)])),
    tags: new Map(tags.filter(isLiving).map(({ id, name }) => [id, name])),
    members: new Map(members.map(({ id, name }) => [id, name])),
    fields: new Map(fields.filter(isLiving).map((field) => [field.id, field])),
    language,
  };
}

function valuesOf(whole: WholeClient, target: ColumnTarget, words: Words): string[] {
  if (target.startsWith('new:')) return [];
  if (target.startsWith('field:')) {
    const value = whole.client[target as `field:${string}`];
    return [customText(value, words.fields.get(target.slice('field:'.length)), words.language)];
  }
  const values = plainValues(whole, target as Target, words);
  return REPEATABLE.has(target as Target) ? values : values.slice(0, 1);
}

function plainValues(
  { client, keys, notes, orders }: WholeClient,
  target: Target,
  words: Words,
): string[] {
  switch (target) {
    case 'phone':
      return [...client.phones];
    case 'email':
      return [...client.emails];
    case 'profile':
      return keys.map(addressOf);
    case 'status':
      return [words.statuses.get(client.statusId ?? '') ?? ''];
    case 'owner':
      return [words.members.get(client.ownerId ?? '') ?? ''];
    case 'tags':
      return [joinSeveral(tagIdsOf(client).flatMap((id) => words.tags.get(id) ?? []))];
    case 'note':
      return notes.map(({ text }) => text);
    case 'preference':
      return client.preferences.map(writePreference);
    case 'consent':
      return client.consents.map(writeConsent);
    case 'doNotContact':
      return [client.doNotContact ? 'yes' : ''];
    case 'contactedAt':
    case 'toldAt':
    case 'keepUntil':
    case 'objectedAt':
      return [momentText(client[target])];
    case 'order.number':
      return orders.map(({ number }) => number);
    case 'order.date':
      return orders.map(({ date }) => momentText(date));
    case 'order.sum':
      return orders.map(({ sum, currency }) => writeMoney(sum, currency));
    case 'order.currency':
      return orders.map(({ currency }) => currency);
    case 'order.state':
      return orders.map(({ state }) => state);
    case 'order.note':
      return orders.map(({ note }) => note);
    case 'firstName':
    case 'middleName':
    case 'lastName':
      return [];
    case 'id':
    case 'name':
    case 'headline':
    case 'organisation':
    case 'birthday':
    case 'photo':
    case 'lawfulBasis':
    case 'capturedFrom':
      return [client[target] ?? ''];
    default:
      return target satisfies never;
  }
}

function momentText(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString();
}

/** A link where it leads back to the very key, else the key. */
export function addressOf(key: PersonKey): string {
  const url = siteOfKey(key)?.profileUrl(key);
  if (url === undefined || url === null || !URL.canParse(url)) return key;
  const back = siteOfUrl(new URL(url))?.personFromUrl(new URL(url));
  return back === key ? url : key;
}

function customText(
  value: CustomValue | undefined,
  field: CustomField | undefined,
  language: string,
): string {
  if (value === undefined || value === null || !field) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    return field.type === 'money' ? writeMoney(value, field.currency ?? 'EUR') : String(value);
  }
  const captionOf = (id: string) =>
    captionIn(field.choices.find((choice) => choice.id === id)?.captions ?? {}, language) || id;
  if (typeof value === 'string') return field.type === 'choice' ? captionOf(value) : value;
  return joinSeveral(value.map(captionOf));
}
