import '@mantine/core/styles.css';
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak } from '@/components/language';
import adapter from '@/content-scripts/networks/practice/adapter';
import { PracticeNetwork } from './PracticeNetwork';
import { routeOf } from './route';
import { company, groups } from './world/groups';
import { people } from './world/people';
import { BATCH, posts } from './world/posts';

const PAGE = 'chrome-extension://abcdefghijklmnop/practice.html';
const ROUTES = ['', '#/people', '#/p/kaveh-rostami', '#/p/me', '#/g/handmade', '#/c/northlight'];
const MORE_ROUTES = ['#/search?q=anna', '#/search?q=zzz', '#/m', '#/m/tom-ashby', '#/nowhere'];

beforeEach(async () => {
  speak('en');
  sessionStorage.clear();
  await page.viewport(1280, 900);
});
afterEach(cleanup);

function show(hash: string) {
  return render(<PracticeNetwork route={routeOf(hash)} />);
}

/** The people whom the adapter finds on the page as it stands. */
function found(hash: string) {
  return [...adapter.people(document, new URL(`${PAGE}${hash}`))];
}

const slugs = (hash: string) => found(hash).map(({ key }) => key.slice('practice:'.length));

describe('the practice network', () => {
  it('has at least two dozen people, in three scripts, each with an address of their own', () => {
    expect(people.length).toBeGreaterThanOrEqual(24);
    expect(new Set(people.map(({ slug }) => slug)).size).toBe(people.length);
    for (const script of [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u]) {
      expect(people.filter(({ name }) => script.test(name)).length).toBeGreaterThan(3);
    }
  });

  it.each([...ROUTES, ...MORE_ROUTES])('%s has no fault that axe finds', async (hash) => {
    const { container } = show(hash);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it.each(['', '#/p/kaveh-rostami', '#/g/handmade', '#/m/tom-ashby'])(
    '%s names nobody but people: not oneself, a group or the company',
    (hash) => {
      show(hash);
      const known = new Set(people.map(({ slug }) => slug));
      expect(found(hash).length).toBeGreaterThan(3);
      for (const slug of slugs(hash)) expect(known).toContain(slug);
      for (const { name } of found(hash)) {
        expect(people.map((person) => person.name)).toContain(name);
        expect([company.name(), ...groups.map((group) => group.name())]).not.toContain(name);
      }
    },
  );

  it('names every author, sharer, commenter and mentioned person of the feed once', () => {
    show('');
    const expected = posts
      .slice(0, BATCH)
      .flatMap(({ by, sharedBy, mention, comments }) => [
        sharedBy,
        by,
        mention,
        ...comments.flatMap((comment) => [comment.by, comment.mention]),
      ]);
    const inPosts = [...document.querySelectorAll('article')].flatMap((post) =>
      [...adapter.people(post, new URL(PAGE))].map(({ key }) => key.slice('practice:'.length)),
    );
    expect(inPosts).toEqual(expected.filter((slug) => slug !== undefined && slug !== company.slug));
  });

  it('adds posts in batches until there are no more', async () => {
    const view = show('');
    const count = () => view.container.querySelectorAll('article').length;
    expect(count()).toBe(BATCH);
    while (count() < posts.length) {
      const before = count();
      await userEvent.click(view.getByRole('button', { name: 'Show more posts' }));
      expect(count()).toBe(Math.min(before + BATCH, posts.length));
    }
    expect(view.queryByRole('button', { name: 'Show more posts' })).toBeNull();
  });

  it('lists everybody of a group and of the people page', () => {
    show('#/people');
    for (const { slug } of people) expect(slugs('#/people')).toContain(slug);
    cleanup();
    show('#/g/cafes');
    for (const slug of groups[1]?.members ?? []) expect(slugs('#/g/cafes')).toContain(slug);
  });

  it('finds people by a part of the name, both of one name', () => {
    show('#/search?q=LINDQ');
    expect(slugs('#/search?q=LINDQ').slice(0, 2)).toEqual(['anna-lindqvist', 'anna-lindqvist-2']);
  });

  it('says so at an address where nothing is', () => {
    const view = show('#/p/nobody');
    expect(view.getByRole('heading', { level: 1 }).textContent).toBe(
      'There is nothing at this address.',
    );
  });

  it('takes a comment as text', async () => {
    const view = show('');
    const [box] = view.getAllByRole('textbox', { name: 'Write a comment' });
    await userEvent.type(box as HTMLElement, '<b>Hello</b>{Enter}');
    expect(view.getByText('<b>Hello</b>')).toBeTruthy();
    expect((box as HTMLTextAreaElement).value).toBe('');
  });
});

describe('the practice messenger', () => {
  it('shows the dialogs by rows that lead to no profile, and the open one’s partner', () => {
    show('#/m/tom-ashby');
    const places = found('#/m/tom-ashby').map(({ place }) => place);
    expect(places.filter((place) => place === 'message-list').length).toBeGreaterThan(6);
    expect(places.filter((place) => place === 'chat')).toHaveLength(1);
  });

  it('has a message box that the adapter finds, with its partner', () => {
    const view = show('#/m/tom-ashby');
    const composer = adapter.composer(document, new URL(`${PAGE}#/m/tom-ashby`));
    expect(composer?.element).toBe(view.getByRole('textbox', { name: 'Write a message' }));
    expect(composer?.partner).toBe('practice:tom-ashby');
  });

  it('sends to the make-believe dialog only: by the button and by Enter, as text', async () => {
    const view = show('#/m/tom-ashby');
    const box = view.getByRole('textbox', { name: 'Write a message' });
    const before = view.container.querySelectorAll('[data-testid="chat"] li').length;
    await userEvent.click(box);
    await userEvent.keyboard('<i>one</i>{Shift>}{Enter}{/Shift}two');
    await userEvent.click(view.getByRole('button', { name: 'Send' }));
    expect(box.textContent).toBe('');
    await userEvent.click(box);
    await userEvent.keyboard('three{Enter}');
    const items = [...view.container.querySelectorAll('[data-testid="chat"] li')];
    expect(items).toHaveLength(before + 2);
    expect(items.at(-3)?.textContent).toContain('<i>one</i>\ntwo');
    expect(items.at(-2)?.textContent).toContain('three');
  });

  it('sends nothing when nothing is written', async () => {
    const view = show('#/m/tom-ashby');
    const before = view.container.querySelectorAll('[data-testid="chat"] li').length;
    await userEvent.click(view.getByRole('button', { name: 'Send' }));
    expect(view.container.querySelectorAll('[data-testid="chat"] li')).toHaveLength(before);
  });

  it('still has what was sent after a reload', async () => {
    const view = show('#/m/andriy-koval');
    await userEvent.click(view.getByRole('textbox', { name: 'Write a message' }));
    await userEvent.keyboard('Hello{Enter}');
    cleanup();
    const again = show('#/m/andriy-koval');
    expect(again.getAllByText('Hello').length).toBeGreaterThan(0);
  });

  it.each(['{', '[1]', '{"tom-ashby":"x"}', '{"tom-ashby":[1,null]}', 'null'])(
    'starts as it was when what it kept is damaged: %s',
    (kept) => {
      show('#/m/tom-ashby');
      const sound = document.querySelectorAll('[data-testid="chat"] li').length;
      cleanup();
      sessionStorage.setItem('practice-sent', kept);
      show('#/m/tom-ashby');
      expect(document.querySelectorAll('[data-testid="chat"] li')).toHaveLength(sound);
    },
  );
});
