/** The extension reaches one address outside of itself, from one file. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

import { importsOf, isTest, readSources } from '../architecture/source-graph';

const sources = readSources(resolve(import.meta.dirname, '../..'));
const ours = [...sources].filter(
  ([path]) =>
    !isTest(path) &&
    /^(?:domain|storage|messaging|components|content-scripts|entrypoints)\//u.test(path),
);
const without = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*$/gmu, '');

it('only messaging/telegram/call.ts reaches Telegram', () => {
  expect(ours.length).toBeGreaterThan(200);
  const naming = ours.filter(([, text]) => without(text).includes('api.telegram.org'));
  expect(naming.map(([path]) => path).toSorted()).toEqual([
    'entrypoints/telegram/permission.ts',
    'messaging/telegram/call.ts',
  ]);
});

it('nothing else makes requests, but to files of the extension itself', () => {
  const asking = ours.filter(([, text]) =>
    /(?<![.\w])fetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/u.test(without(text)),
  );
  expect(asking.map(([path]) => path).toSorted()).toEqual([
    // A file of the extension.
    'entrypoints/emoji/read-emoji.ts',
    'messaging/telegram/call.ts',
  ]);
});

it('only the wiring in entrypoints/telegram calls the bot', () => {
  const calling = ours
    .flatMap(([path]) => importsOf(path, sources))
    .filter(({ to, typeOnly }) => to.startsWith('messaging/telegram/') && !typeOnly)
    .filter(({ from }) => !from.startsWith('messaging/telegram/'));
  expect(calling.length).toBeGreaterThan(3);
  expect(calling.filter(({ from }) => !from.startsWith('entrypoints/telegram/'))).toEqual([]);
});
