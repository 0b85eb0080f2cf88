/** The page's end of the worker for files. The worker starts with the first question. */
import type { Exchange } from '@/components/exchange/exchange';
import { FileTrouble } from '@/components/exchange/exchange';
import { tellCommitted } from '@/storage/committed';
import type { Answer, Question } from './worker-messages';

type Progress = (done: number, of: number) => void;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: Progress;
}

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

function started(): Worker {
  if (worker) return worker;
  // Trusted Types let only this address pass: components/trusted-types.ts.
  worker = new Worker(new URL('exchange-worker.ts', import.meta.url), {
    type: 'module',
    name: 'exchange',
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    hear(data);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new FileTrouble('unreadable', ''));
    waiting.clear();
    worker?.terminate();
    worker = null;
  });
  return worker;
}

function hear(answer: Answer): void {
  if (answer.kind === 'committed') {
    tellCommitted(answer.committed);
    return;
  }
  const asked = waiting.get(answer.id);
  if (answer.kind === 'progress') {
    asked?.onProgress(answer.done, answer.of);
    return;
  }
  waiting.delete(answer.id);
  if (answer.kind === 'value') asked?.resolve(answer.value as never);
  else asked?.reject(new FileTrouble(answer.code, answer.where));
}

function ask<T>(
  name: Question['name'],
  args: readonly unknown[],
  onProgress: Progress = () => {},
): Promise<T> {
  last += 1;
  const question: Question = { id: last, name, args };
  return new Promise<T>((resolve, reject) => {
    waiting.set(question.id, { resolve, reject, onProgress });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    started().postMessage(question);
  });
}

export const exchange: Exchange = {
  open: (file, projectId, choice) => ask('open', [file, projectId, choice]),
  headings: (projectId, row) => ask('headings', [projectId, row]),
  preview: (plan, onProgress) => ask('preview', [plan], onProgress),
  run: (plan, onProgress) => ask('run', [plan], onProgress),
  pending: () => ask('pending', []),
  finish: (onProgress) => ask('finish', [], onProgress),
  giveUp: (onProgress) => ask('giveUp', [], onProgress),
  undo: (batchId, onProgress) => ask('undo', [batchId], onProgress),
  export: (wish, onProgress) => ask('export', [wish], onProgress),
  answer: (clientId) => ask('answer', [clientId]),
  compare: (copyId, onProgress) => ask('compare', [copyId], onProgress),
  clientsThatDiffer: (text, kind, limit) => ask('clientsThatDiffer', [text, kind, limit]),
  clientDetails: (clientId) => ask('clientDetails', [clientId]),
  backup: (settings, onProgress) => ask('backup', [settings], onProgress),
  cancel: () => void ask('cancel', []),
};
