/** What is known about the people on the page: a cache in front of the worker, asked once per scan. */
import type { BadgeView } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import type { LastWord } from '@/domain/reply/last-word';
import type { OverlayBackend } from '@/messaging/overlay-client';
import type { LookUp } from '@/messaging/protocol';

/** The most people whose answer is kept; an endless feed must not grow without end. */
const CACHE_SIZE = 5000;

interface Known {
  /** Null: not a client. */
  readonly view: BadgeView | null;
  /** The aliases that the question carried: another one makes it a new question. */
  readonly aliases: readonly PersonKey[];
}

export class People {
  readonly #known = new Map<PersonKey, Known>();
  /** The last words that the worker knows of. Nothing is kept of others than clients. */
  readonly #told = new Map<PersonKey, LastWord>();

  constructor(private readonly backend: Pick<OverlayBackend, 'lookUp'>) {}

  /** The cached answer: null for "not a client", undefined when the worker has to be asked. */
  get(person: LookUp): BadgeView | null | undefined {
    const known = this.#known.get(person.key);
    return known && person.aliases.every((alias) => known.aliases.includes(alias))
      ? known.view
      : undefined;
  }

  /** Whether the worker has not been told who had the last word with this client. */
  isNews({ key, lastWord }: LookUp): boolean {
    const isClients = lastWord && this.#known.get(key)?.view?.clientId;
    return Boolean(isClients) && this.#told.get(key) !== lastWord;
  }

  /** Asks the worker about all of these at once. Resolves to false when it gave no answer. */
  async ask(people: readonly LookUp[]): Promise<boolean> {
    const questions = oncePerPerson(people).map((each) =>
      each.lastWord === this.#told.get(each.key) ? { ...each, lastWord: undefined } : each,
    );
    if (questions.length === 0) return true;
    const answer = await this.backend.lookUp(questions);
    if (!answer) return false;
    for (const { key, aliases, lastWord } of questions) {
      if (lastWord && answer[key]?.clientId) this.#told.set(key, lastWord);
      this.#known.delete(key);
      this.#known.set(key, { view: answer[key] ?? null, aliases });
    }
    for (const key of this.#known.keys()) {
      if (this.#known.size <= CACHE_SIZE) break;
      this.#known.delete(key);
    }
    return true;
  }

  /** Forgets these people's answers, or all of them for null. */
  forget(keys: readonly PersonKey[] | null): void {
    if (keys === null) {
      this.#known.clear();
      return;
    }
    const gone = new Set<string>(keys);
    for (const [key, { aliases }] of this.#known) {
      if (gone.has(key) || aliases.some((alias) => gone.has(alias))) {
        this.#known.delete(key);
      }
    }
  }
}

/** One name of a person may show an alias that another does not: all of them make one question. */
function oncePerPerson(people: readonly LookUp[]): LookUp[] {
  const questions = new Map<PersonKey, LookUp>();
  for (const person of people) {
    const { key, aliases, lastWord } = person;
    const same = questions.get(key);
    questions.set(
      key,
      same
        ? {
            key,
            aliases: [...new Set([...same.aliases, ...aliases])],
            lastWord: same.lastWord ?? lastWord,
          }
        : person,
    );
  }
  return [...questions.values()];
}
