import { leavingOut, type PartOfAll } from '../exchange/leave-out-erased';
import type { BackupRow, BackupSource } from './backup-source';

/** The same backup without people who were erased on request since it was made. */
export async function withoutErased(source: BackupSource): Promise<BackupSource> {
  const leaveOut = await leavingOut(() => partsOf(source));
  if (leaveOut === null) return source;
  return {
    ...source,
    erased: leaveOut.clients,
    read: async (piece) => {
      const { rows, damaged } = await source.read(piece);
      const left = rows.flatMap(({ table, record }) =>
        leaveOut.of(table, [record]).map((each): BackupRow => ({ table, record: each })),
      );
      return { rows: left, damaged };
    },
    bytes: async (hash) => (leaveOut.files.has(hash) ? null : source.bytes(hash)),
  };
}

async function* partsOf(source: BackupSource): AsyncGenerator<PartOfAll> {
  for (const piece of source.pieces) {
    // oxlint-disable-next-line no-await-in-loop -- piece by piece: all of them at once would be all in memory
    const { rows } = await source.read(piece);
    for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
      yield { table, records: own.map(({ record }) => record) };
    }
  }
}
