/** Backup files by themselves, and how the data is doing. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import type { BackupFile, BackupProblem, BackupRecord } from '@/domain/backup/backup-record';
import type { StorageFacts } from '@/storage/storage-health';
import { AutoBackups, type AutoBackupsProps } from './AutoBackups';
import { StorageHealth, type StorageHealthProps } from './StorageHealth';
import { faults, show, type Scheme } from './testing';

const NOW = Date.UTC(2026, 10, 24, 9);
const HOUR = 3_600_000;

function file(at: number, more: Partial<BackupFile> = {}): BackupFile {
  const name = `/home/olena/Downloads/Tabside/tabside-backup-${at}.zip`;
  return {
    name,
    time: NOW - at * HOUR,
    size: 2_500_000,
    stamp: 's',
    downloadId: at,
    isLeft: false,
    ...more,
  };
}

const WHY: Readonly<Record<BackupProblem, RegExp>> = {
  'no-space': /disk is full/u,
  folder: /downloads folder is gone/u,
  permission: /may no longer save files/u,
  cancelled: /download was stopped/u,
  'broken-off': /browser was closed/u,
  unwell: /nothing to back up/u,
  failed: /did not write the file/u,
};

const NONE: BackupRecord = { files: [], running: null, failure: null, isWanted: false };
const ON = { isOn: true, onSince: 1, everyHours: 24, keep: 7 };
const OFF = { ...ON, isOn: false, onSince: 0 };

function backups(given: Partial<AutoBackupsProps> = {}, scheme?: Scheme) {
  const calls = {
    onSwitch: vi.fn<AutoBackupsProps['onSwitch']>(() => Promise.resolve(true)),
    onWishes: vi.fn<AutoBackupsProps['onWishes']>(),
    onNow: vi.fn<AutoBackupsProps['onNow']>(() => Promise.resolve()),
  };
  const known = { wishes: ON, record: NONE, isOverdue: false, language: 'en' };
  show(<AutoBackups {...known} {...calls} {...given} />, scheme);
  return calls;
}

const FACTS: StorageFacts = {
  room: { used: 5_000_000, free: 900_000_000 },
  isPersisted: true,
  counts: { clients: 100_000, notes: 1, orders: 0, deals: 0, tasks: 0, files: 0, history: 7 },
  lastFile: file(3),
  lastCopy: NOW - HOUR,
  lastCheck: { at: NOW - HOUR, result: 'well' },
  failure: null,
  isOverdue: false,
};

function health(
  facts: StorageFacts | null,
  scheme?: Scheme,
  given: Partial<StorageHealthProps> = {},
) {
  const calls = {
    onPersist: vi.fn<StorageHealthProps['onPersist']>(() => Promise.resolve(false)),
    onCheck: vi.fn<StorageHealthProps['onCheck']>(() => Promise.resolve('well')),
    onRecovery: vi.fn<StorageHealthProps['onRecovery']>(),
  };
  show(<StorageHealth facts={facts} language="en" now={NOW} {...calls} {...given} />, scheme);
  return calls;
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

beforeEach(() => speak('en'));
afterEach(cleanup);

describe('automatic backups', () => {
  it.each(['light', 'dark'] as const)('have no fault that axe finds, %s', async (scheme) => {
    const failure = { at: NOW, problem: 'no-space', tries: 1 } as const;
    const files = [file(1), file(2, { isLeft: true })];
    backups({ record: { ...NONE, files, failure } }, scheme);
    expect(await faults()).toEqual([]);
  });

  it('are off at first: what the browser will ask is said before it asks', () => {
    backups({ wishes: OFF });
    screen.getByText(/^The browser asks whether Tabside may manage downloads/u);
    screen.getByText('No backup file was written yet.');
    expect(screen.queryByLabelText('How often')).toBeNull();
    expect(button('Save a backup by hand').disabled).toBe(false);
  });

  it('are switched on by keys, and say so when the browser was not allowed', async () => {
    const onSwitch = vi.fn<AutoBackupsProps['onSwitch']>(() => Promise.resolve(false));
    backups({ wishes: OFF, onSwitch });
    screen.getByRole('switch', { name: 'Save a backup file by itself' }).focus();
    await userEvent.keyboard(' ');
    expect(onSwitch.mock.calls).toEqual([[true]]);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Without the permission/u);
  });

  it('are set: how often, and how many stay', async () => {
    const { onWishes } = backups();
    await userEvent.selectOptions(screen.getByLabelText('How often'), 'Every week');
    await userEvent.selectOptions(screen.getByLabelText('How many to keep'), '30');
    expect(onWishes.mock.calls).toEqual([[{ everyHours: 168 }], [{ keep: 30 }]]);
  });

  it('ask for one at a time', async () => {
    const { onNow } = backups();
    await userEvent.click(button('Back up now'));
    expect(onNow).toHaveBeenCalledOnce();
    cleanup();
    backups({ record: { ...NONE, running: { startedAt: NOW, download: null } } });
    expect(button('Back up now').disabled).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('Writing the backup…');
    cleanup();
    backups({ wishes: OFF, onNow: () => new Promise(() => undefined) });
    await userEvent.click(button('Save a backup by hand'));
    expect(button('Save a backup by hand').disabled).toBe(true);
  });

  it.each(Object.entries(WHY))('say plainly that one did not work: %s', (problem, why) => {
    const failure = { at: NOW, problem: problem as keyof typeof WHY, tries: 2 };
    backups({ record: { ...NONE, failure } });
    const said = screen.getByRole('alert').textContent;
    expect(said).toMatch(/^The last backup did not work\./u);
    expect(said).toMatch(why);
  });

  it('say when changes have waited too long', () => {
    backups({ isOverdue: true });
    expect(screen.getByRole('alert').textContent).toMatch(/^No backup file has been written/u);
  });

  it('list every file, and those that could not be removed', () => {
    const files = Array.from({ length: 200 }, (_, at) => file(at, { isLeft: at >= 198 }));
    backups({ record: { ...NONE, files } });
    expect(screen.getAllByRole('listitem')).toHaveLength(200);
    expect(screen.getAllByText(/^Could not be removed/u)).toHaveLength(2);
    const main = document.querySelector('main');
    expect(main?.scrollWidth).toBeLessThanOrEqual(main?.clientWidth ?? 0);
  });
});

describe('how the data is doing', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (scheme) => {
    const lastCheck = { at: NOW, result: 'unwell' } as const;
    health({ ...FACTS, isPersisted: false, lastCheck, isOverdue: true }, scheme);
    expect(await faults()).toEqual([]);
  });

  it('waits in words while it is read', () => {
    health(null);
    expect(screen.getByRole('status').textContent).toBe('Checking…');
  });

  it('says what the browser does not say, and what there is not yet', () => {
    const nothing = { room: null, isPersisted: null, lastFile: null, lastCopy: null };
    health({ ...FACTS, ...nothing, lastCheck: null });
    expect(screen.getAllByText('The browser does not say.')).toHaveLength(2);
    expect(screen.getAllByText('None yet')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /Ask the browser/u })).toBeNull();
  });

  it('says so when the browser does not agree to keep it', async () => {
    health({ ...FACTS, isPersisted: false });
    await userEvent.click(button('Ask the browser to keep it'));
    expect(await screen.findByText(/^The browser did not agree/u)).toBeTruthy();
    screen.getByText(/^Clients: 100,000\. Notes: 1\./u);
  });

  it('is checked once at a time; where not all is there it leads on', async () => {
    const onCheck = vi.fn<StorageHealthProps['onCheck']>(() => new Promise(() => undefined));
    health(FACTS, 'light', { onCheck });
    button('Check now').focus();
    await userEvent.keyboard('{Enter}');
    expect(button('Check now').disabled).toBe(true);
    screen.getByText('Checking…');
    cleanup();
    const { onRecovery } = health({ ...FACTS, lastCheck: { at: NOW, result: 'unwell' } });
    await userEvent.click(button('See what can be done'));
    expect(onRecovery).toHaveBeenCalledOnce();
  });
});
