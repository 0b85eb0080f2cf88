/** Forgetting clients who were erased in everything that lies outside of the client base. Each step may be done again. */
import { termsOf } from '@/domain/search/terms';
import { db } from '../db';
import { forgetDraftsOf } from '../kept-drafts';
import { endingsOf, searchDb, termIn } from '../search/search-db';
import { forgetShown } from '../clients/shown-client';
import { makeRollingCopy, withCopies } from '../snapshots/snapshot';
import { keepBytes } from '../snapshots/snapshot-bytes';
import { canKeepFiles, copyIds, listCopies, removeCopy } from '../snapshots/snapshot-files';
import { forgetInTableMemory } from '../table/table-memory';

export interface KnownBy {
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** The search index, notes in work, what tables and panels remember. */
export async function forgetElsewhere({ ids, keys, names }: KnownBy): Promise<void> {
  const gone = new Set(ids);
  await forgetInSearch(
    [...gone],
    [...names, ...keys.map((key) => key.slice(key.indexOf(':') + 1))],
  );
  await forgetDraftsOf(gone);
  await forgetShown(gone);
  await forgetInTableMemory([...ids, ...keys, ...names]);
}

/** Words that are asked about together. */
const AT_ONCE = 500;

async function forgetInSearch(ids: readonly string[], texts: readonly string[]): Promise<void> {
  const projects = await db.projects.toCollection().primaryKeys();
  const terms = texts.flatMap((name) =>
    termsOf({ name, keys: [], phones: [], emails: [], tagIds: [], texts: [] }),
  );
  const words = [...new Set(projects.flatMap((id) => terms.map((term) => termIn(id, term))))];
  await navigator.locks.request('tabside-search', () =>
    searchDb.transaction('rw', searchDb.tables, async () => {
      await searchDb.rows.bulkDelete([...ids]);
      for (let from = 0; from < words.length; from += AT_ONCE) {
        const some = words.slice(from, from + AT_ONCE);
        const counts = await Promise.all(
          some.map((word) => searchDb.rows.where('terms').equals(word).count()),
        );
        const unused = some.filter((_, at) => counts[at] === 0);
        await searchDb.words.bulkDelete(unused.flatMap((word) => [word, ...endingsOf(word)]));
      }
    }),
  );
}

/** Removes every copy of before, and makes a new one of what there is now. */
export async function replaceCopies(): Promise<void> {
  if (!(await canKeepFiles())) return;
  await withCopies(async () => {
    const before = await copyIds();
    // First the new one, so that at no time there is none; one half made would go on with what is gone.
    const whole = new Set((await listCopies()).map(({ id }) => id));
    for (const id of before) if (!whole.has(id)) await removeCopy(id);
    const fresh = await makeRollingCopy();
    for (const id of await copyIds()) if (id !== fresh.id) await removeCopy(id);
    await keepBytes(new Set(fresh.bytes));
  });
}
