/** Tasks and a parser of a few words for the specs of this folder. */
import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';

import { directionOf } from '@/components/language';
import { theme } from '@/components/theme';
import type { TaskClock } from '@/domain/task/clock';
import type { TaskView } from '@/domain/task/view';
import type { ParseWhen } from '@/domain/when/parse-types';

export const ZONE = 'Europe/Kyiv';
/** Monday, 30 November 2026, 12:00 in Kyiv. */
export const NOON = Date.UTC(2026, 10, 30, 10);
export const HOUR = 3_600_000;
export const clock: TaskClock = { now: NOON, zone: ZONE, dayStart: 540, firstWeekday: 1 };

export function taskOf(given: Partial<TaskView> = {}): TaskView {
  const usual = { id: 't-1', clientId: 'c-anna', dealId: null, text: 'Call Anna', zone: ZONE };
  const times = { dueAt: NOON + HOUR, isAllDay: false, repeat: null, reminders: [0] };
  const state = { snoozedUntil: null, isUntilReply: false, state: 'open', doneAt: null } as const;
  return { ...usual, ...times, ...state, ownerId: null, link: null, ...given };
}

/** Reads `tomorrow at 10` and `every day at 9`, and nothing else. */
export const parse: ParseWhen = (text, { zone }) => {
  const found = /tomorrow at 10|every day at 9/u.exec(text);
  if (!found) return null;
  const isDaily = found[0].startsWith('every');
  const dueAt = isDaily ? NOON + 21 * HOUR : NOON + 22 * HOUR;
  const [from, to] = [found.index, found.index + found[0].length];
  return { dueAt, isAllDay: false, zone, repeat: isDaily ? 'FREQ=DAILY' : null, from, to };
};
export const loadParse = () => Promise.resolve(parse);

export function fakeActs() {
  return {
    complete: vi.fn<(task: TaskView) => void>(),
    reopen: vi.fn<(task: TaskView) => void>(),
    snooze: vi.fn<(task: TaskView, until: number, isUntilReply: boolean) => void>(),
    edit: vi.fn<(task: TaskView) => Promise<boolean>>(() => Promise.resolve(true)),
    remove: vi.fn<(task: TaskView) => void>(),
  };
}

export function show(content: ReactNode, scheme: 'light' | 'dark' = 'light', language = 'en') {
  return render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <div
        className="tc-root"
        lang={language}
        dir={directionOf(language)}
        style={{ width: 328, padding: 12, background: 'var(--tc-ground)' }}
      >
        {content}
      </div>
    </MantineProvider>,
  );
}
