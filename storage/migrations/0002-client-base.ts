import type { Transaction } from 'dexie';

import type { Migration } from './migration';

/** What records of version 1 lack, as it was at the day of this step: later changes of the defaults must not reach it. */
const CLIENT = {
  headline: '',
  organisation: '',
  phones: [],
  emails: [],
  birthday: null,
  preferences: [],
  referredBy: null,
  ownerId: null,
  contactedAt: null,
  doNotContact: false,
  consents: [],
  lawfulBasis: null,
  toldAt: null,
  keepUntil: null,
  objectedAt: null,
};
const PROJECT = { logo: null, currency: 'EUR', language: null, archivedAt: null };
const NOTE = { kind: 'note', isPinned: false };
const ENTRY = { clientIds: [], batchId: null, many: [] };

/** The client base: orders, tags, segments, views, custom fields, files, members, saved import mappings. */
export const clientBase: Migration = {
  version: 2,
  stores: {
    clients:
      'id, [projectId+createdAt], [projectId+statusId], [projectId+organisation], referredBy',
    members: 'id, projectId',
    orders: 'id, clientId, projectId',
    customFields: 'id, projectId',
    tags: 'id, projectId',
    segments: 'id, projectId',
    views: 'id, projectId',
    files: 'id, clientId, hash',
    blobs: 'hash',
    importMappings: 'id, projectId',
    history: 'id, [clientId+at], [projectId+at], stamp, *clientIds, batchId',
  },
  upgrade: async (transaction) => {
    await fill(transaction, 'projects', PROJECT);
    await fill(transaction, 'clients', CLIENT);
    await fill(transaction, 'notes', NOTE);
    await fill(transaction, 'history', ENTRY);
    await countStatuses(transaction);
  },
};

async function fill(transaction: Transaction, table: string, defaults: object): Promise<void> {
  await transaction
    .table<object>(table)
    .toCollection()
    .modify((record) => {
      Object.assign(record, { ...defaults, ...record });
    });
}

/** From this version on there is a counter for each status, of its living clients. */
async function countStatuses(transaction: Transaction): Promise<void> {
  const counts = new Map<string, number>();
  await transaction
    .table<{ deletedAt: number | null; statusId: string | null }>('clients')
    .each(({ deletedAt, statusId }) => {
      if (deletedAt !== null || statusId === null) return;
      counts.set(statusId, (counts.get(statusId) ?? 0) + 1);
    });
  const rows = [...counts].map(([id, value]) => ({ key: `count:status:${id}`, value }));
  await transaction.table('meta').bulkPut(rows);
}
