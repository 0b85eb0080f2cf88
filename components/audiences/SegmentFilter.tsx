import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Table } from '@/components/clients/definitions';
import { FilterBuilder } from '@/components/filter/FilterBuilder';
import { completePart, conditionCount } from '@/domain/filter/complete';
import type { FilterGroup } from '@/domain/filter/schema';
import type { Segment } from '@/domain/segment/schema';
import { m } from '@/locales/compiled/messages';
import styles from './audiences.module.css';

export interface SegmentFilterProps {
  readonly segment: Segment;
  readonly table: Table;
  readonly onSave: (filter: FilterGroup) => void;
  readonly onClose: () => void;
}

/** Changing whom a segment means. */
export function SegmentFilter({ segment, table, onSave, onClose }: SegmentFilterProps) {
  const [filter, setFilter] = useState(segment.filter);
  const complete = completePart(filter, table.fields);
  return (
    <section className={styles.filter} aria-label={m.audience_segment_edit({ name: segment.name })}>
      <FilterBuilder filter={filter} table={table} onChange={setFilter} />
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={onClose}>
          {m.table_cancel()}
        </Button>
        <Button
          size="xs"
          disabled={conditionCount(complete) === 0}
          onClick={() => onSave(complete)}
        >
          {m.table_save()}
        </Button>
      </div>
    </section>
  );
}
