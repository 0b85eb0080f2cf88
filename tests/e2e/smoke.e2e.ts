/** The extension starts, on a network's own origin and by itself, and nothing complains. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

import { launch } from './harness';
import { contentScriptOf } from './harness/content-script';

const FIXTURES = resolve(import.meta.dirname, '../../content-scripts/networks/linkedin');

test('a feed on LinkedIn’s own origin shows its people with a mark beside each name', async () => {
  const feed = readdirSync(FIXTURES).find((name) => /^feed\b.*\.fixture\.html$/u.test(name));
  expect(feed).toBeDefined();
  const app = await launch();
  app.route({ 'https://www.linkedin.com/feed/': join(FIXTURES, String(feed)) });
  const page = await app.open('https://www.linkedin.com/feed/');
  const badge = await app.badge(page, /\p{L}/u);
  expect(badge.role).toBe('button');
  expect(badge.name).not.toBe('');
  expect(badge.beside.href).toMatch(/^https:\/\/www\.linkedin\.com\/in\//u);
});

test('the popup opens over a page of no network', async () => {
  const app = await launch();
  app.route({ 'https://plain.example/': { html: '<!doctype html><title>Plain</title><p>Plain' } });
  const popup = await app.popup(await app.open('https://plain.example/'));
  await expect.poll(() => popup.text()).toMatch(/\p{L}/u);
});

test('nothing but fixtures is reached', async () => {
  const app = await launch();
  const page = await app.context.newPage();
  await expect(page.goto('https://www.facebook.com/')).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
});

test('what is stored is out of reach for whoever takes over the process of a page', async () => {
  const app = await launch();
  app.route({ 'https://www.linkedin.com/feed/': join(FIXTURES, 'feed-sdui.2026-05.fixture.html') });
  const page = await app.open('https://www.linkedin.com/feed/');
  await app.badge(page, /\p{L}/u);
  const run = await contentScriptOf(page);
  for (const area of ['local', 'session']) {
    await expect(run(`chrome.storage.${area}.get()`)).rejects.toThrow(/not allowed/u);
  }
});
