/** What the search index reads of clients. */
import type { Client } from '@/domain/client/schema';
import type { Deal } from '@/domain/deal/schema';
import { tagIdsOf } from '@/domain/client/client-fields';
import { termsOf, type Term } from '@/domain/search/terms';
import { db, type Records } from '../db';
import { isLiving } from '../draft';

export interface FoundBy {
  readonly client: Client;
  readonly terms: readonly Term[];
}

/**
 * The living clients among these with their terms.
 * @param isRange they are all the clients between the first and the last id, which is read in a fraction of the time
 */
export async function foundBy(clients: readonly Client[], isRange: boolean): Promise<FoundBy[]> {
  const living = clients.filter(isLiving);
  const ids = living.map(({ id }) => id);
  const identities = byClient(await ofClients('identities', ids, isRange));
  const notes = byClient(await ofClients('notes', ids, isRange));
  const orders = byClient(await ofClients('orders', ids, isRange));
  const deals = byClient(await ofClients('deals', ids, isRange));
  const tasks = byClient(await ofClients('tasks', ids, isRange));
  return living.map((client) => {
    const of = <T>(records: Map<string | null, T[]>): T[] => records.get(client.id) ?? [];
    const terms = termsOf({
      name: client.name,
      keys: of(identities).map(({ key }) => key.slice(key.indexOf(':') + 1)),
      phones: client.phones,
      emails: client.emails,
      tagIds: tagIdsOf(client),
      texts: [
        client.organisation,
        client.headline,
        ...client.preferences.flatMap(({ name, text }) => [name, text]),
        ...customTexts(client),
        ...of(orders).flatMap(({ number, note, items }) => [
          number,
          note,
          ...items.map(({ name }) => name),
        ]),
        ...newestFirst(of(deals)).flatMap((deal) => textsOfDeal(deal)),
        // Of thousands the last ones are remembered.
        ...newestFirst([...of(notes), ...of(tasks)]).map(({ text }) => text),
      ],
    });
    return { client, terms };
  });
}

function textsOfDeal({ title, product, source, lostReason }: Deal): string[] {
  return [title, product, source, lostReason];
}

function newestFirst<T extends { readonly createdAt: number }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => b.createdAt - a.createdAt);
}

function customTexts(client: Client): string[] {
  return Object.entries(client).flatMap(([field, value]) =>
    field.startsWith('field:') && typeof value === 'string' ? [value] : [],
  );
}

async function ofClients<T extends 'identities' | 'notes' | 'orders' | 'deals' | 'tasks'>(
  table: T,
  ids: readonly string[],
  isRange: boolean,
): Promise<Records[T][]> {
  const index = db.table<Records[T], string>(table).where('clientId');
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  return isRange
    ? index.between(first, last, true, true).toArray()
    : index.anyOf([...ids]).toArray();
}

function byClient<
  T extends { readonly clientId: string | null; readonly deletedAt: number | null },
>(records: readonly T[]): Map<string | null, T[]> {
  return Map.groupBy(records.filter(isLiving), ({ clientId }) => clientId);
}
