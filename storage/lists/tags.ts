/** Tags: making, changing, merging and deleting them. Who has them is in the clients (client-edit.ts). */
import { uuidv7 } from 'uuidv7';

import { tagField } from '@/domain/client/client-fields';
import { foldName } from '@/domain/client/fold-name';
import { withOption } from '@/domain/filter/tree';
import { COLORS, type StatusColor } from '@/domain/status/palette';
import type { Tag } from '@/domain/tag/schema';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { inSteps, type DoneMany, type Running } from '../in-steps';
import { listInOrder, moveTo, orderAtEnd } from './ordered';
import { Problem } from '../problem';
import { write, type Written } from '../write';

type Of = Pick<Tag, 'id' | 'projectId'>;

/** Clients read at a time when all are gone through. */
const BATCH = 2000;

/** A project's living tags, in their order. */
export function listTags(projectId: string): Promise<Tag[]> {
  return listInOrder('tags', projectId);
}

/** Makes a tag and gives its id; one of the same name, whatever its case, is taken instead. */
export async function addTag(
  projectId: string,
  name: string,
  color?: StatusColor,
): Promise<Written & { readonly tagId: string }> {
  let tagId = '';
  const written = await write({ action: 'tag.add', projectId, clientId: null }, async (draft) => {
    tagId = await putTag(draft, name, color);
  });
  return { ...written, tagId };
}

/** The same within a write. */
export async function putTag(draft: Draft, name: string, color?: StatusColor): Promise<string> {
  const there = await sameName(draft, name);
  if (there) return there.id;
  const id = uuidv7();
  const order = await orderAtEnd(draft, 'tags');
  await draft.put('tags', { id, name: name.trim(), color: color ?? usualColor(order), order });
  return id;
}

/** Renames or recolours a tag, or gives it a rhythm. The name of another tag is refused: merging says what becomes of the clients. */
export async function editTag(
  { id, projectId }: Of,
  change: Partial<Pick<Tag, 'name' | 'color' | 'touchEvery'>>,
): Promise<Written> {
  return write({ action: 'tag.edit', projectId, clientId: null }, async (draft) => {
    const name = change.name?.trim();
    if (name !== undefined) {
      const other = await sameName(draft, name);
      if (other && other.id !== id) throw new Problem('invalid');
    }
    await draft.patch('tags', id, name === undefined ? change : { ...change, name });
  });
}

/** Moves a tag to a place in the list, counted from 0. */
export function moveTag({ id, projectId }: Of, place: number): Promise<Written> {
  return moveTo('tags', projectId, id, place, 'tag.edit');
}

/** Deletes a tag. Its clients keep the note that they had it, so that an undo gives it back to them. */
export function deleteTag({ id, projectId }: Of): Promise<Written> {
  return write({ action: 'tag.delete', projectId, clientId: null }, (draft) =>
    draft.remove('tags', id),
  );
}

/**
 * Gives the clients of a tag another one instead, in segments and views too, and deletes it: one step. Stopped on the
 * way, it leaves the tag with those that still have it.
 */
export async function mergeTags(
  { id: from, projectId }: Of,
  into: string,
  running: Running = {},
): Promise<DoneMany> {
  const batchId = uuidv7();
  const clientIds = await clientsWith(projectId, from);
  const change = (draft: Draft, id: string) =>
    draft.patch('clients', id, { [tagField(from)]: false, [tagField(into)]: true });
  const { count } = await inSteps(
    { action: 'tag.merge', projectId, batchId },
    clientIds,
    change,
    running,
  );
  if (count < clientIds.length) return { batchId: count > 0 ? batchId : '', count };
  await write({ action: 'tag.merge', projectId, clientId: null, batchId }, async (draft) => {
    if (!(await draft.get('tags', into))) throw new Problem('not-found');
    for (const table of ['segments', 'views'] as const) {
      for (const record of await draft.find(table, 'projectId', projectId)) {
        const filter = withOption(record.filter, 'tags', from, into);
        if (isLiving(record)) await draft.patch(table, record.id, { filter });
      }
    }
    await draft.remove('tags', from);
  });
  return { batchId, count };
}

/** Neighbours in a list differ, until the seller says otherwise. `order` is the place in it. */
export function usualColor(order: number): StatusColor {
  return COLORS[Math.abs(Math.round(order - 1)) % COLORS.length] ?? 'gray';
}

async function sameName(draft: Draft, name: string): Promise<Tag | undefined> {
  const wanted = foldName(name);
  const tags = await draft.find('tags', 'projectId', draft.about.projectId);
  return tags.find((tag) => isLiving(tag) && foldName(tag.name) === wanted);
}

/** The living clients of a project with a tag. */
async function clientsWith(projectId: string, tagId: string): Promise<string[]> {
  const field = tagField(tagId);
  const found: string[] = [];
  let last = '';
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- page by page: all at once would not fit into memory
    const page = await db.clients.where(':id').above(last).limit(BATCH).toArray();
    for (const client of page) {
      if (client.projectId === projectId && isLiving(client) && client[field] === true) {
        found.push(client.id);
      }
    }
    if (page.length < BATCH) return found;
    last = page.at(-1)?.id ?? '';
  }
}
