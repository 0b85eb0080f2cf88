/** The calendar: tasks moved by keys and by the mouse, added on a day, and taken back. */
import { readFileSync } from 'node:fs';

import ICAL from 'ical.js';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { launch } from './harness';
import { seedClients } from './harness/seed-clients';
import { seedToday, type SeededTask } from './harness/seed-today';

/** A Wednesday in the middle of a month. */
const NOW = new Date(2026, 5, 17, 9).getTime();
const HOUR = 3_600_000;

async function calendar(tasks: readonly SeededTask[]): Promise<Page> {
  const app = await launch();
  const page = await app.extensionPage('dashboard.html');
  await page.getByText('No client yet').waitFor();
  await seedToday(page, { tasks });
  await page.clock.setFixedTime(NOW);
  await page.goto(page.url().replace(/#.*$/u, '#/calendar'));
  await page.reload();
  await page.getByRole('heading', { name: 'June 2026' }).waitFor();
  return page;
}

const day = (page: Page, name: string) =>
  page.getByRole('gridcell', { name: new RegExp(name, 'u') });

test('a task is moved to another day by keys, by the mouse, and back by Undo', async () => {
  const page = await calendar([{ id: 't1', text: 'Send the invoice', dueAt: NOW + 2 * HOUR }]);
  const task = page.getByRole('button', { name: /Send the invoice/u });
  await day(page, 'June 17').filter({ has: task }).waitFor();
  await task.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await day(page, 'June 18').filter({ has: task }).waitFor();
  await page.getByText('Moved to Thursday, June 18, 2026: Send the invoice').last().waitFor();
  await page.keyboard.press('u');
  await day(page, 'June 17').filter({ has: task }).waitFor();
  await task.dragTo(day(page, 'June 24'));
  await day(page, 'June 24').filter({ has: task }).waitFor();
  expect(await task.textContent()).toContain('11:00');
});

test('a day is walked to by keys, gets a task, and says how many more there are', async () => {
  const tasks = Array.from({ length: 15 }, (_, index) => {
    return { id: `t${index}`, text: `Call ${index}`, dueAt: NOW + index * 60_000 };
  });
  const page = await calendar(tasks);
  await day(page, 'June 17').getByRole('button', { name: '+12 more' }).waitFor();
  await day(page, 'June 17').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Buy paper at 15:30');
  await page.getByRole('button', { name: /^Due Thu, Jun 25, 3:30/u }).waitFor();
  await page.keyboard.press('Enter');
  await day(page, 'June 25')
    .getByRole('button', { name: /3:30.PM.*Buy paper/u })
    .waitFor();
  await page.keyboard.press('w');
  await page.getByRole('heading', { name: /Jun 21 – 27, 2026/u }).waitFor();
  await page.getByRole('button', { name: /Buy paper/u }).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.press('d');
  await page.getByRole('heading', { name: 'Wednesday, June 17, 2026' }).waitFor();
  expect(await page.getByRole('button', { name: /^.*Call \d+$/u }).count()).toBe(15);
});

/** The events of a calendar file, as another library reads them. */
async function eventsOf(download: Download): Promise<readonly ICAL.Event[]> {
  const text = readFileSync(await download.path(), 'utf8');
  const file = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return file.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

test('open tasks go into a calendar file, all of them and one alone', async () => {
  const page = await calendar([
    { id: 't1', text: 'Send the invoice', dueAt: NOW + 2 * HOUR },
    { id: 't2', text: 'Call back', dueAt: NOW + 30 * 24 * HOUR },
  ]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save calendar file' }).click();
  const all = await saving;
  expect(all.suggestedFilename()).toBe('tabside-tasks-2026-06-17.ics');
  const events = await eventsOf(all);
  expect(events.map(({ summary }) => summary)).toEqual(['Send the invoice', 'Call back']);
  expect(events[0]?.startDate.toJSDate().getTime()).toBe(NOW + 2 * HOUR);
  await page.getByText('2 tasks in the calendar file').last().waitFor();

  await seedClients(page, 1);
  await seedToday(page, { changes: { tasks: { t2: { clientId: 'seed-000000' } } } });
  await page.goto(page.url().replace(/#.*$/u, '#/clients/seed-000000'));
  await page.reload();
  const savingOne = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save calendar file: Call back' }).click();
  const one = await savingOne;
  expect(one.suggestedFilename()).toBe('tabside-task-2026-06-17.ics');
  const [event] = await eventsOf(one);
  expect(event?.summary).toMatch(/^\S+ \S+ 0: Call back$/u);
});
