/** Writing a backup: everything of all projects, as one archive (docs/archive-format.md). */
import { PRACTICE_PROJECT_ID } from '@/domain/project/practice';
import { db } from '../db';
import type { ArchiveManifest } from '../exchange/archive-manifest';
import type { Watch } from '../exchange/import-people';
import { writeArchive } from '../exchange/write-archive';
import { lastStamp } from '../snapshots/snapshot';

export interface Backup {
  readonly file: Blob;
  /** The clock's last stamp that it certainly holds. */
  readonly stamp: string;
}

/** So often a backup that something was written into meanwhile is made anew. */
const TRIES = 3;

/**
 * Tables are read one after another: when somebody wrote meanwhile, it is done again. Where there is no quiet moment the
 * last one counts. Each of its records is whole, and its stamp says that it lacks something: the next one is due.
 */
export async function writeBackup(
  settings: ArchiveManifest['settings'],
  watch: Watch,
): Promise<Backup> {
  const projects = await db.projects.toCollection().primaryKeys();
  const projectIds = projects.filter((id) => id !== PRACTICE_PROJECT_ID);
  for (let tries = 1; ; tries += 1) {
    const stamp = await lastStamp();
    const file = await writeArchive({ projectIds, clientIds: null, settings }, watch);
    if (tries === TRIES || stamp === (await lastStamp())) return { file, stamp };
  }
}
