import { useLiveQuery } from 'dexie-react-hooks';

import type { ComparedWith } from '@/components/duplicates/value-text';
import type { Client } from '@/domain/client/schema';
import { listCustomFields } from '@/storage/lists/custom-fields';
import { namesOf } from '@/storage/duplicates/duplicates';
import { listMembers } from '@/storage/lists/members';
import { listStatuses } from '@/storage/lists/statuses';
import { listTags } from '@/storage/lists/tags';

const NONE = { statuses: [], members: [], tags: [], customFields: [] };

/** What the values of clients are worded with when they are compared. */
export function useCompared(
  projectId: string,
  language: string,
  clients: readonly Client[],
): ComparedWith {
  const project = useLiveQuery(async () => {
    const [statuses, members, tags, customFields] = await Promise.all([
      listStatuses(projectId),
      listMembers(projectId),
      listTags(projectId),
      listCustomFields(projectId),
    ]);
    return { statuses, members, tags, customFields };
  }, [projectId]);
  const sentBy = [...new Set(clients.flatMap(({ referredBy }) => referredBy ?? []))].toSorted();
  const names = useLiveQuery(() => namesOf(sentBy), [sentBy.join(' ')]);
  return { ...(project ?? NONE), names: names ?? new Map(), language };
}
