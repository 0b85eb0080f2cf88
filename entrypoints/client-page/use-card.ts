import { useLiveQuery } from 'dexie-react-hooks';

import { problemOf } from '@/components/client/problems';
import type {
  CardProblem,
  CardView,
  ClientLine,
  SeenPerson,
  StatusView,
} from '@/domain/client/card-view';
import { cardView, clientCardView } from '@/storage/card';
import { recentClients, searchClients } from '@/storage/clients';
import { activeProjectId } from '@/storage/projects';
import { listStatusViews } from '@/storage/statuses';

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

/** The clients that a text finds, or the recent ones; null while they are read. */
export function useClientList(
  text: string,
  isShown: boolean,
): { readonly clients: readonly ClientLine[] | null; readonly statuses: readonly StatusView[] } {
  const wanted = text.trim();
  const clients = useLiveQuery(
    () => (isShown ? (wanted === '' ? recentClients(MOST) : searchClients(wanted, MOST)) : null),
    [wanted, isShown],
  );
  const statuses = useLiveQuery(async () => {
    const projectId = await Promise.resolve(activeProjectId());
    return listStatusViews(projectId);
  }, []);
  return { clients: clients ?? null, statuses: statuses ?? [] };
}
