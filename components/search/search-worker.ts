/** The worker for the search: over many clients neither the index nor a question to it may hold the page up. */
import '@/domain/zod-setup';
import { searchClients } from '@/storage/search/search';
import { keepIndex } from '@/storage/search/search-index';
import type { SearchAnswer, SearchQuestion } from './search-messages';

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
  answer(data).then(tell, (error: unknown) => {
    tell({ kind: 'failed', id: data.id, reason: String(error) });
  });
});

async function answer(question: SearchQuestion): Promise<SearchAnswer> {
  const { id } = question;
  if (question.kind === 'search') {
    const { projectId, text, limit } = question;
    return { kind: 'found', id, clients: await searchClients(projectId, text, limit) };
  }
  await keepIndex((clients) => tell({ kind: 'reading', id, clients }));
  return { kind: 'kept', id };
}

function tell(message: SearchAnswer): void {
  postMessage(message);
}
