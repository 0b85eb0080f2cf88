/** Saved views of the clients table. */
import { uuidv7 } from 'uuidv7';

import type { View } from '@/domain/view/schema';
import { listInOrder, moveTo, orderAtEnd } from '../lists/ordered';
import { write, type Written } from '../write';

type Of = Pick<View, 'id' | 'projectId'>;
type Content = Pick<View, 'name' | 'filter' | 'sort' | 'columns'>;

/** A project's living views, in their order. */
export function listViews(projectId: string): Promise<View[]> {
  return listInOrder('views', projectId);
}

/** Saves a view under a name. */
export async function addView(
  projectId: string,
  { name, filter, sort, columns }: Content,
): Promise<Written & { readonly viewId: string }> {
  const viewId = uuidv7();
  const written = await write({ action: 'view.add', projectId, clientId: null }, async (draft) => {
    const order = await orderAtEnd(draft, 'views');
    await draft.put('views', { id: viewId, name: name.trim(), filter, sort, columns, order });
  });
  return { ...written, viewId };
}

/** Changes a view's name or what it shows. */
export function editView({ id, projectId }: Of, change: Partial<Content>): Promise<Written> {
  return write({ action: 'view.edit', projectId, clientId: null }, (draft) =>
    draft.patch('views', id, change),
  );
}

/** Moves a view to a place in the list, counted from 0. */
export function moveView({ id, projectId }: Of, place: number): Promise<Written> {
  return moveTo('views', projectId, id, place, 'view.edit');
}

/** Deletes a view; its clients stay. */
export function deleteView({ id, projectId }: Of): Promise<Written> {
  return write({ action: 'view.delete', projectId, clientId: null }, (draft) =>
    draft.remove('views', id),
  );
}
