/** A site that goes from page to page without loading, and gives its rows to other people: right marks in all of them. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

import { until } from '../e2e/harness/until.ts';
import type { Begin, Person } from './person.ts';

const FIXTURES = resolve(import.meta.dirname, '../../content-scripts/networks/linkedin');
const FEED = 'https://www.linkedin.com/feed/';
const CHAT = 'https://www.linkedin.com/messaging/thread/2-abc/';
const PARTNER = 'Мария Белова';
/** Names in the feed. */
const NAMES = 11;

const fixture = (name: string) => readFileSync(resolve(FIXTURES, `${name}.fixture.html`), 'utf8');

/** Both pages in one document, which shows the one of its address. */
function singlePage(): string {
  const views = {
    [new URL(FEED).pathname]: fixture('feed-sdui.2026-05'),
    [new URL(CHAT).pathname]: fixture('messaging.2026-08'),
  };
  return `<!doctype html><html lang="en"><body><script>
    const views = ${JSON.stringify(views).replaceAll('<', String.raw`\u003c`)};
    const show = () => {
      const view = new DOMParser().parseFromString(views[location.pathname], 'text/html');
      document.body.replaceChildren(...view.body.childNodes);
    };
    const go = (path) => { history.pushState(null, '', path); show(); };
    addEventListener('popstate', show);
    show();
  </script></body></html>`;
}

/** Waits until the marks are as told; gives them. */
async function marksAre(
  person: Person,
  what: string,
  rule: (marks: readonly string[]) => boolean,
): Promise<string[]> {
  return until(
    async () => `${what}; there are: ${(await person.marks()).join(' | ')}`,
    async () => {
      const marks = await person.marks();
      return rule(marks) && marks;
    },
  );
}

const feedAgain = (person: Person, mei: RegExp) =>
  marksAre(
    person,
    'the marks of the feed',
    (marks) => marks.length === NAMES && marks.some((name) => mei.test(name)),
  );

async function addMei(person: Person): Promise<void> {
  await person.openCard('Mei Lin');
  await person.press('Add Mei Lin');
  await person.sees('Added');
}

/** Source that gives Mei Lin's row, or what became of it, to somebody. */
const give = (slug: string, name: string) => `
      for (const link of document.querySelectorAll('a[href*="/in/"]')) {
        const text = link.querySelector('p')?.firstChild;
        if (!window.given && !/mei-lin/u.test(link.href)) continue;
        if (window.given && !link.href.includes(window.given)) continue;
        link.href = 'https://www.linkedin.com/in/${slug}/';
        if (text) text.data = '${name} • 3rd+';
      }
      void (window.given = '${slug}');`;

/** Declares the journeys for one browser. */
export function navigationJourneys(begin: Begin): void {
  test('a site that changes its address without loading shows the marks of the page it is on', async () => {
    const person = await begin(FEED, { [FEED]: { html: singlePage() } });
    await feedAgain(person, /^Add Mei Lin/u);
    await addMei(person);
    await feedAgain(person, /^Mei Lin:/u);

    await person.run(`go(${JSON.stringify(new URL(CHAT).pathname)})`);
    const there = await marksAre(person, 'the marks of the chat', (marks) =>
      marks.some((name) => name.includes(PARTNER)),
    );
    expect(there.join()).not.toContain('Mei Lin');
    await person.openCard(PARTNER);
    await person.sees(`Add ${PARTNER}`);
    await person.run('history.back()');
    await feedAgain(person, /^Mei Lin:/u);
    await person.run('history.forward()');
    await marksAre(
      person,
      'the marks of the chat again',
      (marks) => marks.length === there.length && marks.every((name, at) => name === there[at]),
    );
  });

  test('a row that a list gives to somebody else gets the mark of that person', async () => {
    const person = await begin(FEED, { [FEED]: { html: fixture('feed-sdui.2026-05') } });
    await feedAgain(person, /^Add Mei Lin/u);
    await addMei(person);
    await feedAgain(person, /^Mei Lin:/u);
    await person.run(give('otto-blom', 'Otto Blom'));
    const now = await feedAgain(person, /^Add Otto Blom/u);
    expect(now.join()).not.toContain('Mei Lin');
    await person.run(give('mei-lin', 'Mei Lin'));
    const again = await feedAgain(person, /^Mei Lin:/u);
    expect(again.join()).not.toContain('Otto');
  });

  test('a page from the back/forward cache shows what changed while it was away', async () => {
    const person = await begin(FEED, {
      [FEED]: { html: fixture('feed-sdui.2026-05') },
      [CHAT]: { html: fixture('messaging.2026-08') },
    });
    const before = await feedAgain(person, /^Add Mei Lin/u);
    await person.run(
      `void addEventListener('pageshow', ({ persisted }) => { globalThis.cameBack = persisted; })`,
    );
    await person.goTo(CHAT);
    await marksAre(person, 'the marks of the chat', (marks) =>
      marks.some((name) => name.includes(PARTNER)),
    );
    const other = await person.anotherTab(FEED);
    await addMei(other);
    await person.lookHere();
    await person.run('history.back()').catch(() => null);
    const after = await feedAgain(person, /^Mei Lin:/u);
    expect(await person.run('globalThis.cameBack')).toBe(true);
    expect(after).toHaveLength(before.length);
  });

  test('a frame that reloads within the page gets nothing, and the page keeps its marks', async () => {
    const inner = 'https://www.linkedin.com/preload/';
    const html = fixture('feed-sdui.2026-05');
    const person = await begin(FEED, { [FEED]: { html }, [inner]: { html } });
    await feedAgain(person, /^Add Mei Lin/u);
    for (let turn = 0; turn < 3; turn += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one reload after the other
      await person.run(`new Promise((done) => {
        const frame = document.querySelector('iframe') ?? document.createElement('iframe');
        frame.addEventListener('load', () => done(true), { once: true });
        if (frame.isConnected) frame.contentWindow.location.reload();
        else { frame.src = '${inner}'; document.body.append(frame); }
      })`);
    }
    // Something that the page adds is marked, and by then so would be what stands in the frame.
    await person.run(`
      const unit = document.querySelector('[data-testid=mainFeed] > :nth-child(2)');
      void unit.after(unit.cloneNode(true));`);
    await marksAre(person, 'marks beside what was added', (marks) => marks.length === NAMES + 2);
    const inFrame = `[...document.querySelector('iframe').contentDocument.querySelectorAll('span:empty')].length`;
    expect(await person.run(inFrame)).toBe(0);
  });
}
