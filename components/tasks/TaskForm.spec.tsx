import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import type { Due } from '@/domain/task/draft-fields';
import type { TaskFields, TaskView } from '@/domain/task/view';
import { TaskForm } from './TaskForm';
import { clock, HOUR, loadParse, NOON, show, taskOf, ZONE } from './testing';

beforeEach(() => speak('en'));
afterEach(cleanup);

const members = [
  { id: 'm-1', name: 'Olena' },
  { id: 'm-2', name: 'Ivan' },
];

interface Given {
  readonly task?: TaskView;
  readonly draftKey?: string;
  readonly saves?: boolean;
  readonly usual?: readonly number[];
  readonly start?: Due;
}

function showForm(given: Given = {}) {
  const onSave = vi.fn<(fields: TaskFields) => Promise<boolean>>(() =>
    Promise.resolve(given.saves ?? true),
  );
  const onClose = vi.fn<() => void>();
  const shown = show(
    <TaskForm
      task={given.task ?? null}
      draftKey={given.draftKey ?? crypto.randomUUID()}
      clock={clock}
      language="en"
      members={members}
      loadParse={loadParse}
      usual={given.usual ?? [0]}
      start={given.start}
      onSave={onSave}
      onClose={onClose}
    />,
  );
  return { onSave, onClose, ...shown };
}
const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'What is to be done' });
const chip = (when: string) => screen.findByRole('button', { name: `Due ${when}. Change` });
const TOMORROW = 'Tue, Dec 1, 10:00 AM';

describe('a new task', () => {
  it('shows the time that its words say before it is saved, and saves without them', async () => {
    const { onSave, onClose } = showForm();
    await userEvent.type(box(), 'Call Anna tomorrow at 10');
    await chip(TOMORROW);
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields).toEqual({
      text: 'Call Anna',
      dueAt: NOON + 22 * HOUR,
      isAllDay: false,
      zone: ZONE,
      repeat: null,
      reminders: [0],
      ownerId: null,
    });
  });

  it('says the time aloud', async () => {
    showForm();
    await userEvent.type(box(), 'Call tomorrow at 10');
    await chip(TOMORROW);
    expect(screen.getByRole('status').textContent).toBe(`Due ${TOMORROW}`);
  });

  it('keeps words as words once their time is left out', async () => {
    const { onSave } = showForm();
    await userEvent.type(box(), 'Read "tomorrow at 10"');
    await userEvent.click(await screen.findByRole('button', { name: `Leave out ${TOMORROW}` }));
    await userEvent.keyboard('{Enter}');
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields).toMatchObject({ text: 'Read "tomorrow at 10"', dueAt: null, reminders: [] });
  });

  it('is corrected by hand, in date and time', async () => {
    const { onSave } = showForm();
    await userEvent.type(box(), 'Call tomorrow at 10');
    await userEvent.click(await chip(TOMORROW));
    await userEvent.fill(screen.getByLabelText('Date'), '2026-12-03');
    await userEvent.fill(screen.getByLabelText('Time'), '15:30');
    await chip('Thu, Dec 3, 3:30 PM');
    await userEvent.fill(screen.getByLabelText('Time'), '');
    await chip('Thu, Dec 3');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    const dueAt = Date.UTC(2026, 11, 2, 22);
    expect(fields).toMatchObject({ text: 'Call', dueAt, isAllDay: true });
  });

  it('reminds as the seller has set it, and as a hand says after that', async () => {
    const { onSave } = showForm({ usual: [10, 60] });
    await userEvent.type(box(), 'Call tomorrow at 10');
    await userEvent.click(await chip(TOMORROW));
    await userEvent.click(screen.getByRole('button', { name: '10 minutes before' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields.reminders).toEqual([60]);
  });

  it('is due on the day that it is given, unless its words say more', async () => {
    const start = { dueAt: Date.UTC(2026, 11, 8, 22), isAllDay: true, zone: ZONE };
    const { onSave } = showForm({ start });
    await userEvent.type(box(), 'Call tomorrow at 10');
    await userEvent.click(await screen.findByRole('button', { name: `Leave out ${TOMORROW}` }));
    await chip('Wed, Dec 9');
    await userEvent.click(screen.getByRole('button', { name: 'Leave out Wed, Dec 9' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields).toMatchObject({ text: 'Call tomorrow at 10', dueAt: null });
    cleanup();
    const second = showForm({ start });
    await userEvent.type(box(), 'Buy paper{Enter}');
    const [[saved]] = second.onSave.mock.calls as [[TaskFields]];
    expect(saved).toMatchObject({ text: 'Buy paper', ...start });
  });

  it('has several reminders, one of them of the seller’s own', async () => {
    const { onSave } = showForm();
    await userEvent.type(box(), 'Call tomorrow at 10');
    await userEvent.click(await chip(TOMORROW));
    await userEvent.click(screen.getByRole('button', { name: '1 hour before' }));
    await userEvent.click(screen.getByRole('button', { name: 'Another time' }));
    await userEvent.fill(screen.getByLabelText('How long before'), '3');
    await userEvent.selectOptions(screen.getByLabelText('Unit'), 'day');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await userEvent.click(screen.getByRole('button', { name: 'at the time' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields.reminders).toEqual([60, 3 * 24 * 60]);
  });

  it('repeats as its words say, or as chosen, and is given to somebody', async () => {
    const { onSave } = showForm();
    await userEvent.type(box(), 'Post every day at 9');
    await screen.findByText(/· every day$/u, { selector: 'bdi' });
    await userEvent.click(screen.getByRole('button', { name: 'Date, reminders, repeat' }));
    const repeat = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Repeat' });
    expect(repeat.value).toBe('FREQ=DAILY');
    await userEvent.selectOptions(repeat, 'every week: Tue');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who does it' }), 'Ivan');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields).toMatchObject({ repeat: 'FREQ=WEEKLY;BYDAY=TU', ownerId: 'm-2', text: 'Post' });
  });

  it('keeps what is typed when Escape leaves, and forgets it once saved', async () => {
    const first = showForm({ draftKey: 'kept' });
    await userEvent.type(box(), 'Half a thou');
    await userEvent.keyboard('{Escape}');
    expect(first.onClose).toHaveBeenCalledOnce();
    first.unmount();
    const second = showForm({ draftKey: 'kept' });
    expect(box().value).toBe('Half a thou');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(second.onClose).toHaveBeenCalled());
    second.unmount();
    showForm({ draftKey: 'kept' });
    expect(box().value).toBe('');
  });

  it('stays open, with its text, when it can’t be saved', async () => {
    const { onSave, onClose } = showForm({ saves: false });
    await userEvent.type(box(), 'Call{Enter}');
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledOnce());
    expect(onClose).not.toHaveBeenCalled();
    expect(box().value).toBe('Call');
  });

  it('saves nothing without words', async () => {
    const { onSave } = showForm();
    await userEvent.type(box(), '   {Enter}');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('lets no key of its own reach the card around it', async () => {
    const heard = vi.fn<(key: string) => void>();
    const listen = ({ key }: KeyboardEvent) => heard(key);
    show(
      <div role="presentation" onKeyDown={({ nativeEvent }) => listen(nativeEvent)}>
        <TaskForm
          {...{
            task: null,
            draftKey: 'keys',
            clock,
            language: 'en',
            members,
            loadParse,
            usual: [0],
          }}
          onSave={vi.fn<() => Promise<boolean>>(() => Promise.resolve(true))}
          onClose={vi.fn<() => void>()}
        />
      </div>,
    );
    await userEvent.type(box(), 'eu/{Escape}');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a stored task', () => {
  it('shows when it is due and is not read again', async () => {
    const text = 'Say "tomorrow at 10"';
    const { onSave } = showForm({ task: taskOf({ text, repeat: 'FREQ=MONTHLY' }) });
    await chip('Mon, Nov 30, 1:00 PM · every month');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields).toMatchObject({ text, dueAt: NOON + HOUR, repeat: 'FREQ=MONTHLY' });
  });

  it('moves to a time that is typed into it', async () => {
    const { onSave } = showForm({ task: taskOf() });
    await userEvent.type(box(), ' tomorrow at 10');
    await chip(TOMORROW);
    await userEvent.keyboard('{Enter}');
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields).toMatchObject({ text: 'Call Anna', dueAt: NOON + 22 * HOUR });
  });

  it('is made one of some day', async () => {
    const { onSave } = showForm({ task: taskOf() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Leave out Mon, Nov 30, 1:00 PM' }),
    );
    await userEvent.keyboard('{Enter}');
    const [[fields]] = onSave.mock.calls as [[TaskFields]];
    expect(fields).toMatchObject({ dueAt: null, repeat: null, reminders: [] });
  });
});
