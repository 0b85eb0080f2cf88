import '@mantine/core/styles.css';
import '@/components/client/styles/all';
import './reminder-notice.css';
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import { FIRST_QUIET, USUAL_SETTINGS } from '@/domain/reminder/settings';
import { HOSTILE } from '@/tests/hostile-corpus';
import { ReminderNotice } from './ReminderNotice';
import { RemindedTasks, type RemindedTasksProps } from './RemindedTasks';
import { ReminderSettings, type ReminderSettingsProps } from './ReminderSettings';

afterEach(() => {
  cleanup();
  speak('en');
});

function show(content: React.ReactNode, scheme: 'light' | 'dark' = 'light') {
  render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      {content}
    </MantineProvider>,
  );
}

function settings(given: Partial<ReminderSettingsProps> = {}) {
  const onChange = vi.fn<ReminderSettingsProps['onChange']>();
  const onDayBegins = vi.fn<ReminderSettingsProps['onDayBegins']>();
  const element = (
    <main className="tc-root">
      <h1>Reminders</h1>
      <ReminderSettings
        settings={USUAL_SETTINGS}
        dayBegins={540}
        state="on"
        onAllow={() => Promise.resolve(true)}
        onTest={() => Promise.resolve()}
        onChange={onChange}
        onDayBegins={onDayBegins}
        {...given}
      />
    </main>
  );
  return { element, onChange, onDayBegins };
}

describe('the settings of reminders', () => {
  it('switch quiet hours on with usual times, and change them', () => {
    const first = settings();
    show(first.element);
    fireEvent.click(screen.getByRole('switch', { name: 'Quiet hours' }));
    expect(first.onChange).toHaveBeenCalledWith({ quiet: FIRST_QUIET });
    cleanup();
    const { element, onChange } = settings({ settings: { ...USUAL_SETTINGS, quiet: FIRST_QUIET } });
    show(element);
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('22:00');
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '06:45' } });
    expect(onChange).toHaveBeenCalledWith({ quiet: { from: 1320, to: 405 } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '' } });
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('take a vacation and end it', () => {
    const { element, onChange } = settings({
      settings: { ...USUAL_SETTINGS, awayUntil: '2026-08-10' },
    });
    show(element);
    fireEvent.change(screen.getByLabelText('On vacation until'), {
      target: { value: '2026-08-12' },
    });
    expect(onChange).toHaveBeenLastCalledWith({ awayUntil: '2026-08-12' });
    fireEvent.click(screen.getByRole('button', { name: 'I am back' }));
    expect(onChange).toHaveBeenLastCalledWith({ awayUntil: null });
  });

  it('say what new tasks begin with, and where the day begins', () => {
    const { element, onChange, onDayBegins } = settings();
    show(element);
    fireEvent.click(screen.getByLabelText('1 hour before'));
    expect(onChange).toHaveBeenLastCalledWith({ usual: [0, 60] });
    fireEvent.click(screen.getByLabelText('At its time'));
    expect(onChange).toHaveBeenLastCalledWith({ usual: [] });
    fireEvent.change(screen.getByLabelText('Your day begins at'), { target: { value: '07:30' } });
    expect(onDayBegins).toHaveBeenCalledWith(450);
  });

  it('ask for the permission, and say when it was refused', async () => {
    const onAllow = vi.fn(() => Promise.resolve(false));
    show(settings({ state: 'off', onAllow }).element);
    expect(screen.queryByRole('button', { name: 'Show a test notification' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Allow notifications' }));
    expect(await screen.findByText(/^Without the permission/u)).toBeTruthy();
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('show a test, and say when the system holds notifications back', async () => {
    const onTest = vi.fn(() => Promise.resolve());
    show(settings({ onTest }).element);
    fireEvent.click(screen.getByRole('button', { name: 'Show a test notification' }));
    expect(await screen.findByText(/^It was sent/u)).toBeTruthy();
    cleanup();
    show(settings({ state: 'blocked' }).element);
    expect(screen.getByRole('alert').textContent).toMatch(/does not let Tabside/u);
  });

  it.each(['light', 'dark'] as const)('have no fault that axe can find, %s', async (scheme) => {
    show(
      settings({
        state: 'off',
        settings: { ...USUAL_SETTINGS, quiet: FIRST_QUIET, awayUntil: '2026-08-10' },
      }).element,
      scheme,
    );
    expect((await axe.run(document.body)).violations).toEqual([]);
  });
});

const call = {
  taskId: 't1',
  projectId: 'p',
  text: 'Call about the ring',
  clientId: 'c1',
  clientName: 'Anna Lee',
  dueAt: Date.UTC(2026, 5, 1, 9),
  asksAt: Date.UTC(2026, 5, 1, 9),
  isAllDay: false,
  zone: 'UTC',
  link: 'https://www.linkedin.com/messaging/thread/2-abc/',
};

function window(given: Partial<RemindedTasksProps> = {}) {
  const calls = {
    onUncover: vi.fn(),
    onDone: vi.fn<RemindedTasksProps['onDone']>(() => Promise.resolve()),
    onLater: vi.fn<RemindedTasksProps['onLater']>(() => Promise.resolve()),
    onChat: vi.fn<RemindedTasksProps['onChat']>(),
    onClient: vi.fn<RemindedTasksProps['onClient']>(),
    onClose: vi.fn(),
  };
  const element = (
    <RemindedTasks
      tasks={[call]}
      now={call.dueAt}
      language="en"
      isCovered={false}
      {...calls}
      {...given}
    />
  );
  return { ...calls, element };
}

describe('the line that reminders reach nobody', () => {
  it('offers to allow notifications, or to want none', () => {
    const onAllow = vi.fn<() => void>();
    const onNever = vi.fn<() => void>();
    show(<ReminderNotice state="off" onAllow={onAllow} onNever={onNever} />);
    fireEvent.click(screen.getByRole('button', { name: 'Allow notifications' }));
    expect(onAllow).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'I want none' }));
    expect(onNever).toHaveBeenCalledOnce();
  });

  it('says where to look when the system shows none: asking the browser again would not help', () => {
    show(
      <ReminderNotice
        state="blocked"
        onAllow={vi.fn<() => void>()}
        onNever={vi.fn<() => void>()}
      />,
    );
    expect(screen.getByRole('status').textContent).toContain('The system does not let Tabside');
    expect(screen.queryByRole('button', { name: 'Allow notifications' })).toBeNull();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds: %s', async (scheme) => {
    show(
      <main className="tc-root">
        <h1>Today</h1>
        <ReminderNotice state="off" onAllow={vi.fn<() => void>()} onNever={vi.fn<() => void>()} />
      </main>,
      scheme,
    );
    expect((await axe.run(document.body)).violations).toEqual([]);
  });
});

describe('the small window', () => {
  it('does, puts off and leads to the chat, else to the client', () => {
    const noLink = { ...call, taskId: 't2', text: 'Write', link: null };
    const { element, ...calls } = window({ tasks: [call, noLink] });
    show(element);
    fireEvent.click(screen.getByRole('button', { name: 'Done: Call about the ring' }));
    expect(calls.onDone).toHaveBeenCalledWith('t1');
    const later = screen.getByRole('group', { name: 'Remind me again: Write' });
    fireEvent.click(within(later).getByRole('button', { name: 'In 3 hours' }));
    expect(calls.onLater).toHaveBeenCalledWith('t2', 'hours');
    fireEvent.click(screen.getByRole('button', { name: 'Open the chat' }));
    expect(calls.onChat).toHaveBeenCalledWith(call.link);
    fireEvent.click(screen.getByRole('button', { name: 'Open the client' }));
    expect(calls.onClient).toHaveBeenCalledWith('c1');
  });

  it('says when something did not work, and when nothing is left', async () => {
    show(window({ onDone: () => Promise.reject(new Error('full')) }).element);
    vi.spyOn(console, 'warn').mockImplementationOnce(() => {});
    fireEvent.click(screen.getByRole('button', { name: /^Done/u }));
    expect(await screen.findByText(/^That did not work/u)).toBeTruthy();
    cleanup();
    const { element, onClose } = window({ tasks: [] });
    show(element);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('names nobody while everything is covered', () => {
    const { element, onUncover } = window({ isCovered: true });
    show(element);
    expect(document.body.textContent).not.toMatch(/Anna|ring/u);
    fireEvent.click(screen.getByRole('button', { name: 'Show everything again' }));
    expect(onUncover).toHaveBeenCalledOnce();
  });

  it('shows hostile texts as texts, and of a thousand the first', () => {
    const tasks = Array.from({ length: 1000 }, (_, index) => ({
      ...call,
      taskId: `t${index}`,
      text: HOSTILE[index % HOSTILE.length] ?? '',
    }));
    show(window({ tasks }).element);
    expect(document.querySelectorAll('li')).toHaveLength(50);
    expect(screen.getByText(/^950 more tasks/u)).toBeTruthy();
    expect(document.querySelector('li :is(script, img)')).toBeNull();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, %s', async (scheme) => {
    show(window().element, scheme);
    expect((await axe.run(document.body)).violations).toEqual([]);
  });
});
