import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { AudiencesScreen, type AudiencesActions } from '@/components/audiences/AudiencesScreen';
import { useSegmentCounts } from '@/components/audiences/use-segment-counts';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import { useRunning } from '@/components/dashboard/use-running';
import type { Segment } from '@/domain/segment/schema';
import type { Tag } from '@/domain/tag/schema';
import { m } from '@/locales/compiled/messages';
import { deleteSegment, editSegment, listSegments, moveSegment } from '@/storage/table/segments';
import { addTag, deleteTag, editTag, mergeTags, moveTag } from '@/storage/lists/tags';
import type { SectionProps } from './sections';
import { useClientRows, useTable } from './use-table';

const NO_SEGMENTS: readonly Segment[] = [];

/** The target audiences of the project in use. */
export function AudiencesSection({ projectId, language }: SectionProps) {
  const table = useTable(projectId, language);
  const rows = useClientRows(projectId);
  const segments = useLiveQuery(() => listSegments(projectId), [projectId]);
  const counts = useSegmentCounts(rows, segments ?? NO_SEGMENTS, table?.fields ?? null);
  const { perform } = useStepToasts();
  const { progress, run } = useRunning();
  const mergeTag = ({ id, projectId: of }: Tag, into: Tag) => {
    const all = table?.definitions.tagCounts.get(id) ?? 0;
    void run(
      all,
      (running) => mergeTags({ id, projectId: of }, into.id, running),
      // Stopped on the way, the tag is still there.
      ({ count }) =>
        count < all ? m.table_done_edit({ count }) : m.audience_merged({ name: into.name }),
    );
  };
  const actions = useMemo<Omit<AudiencesActions, 'mergeTag'>>(() => {
    const done = (work: Parameters<typeof perform>[0], said: string) => void perform(work, said);
    return {
      addTag: (name) => done(() => addTag(projectId, name), m.audience_tag_added({ name })),
      editTag: (tag, change) =>
        done(() => editTag(tag, change), m.audience_saved({ name: change.name ?? tag.name })),
      moveTag: (tag, place) =>
        done(() => moveTag(tag, place), m.audience_saved({ name: tag.name })),
      deleteTag: ({ name, ...tag }) => done(() => deleteTag(tag), m.audience_tag_deleted({ name })),
      editSegment: (segment, change) =>
        done(
          () => editSegment(segment, change),
          m.audience_saved({ name: change.name ?? segment.name }),
        ),
      moveSegment: (segment, place) =>
        done(() => moveSegment(segment, place), m.audience_saved({ name: segment.name })),
      deleteSegment: ({ name, ...segment }) =>
        done(() => deleteSegment(segment), m.audience_segment_deleted({ name })),
    };
  }, [projectId, perform]);
  if (!table || !segments) return null;
  return (
    <AudiencesScreen
      table={table}
      segments={segments}
      segmentCounts={counts}
      actions={{ ...actions, mergeTag }}
      progress={progress}
    />
  );
}
