import { useLiveQuery } from 'dexie-react-hooks';

import { problemOf } from '@/components/client/problems';
import { useClientSearch, type ClientSearch } from '@/components/search/use-client-search';
import type { CardProblem, CardView, SeenPerson, StatusView } from '@/domain/client/card-view';
import { cardView, clientCardView } from '@/storage/in-page/card';
import { recentClients } from '@/storage/clients/recent-clients';
import { activeProjectId } from '@/storage/lists/projects';
import { listStatusViews } from '@/storage/lists/statuses';

/** Whom a card is about: somebody on the current page, or a client chosen from the list. */
export type Subject =
  | { readonly kind: 'person'; readonly person: SeenPerson }
  | { readonly kind: 'client'; readonly clientId: string };

export interface LiveCard {
  /** Null while it is read, or when it can't be. */
  readonly view: CardView | null;
  readonly problem: CardProblem | null;
}

const LOADING: LiveCard = { view: null, problem: null };

/**
 * The card's data, live: every change in any context shows at once.
 * @param turn another number reads anew, after a failure
 */
export function useCard(subject: Subject | null, turn: number): LiveCard {
  const key = subject && subjectKey(subject);
  const answer = useLiveQuery(async () => {
    if (!subject) return null;
    try {
      const view =
        subject.kind === 'client'
          ? await clientCardView(subject.clientId)
          : await cardView(subject.person.key, subject.person.aliases);
      return { key, view, problem: null };
    } catch (error) {
      return { key, view: null, problem: problemOf(error) };
    }
  }, [key, turn]);
  // The answer for another person never shows under this one's name.
  return answer && answer.key === key ? answer : LOADING;
}

/** Tells subjects apart. */
export function subjectKey(subject: Subject): string {
  return subject.kind === 'client'
    ? `client ${subject.clientId}`
    : [subject.person.key, ...subject.person.aliases].join(' ');
}

/** The most clients that a list shows. */
const MOST = 30;

export interface ClientList extends ClientSearch {
  readonly statuses: readonly StatusView[];
}

/** The clients that a text finds, or the recent ones; null while they are read. */
export function useClientList(text: string, isShown: boolean): ClientList {
  const wanted = isShown ? text.trim() : '';
  const recent = useLiveQuery(
    () => (isShown && wanted === '' ? recentClients(MOST) : null),
    [wanted, isShown],
  );
  const project = useLiveQuery(async () => {
    const projectId = await Promise.resolve(activeProjectId());
    return { projectId, statuses: await listStatusViews(projectId) };
  }, []);
  const search = useClientSearch(project?.projectId ?? '', wanted, MOST);
  const clients = wanted === '' ? (recent ?? null) : search.clients;
  return { ...search, clients, statuses: project?.statuses ?? [] };
}
