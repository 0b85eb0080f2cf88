/** Segments: filters under a name, whose clients are counted as they change. */
import { uuidv7 } from 'uuidv7';

import type { Segment } from '@/domain/segment/schema';
import { listInOrder, moveTo, orderAtEnd } from '../lists/ordered';
import { usualColor } from '../lists/tags';
import { write, type Written } from '../write';

type Of = Pick<Segment, 'id' | 'projectId'>;

/** A project's living segments, in their order. */
export function listSegments(projectId: string): Promise<Segment[]> {
  return listInOrder('segments', projectId);
}

/** Saves a filter under a name. */
export async function addSegment(
  projectId: string,
  { name, filter }: Pick<Segment, 'name' | 'filter'>,
): Promise<Written & { readonly segmentId: string }> {
  const segmentId = uuidv7();
  const written = await write(
    { action: 'segment.add', projectId, clientId: null },
    async (draft) => {
      const order = await orderAtEnd(draft, 'segments');
      const color = usualColor(order);
      await draft.put('segments', { id: segmentId, name: name.trim(), filter, color, order });
    },
  );
  return { ...written, segmentId };
}

/** Changes a segment's name, colour, filter or rhythm. */
export function editSegment(
  { id, projectId }: Of,
  change: Partial<Pick<Segment, 'name' | 'color' | 'filter' | 'touchEvery'>>,
): Promise<Written> {
  return write({ action: 'segment.edit', projectId, clientId: null }, (draft) =>
    draft.patch('segments', id, change),
  );
}

/** Moves a segment to a place in the list, counted from 0. */
export function moveSegment({ id, projectId }: Of, place: number): Promise<Written> {
  return moveTo('segments', projectId, id, place, 'segment.edit');
}

/** Deletes a segment; its clients stay. */
export function deleteSegment({ id, projectId }: Of): Promise<Written> {
  return write({ action: 'segment.delete', projectId, clientId: null }, (draft) =>
    draft.remove('segments', id),
  );
}
