/** Keeping how the columns of a file were read, for the next file with the same headings: not undone with the import. */
import { uuidv7 } from 'uuidv7';

import { isLiving } from '../draft';
import { write } from '../write';
import type { ImportPlan } from './import-plan';

export async function rememberMapping(plan: ImportPlan): Promise<void> {
  const columns = Object.fromEntries(
    plan.columns
      .filter(({ heading }) => heading !== '' && heading !== '__proto__' && heading.length <= 500)
      .map(({ heading, target }) => [heading, target]),
  );
  const headings = Object.keys(columns).toSorted().join('\n');
  if (headings === '') return;
  const { projectId } = plan;
  await write({ action: 'import', projectId, clientId: null }, async (draft) => {
    const mappings = (await draft.find('importMappings', 'projectId', projectId)).filter(isLiving);
    const same = mappings.find(
      (mapping) => Object.keys(mapping.columns).toSorted().join('\n') === headings,
    );
    if (same) await draft.patch('importMappings', same.id, { columns });
    else {
      const name = plan.fileName.slice(0, 200) || 'import';
      await draft.put('importMappings', { id: uuidv7(), name, columns });
    }
  });
}
