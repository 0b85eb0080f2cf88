import '@mantine/core/styles.css';
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { theme } from '@/components/theme';
import shell from '@/components/dashboard/shell.module.css';
import { TELEGRAM_PROBLEMS } from '@/domain/telegram/problems';
import { TelegramPanel, type TelegramPanelProps } from './TelegramPanel';
import { TELEGRAM_PROBLEM_TEXTS } from './telegram-problem-texts';

beforeEach(() => speak('en'));
afterEach(cleanup);

const BOT = { name: 'shop_bot', title: 'Shop' };
const PAIRING = { code: 'abc123', link: 'https://t.me/shop_bot?start=abc123' };

function show(more: Partial<TelegramPanelProps> = {}, scheme: 'light' | 'dark' = 'light') {
  const props = {
    bot: null,
    chatName: null,
    pairing: null,
    problem: null,
    onAllow: vi.fn<TelegramPanelProps['onAllow']>(() => Promise.resolve(true)),
    onToken: vi.fn<TelegramPanelProps['onToken']>(() => Promise.resolve(null)),
    onNewCode: vi.fn<() => void>(),
    onNoCode: vi.fn<() => void>(),
    onTest: vi.fn<TelegramPanelProps['onTest']>(() => Promise.resolve(null)),
    onOff: vi.fn<TelegramPanelProps['onOff']>(() => Promise.resolve()),
    ...more,
  } satisfies TelegramPanelProps;
  const page = (now: Partial<TelegramPanelProps>) => (
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <div className={`tc-root ${shell['shell']}`} style={{ display: 'block' }}>
        <TelegramPanel {...props} {...now} />
      </div>
    </MantineProvider>
  );
  const { rerender } = render(page({}));
  return { ...props, becomes: (now: Partial<TelegramPanelProps>) => rerender(page(now)) };
}

const button = (name: string) => screen.getByRole('button', { name });
const onOff = () =>
  screen.getByRole<HTMLInputElement>('switch', { name: 'Send reminders to Telegram' });
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');

async function isAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

describe('reminders in Telegram, switched off', () => {
  it('say what leaves the browser before anything is asked', async () => {
    show();
    expect(onOff().checked).toBe(false);
    expect(screen.getByText(/client’s name go to Telegram’s servers/u)).toBeTruthy();
    expect(screen.getByText(/The browser asks whether/u)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    await isAccessible();
  });

  it('ask the browser when switched on, and go on to the bot when it may', async () => {
    const { onAllow } = show();
    await userEvent.click(onOff());
    expect(onAllow).toHaveBeenCalledOnce();
    await expect.poll(() => field().value).toBe('');
    expect(onOff().checked).toBe(true);
    await isAccessible();
  });

  it('stay off and say why when the seller says no', async () => {
    show({ onAllow: vi.fn<TelegramPanelProps['onAllow']>(() => Promise.resolve(false)) });
    await userEvent.click(onOff());
    await expect
      .poll(() => screen.getByRole('alert').textContent)
      .toContain('Without the permission');
    expect(onOff().checked).toBe(false);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('can be switched off again before there is a bot, without a question', async () => {
    const { onOff: off } = show();
    await userEvent.click(onOff());
    await expect.poll(() => field().value).toBe('');
    await userEvent.click(onOff());
    expect(off).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

async function paste(onToken: TelegramPanelProps['onToken']) {
  const props = show({ onToken });
  await userEvent.click(onOff());
  await expect.poll(() => field().value).toBe('');
  await userEvent.fill(field(), 'Use this token: 123');
  await userEvent.click(button('Check and connect'));
  return props;
}

describe('the token', () => {
  it('is given on as it was pasted', async () => {
    const onToken = vi.fn<TelegramPanelProps['onToken']>(() => Promise.resolve(null));
    await paste(onToken);
    expect(onToken).toHaveBeenCalledExactlyOnceWith('Use this token: 123');
  });

  it.each([
    ['no-token', /no token in this text/u],
    ['unauthorized', /does not know this token/u],
    ['network', /can’t be reached/u],
    ['permission', /does not let Tabside reach/u],
  ] as const)('that does not work says why beside the field: %s', async (problem, text) => {
    await paste(() => Promise.resolve(problem));
    await expect.poll(() => screen.queryByText(text)).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().value).toBe('Use this token: 123');
    await isAccessible();
  });

  it('that can’t even be tried says so', async () => {
    await paste(() => Promise.reject(new Error('x')));
    await expect.poll(() => screen.queryByText(/That did not work/u)).toBeTruthy();
  });

  it('is asked about once, however often the button is pressed', async () => {
    const { promise, resolve } = Promise.withResolvers<null>();
    const onToken = vi.fn<TelegramPanelProps['onToken']>(() => promise);
    await paste(onToken);
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Asking Telegram…');
    expect(button('Check and connect').hasAttribute('disabled')).toBe(true);
    resolve(null);
    await expect.poll(() => screen.getByRole('status').textContent).toBe('');
    expect(onToken).toHaveBeenCalledOnce();
  });
});

describe('pairing', () => {
  it('shows the link, the code to send by hand, and that it waits', async () => {
    const { onNewCode } = show({ bot: BOT, pairing: PAIRING });
    const link = screen.getByRole('link', { name: 'Open @shop_bot in Telegram' });
    expect(link.getAttribute('href')).toBe(PAIRING.link);
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(screen.getByText('/start abc123')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('Waiting');
    expect(screen.queryByRole('button', { name: 'Leave it as it is' })).toBeNull();
    await userEvent.click(button('Take a new code'));
    expect(onNewCode).toHaveBeenCalledOnce();
    await isAccessible();
  });

  it('says when the code is too old, and shows it no more', async () => {
    show({ bot: BOT, pairing: 'expired' });
    expect(screen.getByRole('alert').textContent).toContain('ten minutes');
    expect(screen.queryByRole('link', { name: /shop_bot/u })).toBeNull();
    await isAccessible();
  });

  it('of another chat can be left', async () => {
    const { onNoCode, becomes } = show({ bot: BOT, chatName: 'Olena', pairing: PAIRING });
    await userEvent.click(button('Leave it as it is'));
    expect(onNoCode).toHaveBeenCalledOnce();
    becomes({ pairing: null });
    expect(screen.getByText('Olena')).toBeTruthy();
  });
});

describe('a paired chat', () => {
  it('is named with its bot, and gets a test message', async () => {
    const { onTest } = show({ bot: BOT, chatName: 'Olena P.' });
    expect(screen.getByText('Olena P.')).toBeTruthy();
    expect(screen.getByText('@shop_bot')).toBeTruthy();
    await userEvent.click(button('Send a test message'));
    expect(onTest).toHaveBeenCalledOnce();
    await expect.poll(() => screen.getByRole('status').textContent).toContain('Sent');
    await isAccessible();
  });

  it('says why a test message did not arrive', async () => {
    show({ bot: BOT, chatName: 'Olena', onTest: () => Promise.resolve('blocked') });
    await userEvent.click(button('Send a test message'));
    await expect.poll(() => screen.getByRole('alert').textContent).toContain('is blocked');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each(TELEGRAM_PROBLEMS)('says what is wrong since: %s', async (problem) => {
    show({ bot: BOT, chatName: 'Olena', problem });
    expect(screen.getByRole('alert').textContent).toContain(TELEGRAM_PROBLEM_TEXTS[problem]());
    const asksForToken = problem === 'unauthorized' || problem === 'token-lost';
    expect(screen.queryAllByRole('textbox')).toHaveLength(asksForToken ? 1 : 0);
    expect(screen.queryAllByRole('button', { name: 'Allow again' })).toHaveLength(
      problem === 'permission' ? 1 : 0,
    );
    await isAccessible();
  });

  it('is asked about before it is switched off', async () => {
    const { onOff: off } = show({ bot: BOT, chatName: 'Olena' });
    await userEvent.click(onOff());
    const dialog = within(screen.getByRole('dialog'));
    expect(off).not.toHaveBeenCalled();
    expect(onOff().checked).toBe(true);
    await userEvent.click(dialog.getByRole('button', { name: 'Switch off and remove' }));
    expect(off).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('with a hostile name is a name and nothing more, in the dark as well', async () => {
    const name = '<img src=x onerror="globalThis.hacked = true">';
    show({ bot: { name: 'b_bot', title: name }, chatName: '\u202Egnp.exe' }, 'dark');
    expect(screen.getByText(name)).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
    await isAccessible();
  });
});

it.each(['uk', 'ru'])('speaks the reader’s language: %s', (language) => {
  speak(language);
  show({ bot: BOT, chatName: 'Olena' });
  expect(document.body.textContent).toMatch(language === 'uk' ? /Нагадування/u : /Напоминания/u);
  expect(document.body.textContent).not.toContain('Reminders');
});
