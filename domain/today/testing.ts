/** For tests of Today: tasks and deals made of a few values. */
import type { Deal } from '@/domain/deal/schema';
import type { Task } from '@/domain/task/schema';

const RECORD = { projectId: 'p', createdAt: 0, createdBy: 'me', deletedAt: null, stamps: {} };

/** An open task of nobody, due on no day. */
export function task(of: Partial<Task> = {}): Task {
  return {
    ...RECORD,
    id: 't',
    clientId: null,
    dealId: null,
    text: 'Call',
    dueAt: null,
    isAllDay: false,
    zone: 'Etc/UTC',
    repeat: null,
    reminders: [],
    snoozedUntil: null,
    isUntilReply: false,
    state: 'open',
    doneAt: null,
    ownerId: null,
    link: null,
    ...of,
  };
}

/** An open deal of client `a`. */
export function deal(of: Partial<Deal> = {}): Deal {
  const base: Deal = {
    ...RECORD,
    id: 'd',
    clientId: 'a',
    funnelId: 'f',
    stageId: 's',
    stageSince: 0,
    title: '',
    value: null,
    currency: 'EUR',
    expectedOn: null,
    product: '',
    source: '',
    ownerId: null,
    closedAt: null,
    lostReason: '',
  };
  return Object.assign(base, of);
}
