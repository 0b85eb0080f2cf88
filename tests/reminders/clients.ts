/** The clients of a simulated day, and whose word is the last one with each. */
import type { LastWord } from '@/domain/reply/last-word';
import { noteLastWords } from '@/storage/in-page/replies';
import { putClients } from '@/storage/testing';

const MANY = 20;

/** What a page shows: the last word with some clients, each once. */
export type Words = ReadonlyMap<string, LastWord>;

/** As the worker does with what a page shows. */
export function noteWords(words: Words): Promise<boolean> {
  const shown = [...words].map(([clientId, lastWord]) => ({
    key: `vk:${clientId}` as const,
    clientId,
    lastWord,
  }));
  return noteLastWords(
    shown.map(({ key, lastWord }) => ({ key, aliases: [], lastWord })),
    Object.fromEntries(shown.map(({ key, clientId }) => [key, { clientId }])),
  );
}

export class Clients {
  #ids: readonly string[] = [];
  readonly #ofTask = new Map<string, string>();
  /** Those whose word is the last one, as pages showed it. */
  readonly #theirs = new Set<string>();

  /** The seller has written to each of them. */
  async join(projectId: string): Promise<void> {
    this.#ids = await putClients(projectId, MANY);
    await noteWords(new Map(this.#ids.map((id) => [id, 'ours'])));
  }

  /** @param chance from 0 up to 1 */
  any(chance: number): string {
    return this.#ids[Math.floor(chance * MANY)] ?? '';
  }

  has(client: string, task: string): void {
    this.#ofTask.set(task, client);
  }

  /** The client of a task. */
  of(task: string): string | null {
    return this.#ofTask.get(task) ?? null;
  }

  /** About every third of them has or had something to say. */
  someWords(random: () => number): Words {
    const some = this.#ids.filter(() => random() < 0.35);
    return new Map(
      some.map((id) => [
        id,
        (['ours', 'theirs', 'unread'] as const)[Math.floor(random() * 3)] ?? 'ours',
      ]),
    );
  }

  /** Notes what a page showed; gives those whose word is new after the seller's. */
  whoReplied(words: Words): string[] {
    const theirs = [...words].filter(([, word]) => word !== 'ours').map(([id]) => id);
    const replied = theirs.filter((id) => !this.#theirs.has(id));
    for (const id of words.keys()) this.#theirs.delete(id);
    for (const id of theirs) this.#theirs.add(id);
    return replied;
  }
}
