import type { ClientLine } from '@/domain/client/card-view';
import { keepIndexAway, searchAway } from '@/components/search/search-away';
import { recentClients } from '@/storage/clients/recent-clients';
import { activeProjectId } from '@/storage/lists/projects';

/** Clients of the project in use for a picker: those of a text, the latest ones for none. */
export async function findClients(text: string, limit: number): Promise<readonly ClientLine[]> {
  if (text === '') return recentClients(limit);
  await keepIndexAway();
  return searchAway(await activeProjectId(), text, limit);
}
