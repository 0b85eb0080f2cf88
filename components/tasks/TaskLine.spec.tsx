import { cleanup, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { HOSTILE } from '@/tests/hostile-corpus';
import type { TaskTool } from './task-acts';
import { TaskForm } from './TaskForm';
import { TaskLine } from './TaskLine';
import { clock, fakeActs, HOUR, loadParse, NOON, show, taskOf } from './testing';

beforeEach(() => speak('en'));
afterEach(cleanup);

const DAY = 24 * HOUR;

function showLine(given: Parameters<typeof taskOf>[0] = {}) {
  const acts = fakeActs();
  const task = taskOf(given);
  show(
    <ul>
      <TaskLine {...{ task, clock, acts, loadParse, usual: [0] }} language="en" members={[]} />
    </ul>,
  );
  return { acts, task };
}

const Tool: TaskTool = ({ task: { text } }) => <button type="button">Keep {text}</button>;

it('has one more tool where it is given one', () => {
  const task = taskOf();
  const rest = { clock, loadParse, usual: [0], language: 'en', members: [] };
  show(
    <ul>
      <TaskLine task={task} acts={fakeActs()} Tool={Tool} {...rest} />
    </ul>,
  );
  expect(screen.getByRole('button', { name: 'Keep Call Anna' })).toBeDefined();
});

const snoozeButton = () => screen.getByRole('button', { name: 'Put off: Call Anna' });
const line = () => screen.getByRole('listitem').textContent;

function shown(given: Parameters<typeof taskOf>[0]): string | null {
  showLine(given);
  const text = line();
  cleanup();
  return text;
}

describe('a task’s line', () => {
  it('says when it is due as people do, and how urgent it is', () => {
    expect(shown({})).toContain('Due today today, 1:00 PM');
    expect(shown({ dueAt: NOON - HOUR })).toContain('Overdue today, 11:00 AM');
    expect(shown({ dueAt: NOON + DAY })).toContain('Due tomorrow, 12:00 PM');
    expect(shown({ dueAt: NOON + 3 * DAY })).toContain('Due Thursday, 12:00 PM');
    expect(shown({ dueAt: NOON + 40 * DAY })).toContain('Due Jan 9, 2027, 12:00 PM');
    const today = { dueAt: Date.UTC(2026, 10, 29, 22), isAllDay: true };
    expect(shown(today)).toMatch(/Due today today$/u);
    expect(shown({ snoozedUntil: NOON + DAY, isUntilReply: true })).toContain(
      'Put off until tomorrow, 12:00 PM',
    );
    // A reply has brought it back, after the clock was looked at.
    const back = { snoozedUntil: NOON + 9, repliedAt: NOON + 9, isUntilReply: true };
    expect(shown(back)).toContain('They replied today, 12:00 PM');
    expect(shown({ dueAt: null })).toBe('Call Anna');
    expect(shown({ repeat: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE' })).toContain(
      'every 2 weeks: Mon, Wed',
    );
  });

  it('is done and opened again by its box', async () => {
    const { acts, task } = showLine();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Done: Call Anna' }));
    expect(acts.complete).toHaveBeenCalledExactlyOnceWith(task);
    cleanup();
    const done = showLine({ state: 'done', doneAt: NOON - HOUR });
    expect(line()).toContain('Done today, 11:00 AM');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Done: Call Anna' }));
    expect(done.acts.reopen).toHaveBeenCalledOnce();
  });

  it('is done by E and put off by H while the focus is in it', async () => {
    const { acts } = showLine();
    screen.getByRole('checkbox').focus();
    await userEvent.keyboard('e');
    expect(acts.complete).toHaveBeenCalledOnce();
    await userEvent.keyboard('h');
    const menu = await screen.findByRole('menu', { name: 'Put off until' });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Later todaytoday, 3:00 PM',
      'Tomorrowtomorrow, 9:00 AM',
      'Next weekDec 7, 9:00 AM',
      'Until they replyDec 7, 9:00 AM at the latest',
      'Pick a date…',
    ]);
    // In the menu letters find items and do nothing else.
    await userEvent.keyboard('ex{ArrowDown}{Enter}');
    expect(acts.complete).toHaveBeenCalledOnce();
    expect(acts.snooze).toHaveBeenCalledOnce();
  });

  it('is put off until they reply, for a week at the most', async () => {
    const { acts, task } = showLine();
    await userEvent.click(snoozeButton());
    await userEvent.click(await screen.findByRole('menuitem', { name: /Until they reply/u }));
    expect(acts.snooze).toHaveBeenCalledExactlyOnceWith(task, Date.UTC(2026, 11, 7, 7), true);
  });

  it('waits for nobody’s reply where there is no client', async () => {
    showLine({ clientId: null });
    await userEvent.click(snoozeButton());
    await screen.findByRole('menuitem', { name: /Tomorrow/u });
    expect(screen.queryByRole('menuitem', { name: /reply/u })).toBeNull();
  });

  it('is put off to a time that is picked, but to none that is past', async () => {
    const { acts, task } = showLine();
    await userEvent.click(snoozeButton());
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Pick a date…' }));
    await userEvent.fill(screen.getByLabelText('Date'), '2026-11-29');
    await userEvent.keyboard('{Enter}');
    expect(acts.snooze).not.toHaveBeenCalled();
    await userEvent.fill(screen.getByLabelText('Date'), '2026-12-24');
    await userEvent.fill(screen.getByLabelText('Time'), '08:15');
    await userEvent.click(screen.getByRole('button', { name: 'Put off' }));
    expect(acts.snooze).toHaveBeenCalledExactlyOnceWith(task, Date.UTC(2026, 11, 24, 6, 15), false);
  });

  it('is edited in its place, and deleted', async () => {
    const { acts, task } = showLine();
    await userEvent.click(screen.getByRole('button', { name: 'Delete: Call Anna' }));
    expect(acts.remove).toHaveBeenCalledExactlyOnceWith(task);
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Call Anna' }));
    const box = screen.getByRole('textbox', { name: 'What is to be done' });
    await userEvent.fill(box, 'Write');
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('checkbox');
    expect(acts.edit.mock.calls[0]?.[1 as 0]).toMatchObject({ text: 'Write' });
  });

  it('leads to where it came from, and nowhere harmful', () => {
    showLine({ link: 'https://vk.com/im?sel=1' });
    const link = screen.getByRole<HTMLAnchorElement>('link');
    expect([link.href, link.rel]).toEqual(['https://vk.com/im?sel=1', 'noopener noreferrer']);
    cleanup();
    showLine({ link: 'javascript:alert(1)' });
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('tasks of every kind', () => {
  const all = [
    taskOf({ id: '1', dueAt: NOON - DAY, repeat: 'FREQ=DAILY', link: 'https://vk.com/im' }),
    taskOf({ id: '2' }),
    taskOf({ id: '3', snoozedUntil: NOON + DAY, isUntilReply: true }),
    taskOf({ id: '4', state: 'done', doneAt: NOON }),
    taskOf({ id: '5', dueAt: null, ownerId: 'm' }),
    ...HOSTILE.map((text, index) => taskOf({ id: `h${index}`, text: text.slice(0, 1000) })),
  ];

  it.each([
    ['light', 'en'],
    ['dark', 'uk'],
    ['light', 'fa'],
  ] as const)('has no fault that axe can find, %s, %s', async (scheme, language) => {
    speak(language);
    const acts = fakeActs();
    const members = [{ id: 'm', name: HOSTILE[0] ?? '' }];
    const rest = { clock, loadParse, language, members, usual: [0] };
    const { container } = show(
      <>
        <TaskForm
          {...rest}
          task={all[0] ?? null}
          draftKey={`axe ${scheme} ${language}`}
          onSave={() => Promise.resolve(true)}
          onClose={() => undefined}
        />
        <ul>
          {all.map((task) => (
            <TaskLine key={task.id} task={task} acts={acts} {...rest} />
          ))}
        </ul>
      </>,
      scheme,
      language,
    );
    container.querySelector<HTMLElement>('[aria-haspopup]')?.click();
    for (const element of container.querySelectorAll<HTMLElement>('.tc-quiet'))
      element.style.opacity = '1';
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(container.querySelector('script, img, iframe')).toBeNull();
    const root = container.querySelector<HTMLElement>('.tc-root');
    expect(root?.scrollWidth).toBe(root?.clientWidth);
  });
});
