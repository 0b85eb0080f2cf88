/** The dashboard's worker for files: nothing that takes long runs where the page is drawn. */
import '@/domain/zod-setup';
import { onCommitted } from '@/storage/committed';
import { ExchangeSession } from '@/storage/exchange/session';
import { Trouble } from '@/storage/exchange/trouble';
import { Problem } from '@/storage/problem';
import type { Answer, Question } from './worker-messages';

const session = new ExchangeSession();

// What is written here is told to the pages by the page that started this.
onCommitted((committed) => tell({ kind: 'committed', committed }));

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data);
});

async function answer({ id, name, args }: Question): Promise<void> {
  const onProgress = (done: number, of: number) => tell({ kind: 'progress', id, done, of });
  try {
    const method = session[name] as (...given: unknown[]) => unknown;
    const value = await method.call(session, ...args, onProgress);
    tell({ kind: 'value', id, value });
  } catch (error) {
    tell({ kind: 'failed', id, ...reasonOf(error) });
  }
}

function reasonOf(error: unknown): { code: string; where: string } {
  if (error instanceof Trouble) return { code: error.code, where: error.where };
  if (error instanceof Problem) return { code: error.message, where: '' };
  console.error('Tabside: a file', error);
  return { code: 'unreadable', where: '' };
}

function tell(message: Answer): void {
  postMessage(message);
}
