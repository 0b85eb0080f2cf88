/** For tests of exchange: files out of text, and imports with the columns as they are guessed. */
import type { ImportPlan } from './import-plan';
import { ExchangeSession, type ImportResult } from './session';

export function fileOf(content: string | Uint8Array | Blob, name = 'clients.csv'): File {
  return new File([content as BlobPart], name);
}

export const nobody = () => {};

/** The plan as the screens make it when the seller changes nothing. */
export async function planOf(
  session: ExchangeSession,
  file: File,
  projectId: string,
  patch: Partial<ImportPlan> = {},
): Promise<ImportPlan> {
  const found = await session.open(file, projectId, {});
  const table = found.kind === 'table' ? found : null;
  return {
    projectId,
    fileName: file.name,
    currency: 'EUR',
    language: 'en',
    headingRow: table?.headingRow ?? -1,
    columns: (table?.columns ?? []).map(({ heading, target }) => ({ heading, target })),
    dateOrder: table?.dateOrder ?? 'day',
    onMatch: { id: 'fill', key: 'fill', phone: 'fill', email: 'fill' },
    makesNew: true,
    ...patch,
  };
}

/** Imports a file whole. */
export async function importFile(
  file: File,
  projectId: string,
  patch: Partial<ImportPlan> = {},
): Promise<ImportResult> {
  const session = new ExchangeSession();
  const plan = await planOf(session, file, projectId, patch);
  return session.run(plan, nobody);
}
