import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { keepDraftsOn, letGo, newNoteSaver, shelve, type DraftShelf } from './drafts';
import { NoteSaver, SAVE_AFTER, type Draft, type NoteWriter } from './note-saver';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A storage that answers when told to. */
class SlowWriter implements NoteWriter {
  readonly saved: [string | null, string][] = [];
  readonly removed: string[] = [];
  readonly #waiting: (() => void)[] = [];

  save(noteId: string | null, text: string): Promise<string> {
    this.saved.push([noteId, text]);
    return new Promise((resolve) => {
      this.#waiting.push(() => resolve(noteId ?? 'n1'));
    });
  }

  remove(noteId: string): Promise<void> {
    this.removed.push(noteId);
    return Promise.resolve();
  }

  async answer(): Promise<void> {
    this.#waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  }
}

describe('saving as typed', () => {
  it('waits for a pause in the typing', async () => {
    const writer = new SlowWriter();
    const saver = new NoteSaver(writer);
    saver.type('a');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    saver.type('ab');
    await vi.advanceTimersByTimeAsync(SAVE_AFTER - 1);
    expect(writer.saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(writer.saved).toEqual([[null, 'ab']]);
  });

  it('has one save under way at a time, so that an older text never lands on a newer one', async () => {
    const writer = new SlowWriter();
    const saver = new NoteSaver(writer);
    saver.type('a');
    void saver.flush();
    saver.type('ab');
    void saver.flush();
    expect(writer.saved).toEqual([[null, 'a']]);
    await writer.answer();
    expect(writer.saved).toEqual([
      [null, 'a'],
      ['n1', 'ab'],
    ]);
    expect(saver.isDirty).toBe(true);
    await writer.answer();
    expect(saver.isDirty).toBe(false);
    expect(saver.state().phase).toBe('saved');
  });

  it('keeps the text of a failed save and saves it on the next try', async () => {
    const save = vi
      .fn<NoteWriter['save']>()
      .mockRejectedValueOnce(new Error('storage-full'))
      .mockResolvedValueOnce('n1');
    const saver = new NoteSaver({ save, remove: () => Promise.resolve() });
    saver.type('kept');
    await saver.flush();
    expect(saver.state()).toMatchObject({ text: 'kept', phase: 'failed', problem: 'storage-full' });
    expect(await saver.finish()).toBe(true);
    expect(save.mock.calls).toEqual([
      [null, 'kept'],
      [null, 'kept'],
    ]);
  });

  it('does not end with a text that could not be saved', async () => {
    const saver = new NoteSaver({
      save: () => Promise.reject(new Error('whatever')),
      remove: () => Promise.resolve(),
    });
    saver.type('kept');
    expect(await saver.finish()).toBe(false);
    expect(saver.state()).toMatchObject({ text: 'kept', problem: 'storage-failed' });
  });

  it('deletes an emptied note only on leaving', async () => {
    const writer = new SlowWriter();
    const saver = new NoteSaver(writer, { id: 'n7', text: 'old' });
    saver.type('');
    await vi.advanceTimersByTimeAsync(10 * SAVE_AFTER);
    expect(writer.removed).toEqual([]);
    await saver.flush();
    expect(writer.removed).toEqual(['n7']);
  });
});

describe('drafts', () => {
  it('stay with their client until they are saved', async () => {
    const failing: NoteWriter = {
      save: () => Promise.reject(new Error('disconnected')),
      remove: () => Promise.resolve(),
    };
    const first = newNoteSaver('one', failing, []);
    first.type('unsaved');
    await letGo(first);
    expect(newNoteSaver('one', failing, []).state().text).toBe('unsaved');
    expect(newNoteSaver('other', failing, []).state().text).toBe('');

    const working: NoteWriter = { ...failing, save: () => Promise.resolve('n1') };
    await letGo(newNoteSaver('one', working, []));
    expect(newNoteSaver('one', working, []).state().text).toBe('');
  });

  it('come back from the shelf after a sudden end, unless they were saved after all', async () => {
    const kept = new Map<string, Draft>();
    const shelf: DraftShelf = {
      read: (key) => kept.get(key) ?? null,
      write: (key, draft) => {
        if (draft) kept.set(key, draft);
        else kept.delete(key);
      },
    };
    keepDraftsOn(shelf);
    const writer = new SlowWriter();
    const saver = newNoteSaver('three', writer, []);
    saver.type('cut off');
    shelve(saver);
    const [left] = kept.values();
    expect(left).toEqual({ text: 'cut off', noteId: null });

    kept.set('client:four', { text: 'cut off', noteId: null });
    expect(newNoteSaver('four', writer, []).state().text).toBe('cut off');
    kept.set('client:five', { text: 'cut off', noteId: null });
    const notes = [{ id: 'n', text: 'cut off' }];
    expect(newNoteSaver('five', writer, notes).state().text).toBe('');

    void saver.flush();
    await writer.answer();
    shelve(saver);
    expect(kept.has('client:three')).toBe(false);
  });
});
