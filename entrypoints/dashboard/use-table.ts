import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';

import { tableOf, type Definitions, type Table } from '@/components/clients/definitions';
import { sites } from '@/content-scripts/networks/registry';
import { holdClientRows, type ClientRows } from '@/storage/table/client-rows';
import { usageCounts } from '@/storage/counters';
import { listCustomFields } from '@/storage/lists/custom-fields';
import { db } from '@/storage/db';
import { listMembers } from '@/storage/lists/members';
import { listStatusViews } from '@/storage/lists/statuses';
import { listTags } from '@/storage/lists/tags';

const NETWORKS = sites.map(({ id, label }) => ({ id, label }));

/** What the clients of a project can be filtered and shown by, as it is now; null until it is read. */
export function useTable(projectId: string, language: string): Table | null {
  const definitions = useLiveQuery(() => readDefinitions(projectId), [projectId]);
  return useMemo(
    () => (definitions ? tableOf(definitions, language) : null),
    [definitions, language],
  );
}

async function readDefinitions(projectId: string): Promise<Definitions> {
  const [project, statuses, members, tags, customFields] = await Promise.all([
    db.projects.get(projectId),
    listStatusViews(projectId),
    listMembers(projectId),
    listTags(projectId),
    listCustomFields(projectId),
  ]);
  const ids = tags.map(({ id }) => id);
  const tagCounts = await usageCounts('tag', ids);
  const currency = project?.currency ?? 'EUR';
  return { currency, statuses, members, tags, tagCounts, customFields, networks: NETWORKS };
}

/** The rows of a project's clients, read once for all sections that show them. Another project is another component. */
export function useClientRows(projectId: string): ClientRows {
  const [[rows, letGo]] = useState(() => holdClientRows(projectId));
  useEffect(() => letGo, [letGo]);
  return rows;
}
