/** Every made-up page of every network, at its own address in the built extension: a mark for each name, and no other. */
import { expect, test } from 'vitest';

import { cases as facebook } from '@/content-scripts/networks/facebook/pages';
import { PAGES as linkedin } from '@/content-scripts/networks/linkedin/pages';
import { pages as vk } from '@/content-scripts/networks/vk/fixtures';
import { launch } from './harness';

interface Surface {
  readonly title: string;
  readonly html: string;
  readonly url: string;
  readonly names: readonly string[];
}

const surfaces: readonly Surface[] = [
  ...linkedin.map(({ title, html, url, people }) => ({
    title: `LinkedIn: ${title}`,
    html,
    url: url.href,
    names: people.map((line) => line.replace(/^\S+ \S+ | = .*$/gu, '')),
  })),
  ...facebook.map(({ title, html, url, people }) => ({
    title: `Facebook: ${title}`,
    html,
    url,
    names: people.map(([, name = '']) => name),
  })),
  ...Object.entries(vk).map(([title, { html, url, expected }]) => ({
    title: `VK: ${title}`,
    html,
    url,
    names: expected.map((line) => line.split(' | ').find((part) => !part.startsWith('vk:')) ?? ''),
  })),
];

test(
  'each name on each surface has one mark, and nothing else has',
  { timeout: 300_000 },
  async () => {
    const app = await launch();
    const page = await app.open('about:blank');
    for (const { title, html, url, names } of surfaces) {
      app.route({ [url]: { html } });
      // oxlint-disable-next-line no-await-in-loop -- one surface after the other
      await page.goto(url);
      // oxlint-disable-next-line no-await-in-loop
      const marks = await app.badgeCount(page, names.length).catch((error: unknown) => {
        throw new Error(title, { cause: error });
      });
      // What a site hides from screen readers behind its dialogs has no caption.
      const captions = marks.map(({ name }) => name).filter((name) => name !== '');
      const wanted = names.map((name) => `Add ${name} as a client`);
      expect([title, ...wanted]).toEqual(expect.arrayContaining([title, ...captions]));
    }
  },
);
