import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import type { ClientLine } from '@/domain/client/card-view';
import { db } from '@/storage/db';
import { write } from '@/storage/write';
import type { SearchAnswer, SearchQuestion } from './search-messages';
import { useClientSearch, useHeldSearch } from './use-client-search';

/** Stands for the worker: keeps what it is asked until the test answers. */
class OpenQuestions extends EventTarget {
  static readonly all: SearchQuestion[] = [];
  static last: OpenQuestions | null = null;
  constructor() {
    super();
    OpenQuestions.last = this;
  }
  postMessage(question: SearchQuestion): void {
    OpenQuestions.all.push(question);
  }
}

const asked = () =>
  OpenQuestions.all.map((each) => (each.kind === 'search' ? each.text : each.kind));
const line = (name: string): ClientLine => ({
  id: name,
  name,
  photo: null,
  statusId: null,
  keys: [],
});

/** Answers everything that is open; a search finds its own text. */
function answerAll(): void {
  for (const question of OpenQuestions.all.splice(0)) {
    const { id } = question;
    const data: SearchAnswer =
      question.kind === 'keep'
        ? { kind: 'kept', id }
        : { kind: 'found', id, clients: [line(question.text)] };
    OpenQuestions.last?.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const change = () =>
  write({ action: 'tag.add', projectId: 'p', clientId: null }, (draft) =>
    draft.put('tags', { id: crypto.randomUUID(), name: 'New', color: 'teal', order: 0 }),
  );

vi.stubGlobal('Worker', OpenQuestions);
beforeEach(async () => {
  OpenQuestions.all.length = 0;
  await db.delete();
  await db.open();
});
afterEach(cleanup);

const begin = (text: string) =>
  renderHook(({ wanted }) => useHeldSearch('p', wanted, 8), { initialProps: { wanted: text } });

it('brings the index up to date once, and again only after a change', async () => {
  await change();
  const { result, rerender } = begin('a');
  await expect.poll(asked).toEqual(['a', 'keep']);
  answerAll();
  await expect.poll(asked).toEqual(['a']);
  answerAll();
  await expect.poll(() => result.current.clients).toEqual([line('a')]);

  rerender({ wanted: 'an' });
  await expect.poll(asked).toEqual(['an']);
  answerAll();
  await expect.poll(() => result.current.clients).toEqual([line('an')]);
  expect(asked()).toEqual([]);

  await change();
  await expect.poll(asked).toEqual(['an', 'keep']);
});

it('holds what an earlier text found until the answer is there, and says whose it is', async () => {
  const { result, rerender } = begin('a');
  await expect.poll(asked).toContain('a');
  answerAll();
  await expect.poll(() => result.current.of).toBe('a');
  rerender({ wanted: 'b' });
  expect(result.current).toMatchObject({ of: 'a', clients: [line('a')] });
  await expect.poll(asked).toContain('b');
  answerAll();
  await expect.poll(() => result.current).toMatchObject({ of: 'b', clients: [line('b')] });
});

it('lets it go when no answer comes', async () => {
  const { result, rerender } = begin('a');
  await expect.poll(asked).toContain('a');
  answerAll();
  await expect.poll(() => result.current.of).toBe('a');
  rerender({ wanted: 'b' });
  await expect.poll(() => result.current).toMatchObject({ of: 'b', clients: null });
});

it('forgets it with the text', async () => {
  const { result, rerender } = begin('a');
  await expect.poll(asked).toContain('a');
  answerAll();
  await expect.poll(() => result.current.of).toBe('a');
  rerender({ wanted: '' });
  rerender({ wanted: 'b' });
  expect(result.current).toMatchObject({ of: '', clients: null });
});

it('knows nothing meanwhile where nothing may be held', async () => {
  const { result, rerender } = renderHook(({ wanted }) => useClientSearch('p', wanted, 8), {
    initialProps: { wanted: 'a' },
  });
  await expect.poll(asked).toContain('a');
  answerAll();
  await expect.poll(() => result.current.clients).toEqual([line('a')]);
  rerender({ wanted: 'b' });
  expect(result.current.clients).toBeNull();
});
