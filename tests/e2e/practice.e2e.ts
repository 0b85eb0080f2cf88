/** The practice workspace: the main job on the make-believe network, with the real overlay, as `npm start` plays it. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

import { playMainJob } from '../../scripts/play-main-job';
import { launch } from './harness';

test('the main job in the practice workspace', async () => {
  const app = await launch();
  const done: string[] = [];
  const pictures = resolve(import.meta.dirname, '../../test-results/practice');
  await playMainJob(app, pictures, (line) => done.push(line));
  expect(done).toHaveLength(6);
});

test('practice people stay apart from real clients', async () => {
  const app = await launch();
  const practice = await app.extensionPage('practice.html#/feed');
  await app.badge(practice, 'Anna Lindqvist');
  app.route({ 'https://plain.example/': { html: '<!doctype html><title>Plain</title>' } });
  const popup = await app.popup(await app.open('https://plain.example/'));
  await popup.shows('No clients yet');
  expect(await popup.text()).not.toContain('Anna Lindqvist');
});
