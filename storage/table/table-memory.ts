/** Which view of the clients table was used last, and what was changed in it without saving: per project. */
import { storage } from '@wxt-dev/storage';
import '@/domain/zod-setup';
import * as z from 'zod';

import type { TableState } from '@/domain/table/table-state';
import { viewSchema } from '@/domain/view/schema';

export interface TableMemory {
  /** The id of a view, or `all`. */
  readonly viewId: string;
  /** What differs from the view as saved, or null. */
  readonly unsaved: TableState | null;
}

const memorySchema = z.object({
  viewId: z.string(),
  unsaved: viewSchema.pick({ filter: true, sort: true, columns: true }).nullable(),
});

const item = storage.defineItem<Record<string, unknown>>('local:clientsTable', { fallback: {} });

/** What is remembered for a project; null for nothing that can be used. */
export async function readTableMemory(projectId: string): Promise<TableMemory | null> {
  const all = await item.getValue();
  return memorySchema.safeParse(all[projectId]).data ?? null;
}

/** Remembers it for a project. */
export async function writeTableMemory(projectId: string, memory: TableMemory): Promise<void> {
  await item.setValue({ ...(await item.getValue()), [projectId]: memory });
}

/** Forgets unsaved changes of tables that hold one of these texts, as a filter by a name does. */
export async function forgetInTableMemory(texts: readonly string[]): Promise<void> {
  const all = await item.getValue();
  const wanted = texts.filter((text) => text.trim() !== '').map((text) => text.toLowerCase());
  const kept = Object.entries(all).map(([projectId, memory]) => {
    const said = JSON.stringify(memory).toLowerCase();
    const isNamed = wanted.some((text) => said.includes(JSON.stringify(text).slice(1, -1)));
    const viewId = (memory as { readonly viewId?: unknown } | null)?.viewId;
    return [projectId, isNamed ? { viewId, unsaved: null } : memory];
  });
  await item.setValue(Object.fromEntries(kept) as Record<string, unknown>);
}
