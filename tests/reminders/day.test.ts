/**
 * A day and a night of a seller whom nothing is spared: sleep, updates, a worker stopped at any step, browsers closed and
 * killed, clocks set forth and back, the change of clocks, quiet hours, a system that refuses, while tasks are set, moved,
 * put off and done. Whatever happens, each reminder comes once, none before its time, none in quiet hours, none is lost.
 */
import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { freshProject } from '@/storage/testing';
import { db } from '@/storage/db';
import { updateSettings } from '@/storage/settings';
import { SimulatedDay } from './simulated-day';

const TASKS = Number(process.env['TABSIDE_REMINDER_TASKS'] ?? 60);
const RUNS = Number(process.env['TABSIDE_REMINDER_DAYS'] ?? 2);
const ZONE = 'Europe/Kyiv';
/** An ordinary day, and the two nights in which clocks change. */
const DAYS = ['2026-06-10T05:00Z', '2026-03-28T08:00Z', '2026-10-24T08:00Z'] as const;

beforeEach(() => {
  vi.stubEnv('TZ', ZONE);
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test.each(DAYS)(
  'from %s on each reminder comes once, in its time, whatever happens',
  { timeout: 3_600_000 },
  async (start) => {
    const day = async (seed: number) => {
      vi.restoreAllMocks();
      vi.setSystemTime(Date.parse(start));
      // Refusals are told, and meant.
      vi.spyOn(console, 'warn').mockImplementation(() => {});
      const projectId = await freshProject();
      await updateSettings({ language: 'en' });
      const simulated = new SimulatedDay(projectId, seed, ZONE);
      await simulated.live(TASKS);
      expect(simulated.faults).toEqual([]);
      expect(simulated.open).toBe(0);
      expect(await db.reminders.where('at').above(0).count()).toBe(0);
      expect(simulated.came).toBeGreaterThan(TASKS / 2);
    };
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1 }), day), {
      numRuns: RUNS,
      endOnFailure: true,
    });
  },
);
