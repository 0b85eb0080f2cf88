/**
 * `npm run captures`: holds the built extension against pages that a browser saved from the real networks. Reads
 * `../shared/captures/*.html` beside the project, or the files given as arguments (`page.html=https://…` says where a
 * page is from). For each a line: people expected, found, missed, wrong, doubled; once as saved, once after posts
 * were added, their elements used again for others, and removed, while the overlay runs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

import { buildExtension } from '../../scripts/build-extension.ts';
import { startApp, type App } from '../e2e/harness/app.ts';
import { PATIENCE, until } from '../e2e/harness/until.ts';
import { addCopies, measureParts, recycle, remove } from './changes.ts';
import {
  guessOneself,
  namesAmong,
  readLinks,
  whoIsAt,
  type NameShown,
  type Site,
} from './expected.ts';
import { count, isClean, judge, type Counts, type Verdict } from './judge.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/captures');

/** What a person has read off a captured page: how often each one's name is shown as a link. */
interface ReadByHand {
  readonly url: string;
  readonly oneself: readonly string[];
  readonly people: Readonly<Record<string, number>>;
}

interface Capture {
  readonly name: string;
  readonly site: Site;
  readonly html: string;
  readonly url: string;
  readonly byHand: ReadByHand | null;
}

const PAGES: readonly [RegExp, string][] = [
  [/^linkedin-(?:feed|home)/u, 'https://www.linkedin.com/feed/'],
  [/^linkedin-messag/u, 'https://www.linkedin.com/messaging/'],
  [/^linkedin-(?:network|invit)/u, 'https://www.linkedin.com/mynetwork/'],
  [/^linkedin-search/u, 'https://www.linkedin.com/search/results/people/'],
  [/^linkedin/u, 'https://www.linkedin.com/feed/'],
  [/^facebook-messag/u, 'https://www.facebook.com/messages/'],
  [/^facebook-search/u, 'https://www.facebook.com/search/people/'],
  [/^facebook/u, 'https://www.facebook.com/'],
  [/^vk/u, 'https://vk.com/feed'],
];

/** Where a page was captured: as told, as read by hand, as the page says itself, or as its name suggests. */
function addressOf(name: string, html: string, byHand: ReadByHand | null): string {
  if (byHand) return byHand.url;
  const own =
    /<link[^>]+rel="canonical"[^>]+href="(https:[^"]+)"/u.exec(html)?.[1] ??
    /<meta[^>]+property="og:url"[^>]+content="(https:[^"]+)"/u.exec(html)?.[1];
  if (own && /^https:\/\/(?:[\w-]+\.)*(?:linkedin|facebook|vk)\.(?:com|ru)\//u.test(own))
    return own;
  const owner = /profile\.php\?id=(\d+)(?:&amp;|&)sk=/u.exec(html)?.[1];
  if (name.startsWith('facebook-profile') && owner) {
    return `https://www.facebook.com/profile.php?id=${owner}`;
  }
  return PAGES.find(([pattern]) => pattern.test(name))?.[1] ?? 'https://www.linkedin.com/feed/';
}

function readCapture(argument: string): Capture | null {
  const [file = '', told] = argument.split('=http');
  const name = basename(file, '.html');
  const site = (['linkedin', 'facebook', 'vk'] as const).find((id) => name.startsWith(id));
  if (!site) return null;
  const html = readFileSync(file, 'utf8');
  const list = join(import.meta.dirname, `${name}.expected.json`);
  const byHand = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as ReadByHand) : null;
  const url = told === undefined ? addressOf(name, html, byHand) : `http${told}`;
  return { name, site, html, url, byHand };
}

/** As often must the badges be found as expected one after the other: a late one too many is seen. */
const STEADY = 8;

/** Waits until the badges are as expected and stay so; gives how they are in the end. */
async function settledVerdict(
  app: App,
  page: Page,
  site: Site,
  expected: Counts,
): Promise<Verdict> {
  let last = judge(expected, []);
  let clean = 0;
  await until(
    'badges as expected',
    async () => {
      const found = (await app.badges(page)).map(({ beside: { href, text } }) => ({
        who: href === null ? null : whoIsAt(site, href),
        text,
      }));
      last = judge(expected, found);
      clean = isClean(last) ? clean + 1 : 0;
      return clean === STEADY;
    },
    PATIENCE,
  ).catch(() => null);
  return last;
}

/** Changes the page as networks do, and says what it then should show. */
async function change(
  page: Page,
  { html, site }: Capture,
  names: readonly NameShown[],
  before: Counts,
): Promise<Counts> {
  const parts = await page.evaluate(
    measureParts,
    names.map((name) => name.index),
  );
  const people = new Map(before);
  const add = (who: string, by: number) => people.set(who, (people.get(who) ?? 0) + by);
  const at = (share: number) => Math.floor(share * (names.length - 1));

  const recycled = [...new Set([at(0.25), at(0.75)])];
  for (const index of recycled) {
    const name = names[index];
    const target = parts[index];
    if (!name || !target) continue;
    const stranger = `zz.recycled.${index}`;
    const href = name.who.startsWith('in/')
      ? `https://www.linkedin.com/in/${stranger}/`
      : `/${stranger}`;
    // oxlint-disable-next-line no-await-in-loop -- one change after the other
    await page.evaluate(recycle, { target, href, name: `Recycled Person ${index}` });
    add(name.who, -1);
    add(name.who.startsWith('in/') ? `in/${stranger}` : stranger, 1);
  }

  const copied = [...new Set([at(0), at(0.5), at(1)])].filter((it) => !recycled.includes(it));
  const removed = [...new Set([at(0.1), at(0.6), at(0.9)])].filter(
    (it) => !recycled.includes(it) && !copied.includes(it),
  );
  const targetsOf = (indexes: readonly number[]) => indexes.flatMap((it) => parts[it] ?? []);
  await page.evaluate(addCopies, { targets: targetsOf(copied), html });
  for (const index of copied) add(names[index]?.who ?? '', 1);
  // Copies stand behind their originals, so the places of the links to remove are asked for anew.
  const links = await page.evaluate(readLinks);
  const there = removed.flatMap((index) => {
    const name = names[index];
    const found = links.find(
      ({ text, href }) => text === name?.text && whoIsAt(site, href) === name.who,
    );
    if (!found) throw new Error(`${name?.who} has gone before it was removed`);
    return parts[index] ? [{ index: found.index, up: parts[index].up }] : [];
  });
  await page.evaluate(remove, there);
  for (const index of removed) add(names[index]?.who ?? '', -1);
  return people;
}

function rowOf(label: string, { expected, found, missed, wrong, doubled }: Verdict): string {
  const cells = [expected, found, missed.length, wrong.length, doubled.length];
  return label.padEnd(46) + cells.map((cell) => String(cell).padStart(9)).join('');
}

function details({ missed, wrong, doubled }: Verdict): string[] {
  const lists = Object.entries({ missed, wrong, doubled });
  return lists.flatMap(([what, who]) =>
    who.length > 0 ? [`    ${what}: ${who.slice(0, 12).join(', ')}`] : [],
  );
}

async function judgeCapture(app: App, capture: Capture): Promise<boolean> {
  const { name, site, html, url, byHand } = capture;
  app.route({ [url]: { html } });
  const page = await app.open(url);
  const links = await page.evaluate(readLinks);
  const oneself = byHand?.oneself ?? guessOneself(links, site);
  const names = namesAmong(links, site, oneself);
  const opinion = count(names.map(({ who }) => who));
  const expected = byHand ? new Map(Object.entries(byHand.people)) : opinion;

  const asSaved = await settledVerdict(app, page, site, expected);
  const changed = await change(page, capture, names, expected);
  const afterChanges = await settledVerdict(app, page, site, changed);
  await page.close();

  console.log(rowOf(name, asSaved));
  console.log(rowOf('  after posts were added, recycled, removed', afterChanges));
  for (const line of [...details(asSaved), ...details(afterChanges)]) console.log(line);
  const known = [...expected].every(([who, wanted]) => opinion.get(who) === wanted);
  if (byHand && (!known || opinion.size !== expected.size)) {
    console.log('    the second opinion differs from the list made by hand: mend expected.ts');
    return false;
  }
  return isClean(asSaved) && isClean(afterChanges);
}

const given = process.argv.slice(2);
if (given.length === 0 && !existsSync(FOLDER)) {
  console.log(`No captured pages: there is no folder ${FOLDER}. Skipped.`);
  process.exit(0);
}
const files =
  given.length > 0
    ? given
    : readdirSync(FOLDER)
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(FOLDER, name));
const captures = files.flatMap((file) => readCapture(file) ?? []);
if (captures.length === 0) {
  console.log('No captured page of LinkedIn, Facebook or VK among the files. Skipped.');
  process.exit(0);
}

if (!buildExtension()) process.exit(1);
const app = await startApp();
let clean = true;
try {
  const heads = ['expected', 'found', 'missed', 'wrong', 'doubled'];
  console.log(
    'people whose names are shown'.padEnd(46) + heads.map((it) => it.padStart(9)).join(''),
  );
  for (const capture of captures) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other, for a quiet machine
    clean = (await judgeCapture(app, capture)) && clean;
  }
  for (const problem of app.problems) console.log(`    error: ${problem}`);
} finally {
  await app.close();
}
process.exit(clean && app.problems.length === 0 ? 0 : 1);
