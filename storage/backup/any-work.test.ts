import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { freshFiles } from '@/tests/file-system';
import { cardActions } from '../in-page/card-actions';
import { db } from '../db';
import { isLiving } from '../draft';
import { addNewTag } from '../clients/edit-client';
import { mergeClients } from '../duplicates/merge-clients';
import { editStatus } from '../lists/status-edit';
import { deleteTemplate, listTemplates, saveTemplate } from '../lists/templates';
import { freshProject, seen } from '../testing';
import { undoStep } from '../history/undo';
import { backupFile, livingState, restoreFrom } from './testing-backup';

let projectId = '';
beforeEach(freshFiles);

describe('any work before and after a backup', () => {
  const step = fc.record({
    what: fc.constantFrom(
      'add',
      'rename',
      'note',
      'tag',
      'delete',
      'merge',
      'undo',
      'template',
      'status',
    ),
    who: fc.nat(20),
    other: fc.nat(20),
  });
  const work = fc.array(step, { minLength: 1, maxLength: 10 });

  it('is gone after restoring, there again after the undo, and gone again after the redo', async () => {
    await fc.assert(
      fc.asyncProperty(work, work, async (before, after) => {
        projectId = await freshProject();
        const entries: string[] = [];
        for (const each of before) await run(each, entries);
        const file = await backupFile();
        const state = await livingState();
        for (const each of after) await run(each, entries);
        const since = await livingState();
        const { batchId } = await restoreFrom(file);
        expect(await livingState()).toEqual(state);
        const undone = await undoStep({ batchId });
        expect(await livingState()).toEqual(since);
        await undoStep(undone.step);
        expect(await livingState()).toEqual(state);
      }),
      { numRuns: 25 },
    );
  });
});

async function run(
  { what, who, other }: { what: string; who: number; other: number },
  entries: string[],
): Promise<void> {
  const living = (await db.clients.orderBy(':id').toArray()).filter(isLiving);
  const one = living[who % Math.max(living.length, 1)]?.id;
  const two = living[other % Math.max(living.length, 1)]?.id;
  if (what === 'add' || !one || !two) {
    const { historyId } = await cardActions.addClient(seen(`vk:id${who}`, `Name ${other}`), null);
    entries.push(historyId);
    return;
  }
  if (what === 'undo') {
    await cardActions.undo(entries[other % entries.length] ?? '');
    return;
  }
  if (what === 'template') {
    const [template] = await listTemplates(projectId);
    if (template && other % 2 === 0) await deleteTemplate(template.id);
    else await saveTemplate(null, `T${other}`, 'Hello');
    return;
  }
  if (what === 'status') {
    const [status] = await db.statuses.toArray();
    if (status) await editStatus(status.id, { captions: { en: `S${other}` } });
    return;
  }
  const acts: Record<string, () => Promise<{ historyId: string }>> = {
    rename: () => cardActions.renameClient(one, `Renamed ${other}`),
    note: () => cardActions.saveNote(one, null, `Note ${other}`),
    tag: () => addNewTag(one, `tag ${other}`),
    delete: () => cardActions.deleteClient(one),
    merge: () => (one === two ? cardActions.renameClient(one, 'M') : mergeClients(one, two)),
  };
  entries.push((await acts[what]?.())?.historyId ?? '');
}
