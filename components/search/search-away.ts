/** The search as a page asks for it: a worker of the page's own answers. It starts with the first question. */
import type { ClientLine } from '@/domain/client/card-view';
import type { SearchAnswer, SearchQuestion } from './search-messages';

interface Waiting {
  readonly resolve: (answer: SearchAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly told: (clients: number) => void;
}

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

/** See `searchClients` (storage/search/search.ts). */
export async function searchAway(
  projectId: string,
  text: string,
  limit: number,
): Promise<readonly ClientLine[]> {
  const answer = await ask({ kind: 'search', id: nextId(), projectId, text, limit });
  return answer.kind === 'found' ? answer.clients : [];
}

/** See `keepIndex` (storage/search/search-index.ts). */
export async function keepIndexAway(told: (clients: number) => void = () => {}): Promise<void> {
  await ask({ kind: 'keep', id: nextId() }, told);
}

function nextId(): number {
  last += 1;
  return last;
}

function ask(
  question: SearchQuestion,
  told: (clients: number) => void = () => {},
): Promise<SearchAnswer> {
  return new Promise((resolve, reject) => {
    waiting.set(question.id, { resolve, reject, told });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    started().postMessage(question);
  });
}

function started(): Worker {
  if (worker) return worker;
  // Trusted Types let only this address pass: components/trusted-types.ts.
  worker = new Worker(new URL('search-worker.ts', import.meta.url), {
    type: 'module',
    name: 'search',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => hear(data));
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'no search worker'));
    waiting.clear();
    worker?.terminate();
    worker = null;
  });
  return worker;
}

function hear(answer: SearchAnswer): void {
  const asked = waiting.get(answer.id);
  if (answer.kind === 'reading') {
    asked?.told(answer.clients);
    return;
  }
  waiting.delete(answer.id);
  if (answer.kind === 'failed') asked?.reject(new Error(answer.reason));
  else asked?.resolve(answer);
}
