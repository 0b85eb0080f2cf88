/** One press or one key takes a template out of the site's message box again, and leaves what was there. */
import { expect, test } from 'vitest';

import { withEditor } from '../e2e/editors/with-editor.ts';
import { until } from '../e2e/harness/until.ts';
import type { Begin, Person } from './person.ts';

const LINKEDIN = {
  title: 'LinkedIn',
  chat: 'https://www.linkedin.com/messaging/thread/2-abc/',
  fixture: 'content-scripts/networks/linkedin/messaging.2026-08.fixture.html',
  box: '.msg-form__contenteditable',
  partner: 'Мария Белова',
};
const FACEBOOK = {
  title: 'Facebook',
  chat: 'https://www.facebook.com/messages/t/100000501050105/',
  fixture: 'content-scripts/networks/facebook/messages.2026-08.fixture.html',
  editor: 'lexical-box.ts',
  box: '[data-lexical-editor="true"]',
  partner: 'Anna Lee',
};
type Network = typeof LINKEDIN & { readonly editor?: string };

const NETWORKS: readonly Network[] = [LINKEDIN, FACEBOOK];

/** Declares the journeys for one browser. */
export function takeBackJourneys(begin: Begin): void {
  async function withInsertion({ chat, fixture, editor, box, partner }: Network): Promise<Person> {
    const person = await begin(chat, {
      [chat]: editor ? await withEditor(fixture, editor) : fixture,
    });
    await person.pressInPage(box);
    await person.type('Before ');
    await person.openCard(partner);
    await person.press(`Add ${partner}`);
    await person.sees('Added');
    await person.press('Insert “');
    await person.sees('It is in the message box');
    expect(await person.read(box)).toMatch(/^Before .+/u);
    return person;
  }

  test.each(NETWORKS)('Undo takes an insertion back on $title', async (network) => {
    const person = await withInsertion(network);
    await person.press('Undo');
    await person.sees('out of the message box again');
    expect(await person.read(network.box)).toBe('Before');
  });

  test.each(NETWORKS)('the undo key does, too, on $title', async (network) => {
    const person = await withInsertion(network);
    await person.focus('Undo');
    await person.undoKey();
    await person.sees('out of the message box again');
    expect(await person.read(network.box)).toBe('Before');
  });

  test.each(NETWORKS)('the undo key in the message box does, on $title', async (network) => {
    const person = await withInsertion(network);
    await person.undoKey();
    await until(
      async () => `the box as it was before; it has: ${await person.read(network.box)}`,
      async () => (await person.read(network.box)) === 'Before',
    );
    // What is out already is said to be out.
    await person.press('Undo');
    await person.sees('out of the message box again');
    expect(await person.read(network.box)).toBe('Before');
  });

  test('a text that was changed since is left alone, and the seller is told', async () => {
    const person = await withInsertion(LINKEDIN);
    await person.run(`
      document.querySelector(${JSON.stringify(LINKEDIN.box)}).focus();
      void document.execCommand('insertText', false, ' Mine.');`);
    const before = await person.read(LINKEDIN.box);
    await person.press('Undo');
    await person.sees('It was not taken out');
    expect(await person.read(LINKEDIN.box)).toBe(before);
  });
}
