import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';

import { TagPicker } from '@/components/tags/TagPicker';
import type { ClientRow } from '@/domain/client/client-row';
import { m } from '@/locales/compiled/messages';
import type { TagChange } from '@/storage/clients/edit-clients';
import type { Table } from './definitions';
import styles from './table.module.css';

export interface BulkTagsProps {
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, ClientRow>;
  readonly table: Table;
  /** Makes a tag and gives its id. */
  readonly onMake: (name: string) => Promise<string>;
  readonly onApply: (change: TagChange) => void;
  readonly onLeave: () => void;
}

/** Tags for many clients: what all have is ticked, what some have is marked; nothing happens before Apply. */
export function BulkTags({ ids, rows, table, onMake, onApply, onLeave }: BulkTagsProps) {
  const { tags, tagCounts } = table.definitions;
  const had = useMemo(() => howMany(ids, rows), [ids, rows]);
  const [wanted, setWanted] = useState<ReadonlyMap<string, boolean>>(new Map());
  const hasAll = (id: string) => had.get(id) === ids.length;
  const isOn = (id: string) => wanted.get(id) ?? hasAll(id);
  const want = (id: string, on: boolean) => setWanted((before) => new Map([...before, [id, on]]));
  const partly = tags.filter(({ id }) => !wanted.has(id) && had.has(id) && !hasAll(id));
  const changes = [...wanted];
  return (
    <div>
      <TagPicker
        tags={tags}
        counts={tagCounts}
        chosen={new Set(tags.filter(({ id }) => isOn(id)).map(({ id }) => id))}
        partly={new Set(partly.map(({ id }) => id))}
        onToggle={(id) => want(id, !isOn(id))}
        onMake={(name) => {
          // A failure shows in that no tag comes.
          onMake(name).then(
            (id) => want(id, true),
            () => null,
          );
        }}
        onLeave={onLeave}
      />
      <div className={styles.apply}>
        <Button
          size="compact-sm"
          disabled={changes.length === 0}
          onClick={() =>
            onApply({
              add: changes.filter(([, on]) => on).map(([id]) => id),
              remove: changes.filter(([, on]) => !on).map(([id]) => id),
            })
          }
        >
          {m.pick_apply()}
        </Button>
      </div>
    </div>
  );
}

/** How many of the clients have each tag. */
function howMany(
  ids: readonly string[],
  rows: ReadonlyMap<string, ClientRow>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) {
    for (const tag of rows.get(id)?.tags ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}
