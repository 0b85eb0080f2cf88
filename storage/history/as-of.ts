/** One client as they were at a moment, and the way back there. */
import type { Done } from '@/domain/client/card-view';
import { mayBeReferredBy } from '@/domain/client/referral';
import type { Client } from '@/domain/client/schema';
import { fieldsBackTo, stateAsOf, type RecordState } from '@/domain/history/as-of';
import type { ClientAsOf } from '@/domain/history/history-view';
import type { HistoryEntry } from '@/domain/history/schema';
import { rebadge } from '../in-page/badges';
import { livingClient } from '../clients/living-client';
import { db } from '../db';
import type { Draft } from '../draft';
import { chainAbove } from '../clients/referrers';
import { historyOf } from './history';
import { clientNamesIn, namesOf } from './history-page';
import { Problem } from '../problem';
import { write } from '../write';

/** The client with their notes and orders. `at` in milliseconds since 1970. */
export function clientAsOf(clientId: string, at: number): Promise<ClientAsOf> {
  return db.transaction('r', db.tables, async () => {
    const entries = await entriesOf(clientId);
    const current = (await db.clients.get(clientId)) ?? null;
    const client = stateAsOf(entries, 'clients', clientId, at, current);
    const [notes, orders] = await Promise.all(
      (['notes', 'orders'] as const).map(async (table) => {
        const records = await db
          .table<{ id: string }, string>(table)
          .where('clientId')
          .equals(clientId)
          .toArray();
        const states = records.map((record) =>
          stateAsOf(entries, table, record.id, at, { ...record }),
        );
        return states.filter((state) => state !== null);
      }),
    );
    const around = [{ clientId, clientIds: [], changes: changesTo(clientId, client) }];
    const names = {
      ...(await namesOf(current?.projectId ?? '')),
      clients: await clientNamesIn(around),
    };
    return {
      client,
      notes: newest(notes ?? [], 'createdAt'),
      orders: newest(orders ?? [], 'date'),
      names,
    };
  });
}

/** Gives a client the values that they had at a moment, as one change. Notes and orders stay as they are. */
export async function restoreAsOf(clientId: string, at: number): Promise<Done> {
  const { projectId } = await livingClient(clientId);
  const { historyId } = await write(
    { action: 'client.edit', projectId, clientId },
    async (draft) => {
      const current = await draft.get('clients', clientId);
      const earlier = stateAsOf(
        await entriesOf(clientId),
        'clients',
        clientId,
        at,
        current ?? null,
      );
      if (!earlier || !current) throw new Problem('not-found');
      const fields = fieldsBackTo(earlier, current);
      await leaveOutImpossible(draft, clientId, fields);
      await draft.patch('clients', clientId, fields as Partial<Client>);
      await rebadge(draft, clientId);
    },
  );
  return { historyId, clientId };
}

/** What can't come back with the rest: a status that is gone by now, a merge, one who sent them whom they have sent since. */
async function leaveOutImpossible(
  draft: Draft,
  clientId: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const { statusId, referredBy } = fields;
  delete fields['mergedInto'];
  delete fields['referredAs'];
  if (typeof statusId === 'string' && !(await draft.get('statuses', statusId))) {
    delete fields['statusId'];
  }
  if (typeof referredBy !== 'string') return;
  const above = await chainAbove(referredBy);
  if (!mayBeReferredBy(clientId, referredBy, (id) => above.get(id) ?? null)) {
    delete fields['referredBy'];
  }
}

async function entriesOf(clientId: string): Promise<HistoryEntry[]> {
  const [own, shared] = await Promise.all([
    historyOf('clientId', clientId).toArray(),
    db.history.where('clientIds').equals(clientId).toArray(),
  ]);
  return [...own, ...shared];
}

function changesTo(id: string, state: RecordState | null): HistoryEntry['changes'] {
  return [{ table: 'clients', id, before: null, after: state && { ...state } }];
}

function newest(records: readonly RecordState[], field: string): RecordState[] {
  return records.toSorted((a, b) => Number(b[field]) - Number(a[field]));
}
