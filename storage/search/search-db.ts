/**
 * The search index: what each client is found by. A database of its own, since nothing in it is anybody's: it follows from
 * the client base, is built anew whenever it is missing or does not fit, and needs no copies, no history and no migrations.
 */
import { Dexie, type Table } from 'dexie';

export interface SearchRow {
  /** The client's id. */
  readonly id: string;
  /** See domain/search/terms.ts; each with its project before it: {@link termIn}. */
  readonly terms: readonly string[];
}

export interface WordRow {
  /**
   * A word of a name with its project before it, as in the terms; or what such a word ends in, and the word, see
   * {@link endingsOf}. Stays when the last client of that name is gone.
   */
  readonly word: string;
}

class SearchDatabase extends Dexie {
  declare readonly rows: Table<SearchRow, string>;
  declare readonly words: Table<WordRow, string>;
  declare readonly state: Table<{ readonly key: string; readonly value: unknown }, string>;

  constructor() {
    super('tabside-search');
    this.version(1).stores({ rows: 'id, *terms', words: 'word', state: 'key' });
  }
}

export const searchDb = new SearchDatabase();

/** A term as it is stored: the end of the project's id is enough to keep projects apart, and short. */
export function termIn(projectId: string, term: string): string {
  return `${projectId.slice(-8)} ${term}`;
}

/** The shortest ending by which a word is found from within. */
const SHORTEST_ENDING = 3;

/** What a name's term (`n` and the word) is found by from within: `s`, each ending of the word, and the word itself. */
export function endingsOf(term: string): string[] {
  const at = term.indexOf(' n');
  const [project, word] = [term.slice(0, at), term.slice(at + 2)];
  const count = Math.max(0, word.length - SHORTEST_ENDING);
  return Array.from(
    { length: count },
    (_, index) => `${project} s${word.slice(index + 1)} ${word}`,
  );
}
