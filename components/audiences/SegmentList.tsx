import { Menu } from '@mantine/core';
import { useState } from 'react';

import type { Table } from '@/components/clients/definitions';
import { NameDialog } from '@/components/dialog/NameDialog';
import { OrderedList } from '@/components/setup/OrderedList';
import { RowMenu } from '@/components/setup/RowMenu';
import { TouchSelect } from '@/components/touch/TouchSelect';
import type { Segment } from '@/domain/segment/schema';
import { m } from '@/locales/compiled/messages';
import type { AudiencesActions } from './AudiencesScreen';
import { ColorSelect } from './ColorSelect';
import { SegmentFilter } from './SegmentFilter';
import styles from './audiences.module.css';

export interface SegmentListProps {
  readonly table: Table;
  readonly segments: readonly Segment[];
  readonly counts: ReadonlyMap<string, number>;
  readonly actions: AudiencesActions;
}

/** The segments with the number of their clients as it is now. */
export function SegmentList({ table, segments, counts, actions }: SegmentListProps) {
  const [renamed, setRenamed] = useState<Segment | null>(null);
  const [edited, setEdited] = useState<string | null>(null);
  const inWork = segments.find(({ id }) => id === edited);
  const countText = (id: string) => {
    const count = counts.get(id);
    return count === undefined ? m.audience_counting() : m.table_count({ count });
  };
  return (
    <section className={styles.part}>
      <h2>{m.audience_segments()}</h2>
      <p className={styles.why}>{m.audience_segments_why()}</p>
      {segments.length === 0 && (
        <p className={styles.why}>
          {m.audience_no_segments()} <a href="#/views/all">{m.audience_to_clients()}</a>
        </p>
      )}
      <OrderedList
        label={m.audience_segments()}
        items={segments.map((segment) => ({
          id: segment.id,
          name: segment.name,
          content: (
            <>
              <ColorSelect
                label={m.audience_color({ name: segment.name })}
                color={segment.color}
                onColor={(color) => actions.editSegment(segment, { color })}
              />
              <a
                className={styles.name}
                href={`#/views/segment-${segment.id}`}
                title={m.audience_show({ name: segment.name })}
              >
                <bdi>{segment.name}</bdi>
              </a>
              <span className={styles.count}>{countText(segment.id)}</span>
              <TouchSelect
                label={m.touch_of({ name: segment.name })}
                every={segment.touchEvery ?? null}
                noneCaption={m.touch_none()}
                onEvery={(touchEvery) => actions.editSegment(segment, { touchEvery })}
              />
              <RowMenu name={segment.name}>
                <Menu.Item onClick={() => setEdited(segment.id)}>
                  {m.audience_segment_edit({ name: segment.name })}
                </Menu.Item>
                <Menu.Item onClick={() => setRenamed(segment)}>
                  {m.audience_rename({ name: segment.name })}
                </Menu.Item>
                <Menu.Item onClick={() => actions.deleteSegment(segment)}>
                  {m.audience_delete({ name: segment.name })}
                </Menu.Item>
              </RowMenu>
            </>
          ),
        }))}
        onMove={(id, place) => {
          const segment = segments.find((each) => each.id === id);
          if (segment) actions.moveSegment(segment, place);
        }}
      />
      {inWork && (
        <SegmentFilter
          key={inWork.id}
          segment={inWork}
          table={table}
          onSave={(filter) => {
            setEdited(null);
            actions.editSegment(inWork, { filter });
          }}
          onClose={() => setEdited(null)}
        />
      )}
      {renamed && (
        <NameDialog
          title={m.audience_rename({ name: renamed.name })}
          label={m.audience_segment_name()}
          name={renamed.name}
          onClose={() => setRenamed(null)}
          onName={(name) => {
            setRenamed(null);
            actions.editSegment(renamed, { name });
          }}
        />
      )}
    </section>
  );
}
