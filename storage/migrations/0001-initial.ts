import type { Migration } from './migration';

export const initial: Migration = {
  version: 1,
  stores: {
    projects: 'id',
    clients: 'id, [projectId+createdAt], [projectId+statusId]',
    identities: 'id, clientId',
    statuses: 'id, projectId',
    notes: 'id, clientId',
    templates: 'id, projectId',
    history: 'id, [clientId+at], [projectId+at], stamp',
    outbox: '[table+id]',
    meta: 'key',
  },
};
