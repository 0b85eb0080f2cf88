/**
 * Tells every open page of a network that something of theirs changed, so that a change made anywhere shows everywhere
 * at once. Called by whoever wrote: the worker or an extension page.
 */
import { browser } from 'wxt/browser';

import { sites } from '@/content-scripts/networks/registry';
import type { PersonKey } from '@/domain/person/person-key';
import { sendToTab, type DataOf } from './channel';

/** These people's badges are out of date; null means everybody's. */
export async function announcePeople(keys: readonly PersonKey[] | null): Promise<void> {
  if (keys?.length !== 0) await toAllTabs('people.changed', { keys });
}

/** What a write changed, as storage/committed.ts tells it. */
export interface Commit {
  readonly keys: readonly PersonKey[] | null;
  readonly tables: readonly string[];
}

/** Tells of a write: statuses are drawn from the set-up, everything else from the people's own answers. */
export async function announceCommit({ keys, tables }: Commit): Promise<void> {
  if (tables.includes('statuses') || tables.includes('projects')) await announceRefresh();
  else await announcePeople(keys);
}

/** Modes, statuses, language or cover changed. */
export async function announceRefresh(): Promise<void> {
  await toAllTabs('overlay.refresh', {});
}

async function toAllTabs<Name extends 'people.changed' | 'overlay.refresh'>(
  name: Name,
  data: DataOf<Name>,
): Promise<void> {
  const networks = sites.flatMap(({ matches }) => matches);
  const own = browser.runtime.getURL('/');
  const tabs = [
    ...(await browser.tabs.query({ url: networks })),
    // The practice workspace is a page of our own.
    ...(await browser.tabs.query({ url: `${own}*` })),
  ];
  await Promise.all(
    tabs.map(async ({ id }) => (id === undefined ? undefined : sendToTab(id, name, data))),
  );
}
