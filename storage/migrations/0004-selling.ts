import type { Migration } from './migration';

/** Funnels with their stages, deals, tasks and the events that statistics count; reminders that are still to come. */
export const selling: Migration = {
  version: 4,
  stores: {
    funnels: 'id, projectId',
    stages: 'id, projectId, funnelId',
    deals: 'id, clientId, projectId, [funnelId+stageId]',
    tasks: 'id, clientId, dealId, projectId, [projectId+state]',
    events: 'id, clientId, dealId, [projectId+at]',
    reminders: 'id, taskId, at',
  },
};
