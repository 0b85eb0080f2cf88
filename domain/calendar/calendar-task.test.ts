import { expect, it } from 'vitest';

import type { Task } from '@/domain/task/schema';
import { calendarTask } from './calendar-task';

const DUE = Date.UTC(2026, 11, 1, 8);
const LATER = Date.UTC(2026, 11, 3, 12);

const task = (of: Partial<Task> = {}): Task => ({
  id: 't1',
  projectId: 'p1',
  createdAt: 1000,
  createdBy: 'me',
  deletedAt: null,
  stamps: {},
  clientId: 'c1',
  dealId: null,
  text: 'Call back',
  dueAt: DUE,
  isAllDay: true,
  zone: 'Europe/Kyiv',
  repeat: null,
  reminders: [10],
  snoozedUntil: null,
  isUntilReply: false,
  state: 'open',
  doneAt: null,
  ownerId: null,
  link: null,
  ...of,
});

it('stands at its time, with its reminders', () => {
  const timed = task({ isAllDay: false });
  const of = { dueAt: DUE, isAllDay: false, reminders: [10], clientName: 'Olena' };
  expect(calendarTask(timed, 'Olena', 540)).toMatchObject(of);
});

it('of a day reminds where the seller’s day begins, and not at midnight', () => {
  const of = { dueAt: DUE, isAllDay: true, reminders: [-530, -540] };
  expect(calendarTask(task({ reminders: [10, 0] }), null, 540)).toMatchObject(of);
});

it('stands where it comes back while it is put off, and says so then', () => {
  const of = { dueAt: LATER, isAllDay: false, reminders: [0] };
  expect(calendarTask(task({ snoozedUntil: LATER }), null, 540)).toMatchObject(of);
  const someDay = task({ dueAt: null, snoozedUntil: LATER });
  expect(calendarTask(someDay, null, 540)).toMatchObject(of);
});

it('keeps the times of its rule when it repeats', () => {
  const repeated = task({ snoozedUntil: LATER, repeat: 'FREQ=DAILY' });
  expect(calendarTask(repeated, null, 540)).toMatchObject({ dueAt: DUE, isAllDay: true });
});

it('was changed with the last of its stamps', () => {
  const stamps = {
    text: '00000000ffff-000000-0123456789abcdef',
    dueAt: '00000001ffff-000000-0123456789abcdef',
    link: 'none',
  };
  expect(calendarTask(task({ stamps }), null, 540).changedAt).toBe(0x1_ff_ff);
  expect(calendarTask(task(), null, 540).changedAt).toBe(1000);
});
