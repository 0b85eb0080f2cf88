import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Reminder } from '@/domain/reminder/channel';
import { notificationTexts } from '@/entrypoints/reminders/notification-texts';

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Kyiv');
  return () => vi.unstubAllEnvs();
});

const NOON = Date.UTC(2026, 5, 1, 9);
const task = {
  taskId: 't',
  projectId: 'p',
  text: 'Call about the ring',
  clientId: 'c',
  clientName: 'Anna Lee',
  dueAt: NOON,
  asksAt: NOON,
  isAllDay: false,
  zone: 'Europe/Kyiv',
  link: null,
};
const reminder = (given: Partial<Reminder> = {}): Reminder => ({
  id: 't/1/0',
  isDigest: false,
  isMissed: false,
  tasks: [task],
  isCovered: false,
  language: 'en',
  now: NOON,
  ...given,
});

describe('a notification', () => {
  it('says the task, whom it is about and when, in the language of the interface', () => {
    const { title, message, buttons } = notificationTexts(reminder());
    expect(title).toBe('Call about the ring');
    expect(message).toMatch(/^Anna Lee · 12:00\sPM$/u);
    expect(buttons).toEqual(['Done', 'In 1 hour']);
    const other = notificationTexts(reminder({ language: 'uk', now: NOON + 86_400_000 }));
    expect(other.message).toBe('Anna Lee · 1 черв. 2026 р., 12:00');
    expect(other.buttons).toEqual(['Готово', 'За годину']);
  });

  it('of a task of a day says the day, where it was meant', () => {
    const dueAt = Date.UTC(2026, 5, 1, 15);
    const far = { ...task, dueAt, isAllDay: true, zone: 'Asia/Tokyo', clientName: null };
    expect(notificationTexts(reminder({ tasks: [far] })).message).toBe('Jun 2, 2026');
  });

  it('of several says how many, and names the first three', () => {
    const tasks = ['A', 'B', 'C', 'D'].map((text) => ({ ...task, text }));
    const given = { isDigest: true, tasks } as const;
    const { title, message, buttons } = notificationTexts(reminder({ ...given, isMissed: true }));
    expect(title).toBe('4 reminders while you were away');
    expect(message).toBe('Anna Lee: A\nAnna Lee: B\nAnna Lee: C');
    expect(buttons).toEqual(['Show']);
    expect(notificationTexts(reminder(given)).title).toBe('4 reminders at once');
  });

  it.each([false, true])('names nobody and nothing while everything is covered', (isDigest) => {
    const said = JSON.stringify(notificationTexts(reminder({ isCovered: true, isDigest })));
    expect(said).not.toMatch(/Anna|ring/u);
    expect(said).toContain('1 reminder');
  });
});
