import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { speak } from '@/components/language';
import { annaAsClient, emptyView, FakeStore, noteOf, showCard } from './testing';

beforeEach(() => speak('en'));
afterEach(cleanup);

/** Every test has a client of its own: drafts outlive cards. */
let count = 0;
function ownStore(texts: readonly string[] = []) {
  count += 1;
  const notes = texts.map((text, i) => noteOf(`${count}-${i}`, text));
  return new FakeStore({ ...emptyView, client: { ...annaAsClient, id: `c-${count}`, notes } });
}
const texts = (store: FakeStore) => store.view.client?.notes.map(({ text }) => text);
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'New note' });

describe('a note', () => {
  it('is saved as it is typed, as one note', async () => {
    const { store } = showCard({ store: ownStore() });
    await userEvent.fill(box(), 'Likes 🙂');
    await screen.findByText('Saved');
    await userEvent.type(box(), ' blue');
    await vi.waitFor(() => expect(texts(store)).toEqual(['Likes 🙂 blue']));
  });

  it('is saved at once when the box is left', async () => {
    const { store } = showCard({ store: ownStore() });
    await userEvent.type(box(), 'Quick');
    box().blur();
    await vi.waitFor(() => expect(texts(store)).toEqual(['Quick']), { timeout: 300 });
  });

  it('is saved when the card goes in the middle of it', async () => {
    const { store, unmount } = showCard({ store: ownStore() });
    await userEvent.type(box(), 'Half a sen');
    unmount();
    await vi.waitFor(() => expect(texts(store)).toEqual(['Half a sen']));
  });

  it('that could not be saved says why, is there again in the next card, and is saved by Try again', async () => {
    const store = ownStore();
    const { unmount } = showCard({ store });
    store.failing = 'disconnected';
    await userEvent.type(box(), 'Precious');
    await screen.findByText(/Not saved\. Tabside was updated/u);
    unmount();

    showCard({ store });
    expect(box().value).toBe('Precious');
    const again = await screen.findByRole('button', { name: 'Try again' });
    store.failing = null;
    await userEvent.click(again);
    await screen.findByText('Saved');
    expect(texts(store)).toEqual(['Precious']);
  });

  it('joins the list once done, and the box is empty for the next', async () => {
    const { store } = showCard({ store: ownStore() });
    await userEvent.type(box(), 'First');
    await userEvent.click(screen.getByRole('button', { name: 'Done' }));
    await vi.waitFor(() =>
      expect(document.querySelector('.tc-note-text')?.textContent).toBe('First'),
    );
    expect(box().value).toBe('');
    await userEvent.type(box(), 'Second');
    await vi.waitFor(() => expect(texts(store)).toEqual(['Second', 'First']));
  });

  it('of blanks alone is none, and an emptied one goes', async () => {
    const { store } = showCard({ store: ownStore() });
    await userEvent.type(box(), '   ');
    box().blur();
    expect(store.calls).toEqual([]);
    await userEvent.fill(box(), 'Oops');
    await screen.findByText('Saved');
    await userEvent.clear(box());
    box().blur();
    await vi.waitFor(() => expect(texts(store)).toEqual([]));
  });

  it('of the list is edited in place and deleted with an Undo', async () => {
    const { store } = showCard({ store: ownStore(['Old words', 'Other']) });
    const [edit] = screen.getAllByRole('button', { name: 'Edit the note' });
    edit?.click();
    const field = await screen.findByRole('textbox', { name: 'Edit the note' });
    await userEvent.fill(field, 'New words');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await vi.waitFor(() => expect(texts(store)).toEqual(['New words', 'Other']));
    await vi.waitFor(() =>
      expect(screen.queryByRole('textbox', { name: 'Edit the note' })).toBeNull(),
    );

    screen.getAllByRole('button', { name: 'Delete the note' })[0]?.click();
    await vi.waitFor(() => expect(texts(store)).toEqual(['Other']));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(texts(store)).toEqual(['New words', 'Other']));
  });
});
