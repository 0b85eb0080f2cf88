import { BulkProgress } from '@/components/clients/BulkProgress';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import type { Progress } from '@/components/dashboard/use-running';
import type { Table } from '@/components/clients/definitions';
import type { FilterGroup } from '@/domain/filter/schema';
import type { Segment } from '@/domain/segment/schema';
import type { StatusColor } from '@/domain/status/palette';
import type { Tag } from '@/domain/tag/schema';
import { m } from '@/locales/compiled/messages';
import { SegmentList } from './SegmentList';
import { TagList } from './TagList';

export interface AudiencesActions {
  readonly addTag: (name: string) => void;
  readonly editTag: (tag: Tag, change: Partial<Pick<Tag, 'name' | 'color' | 'touchEvery'>>) => void;
  readonly moveTag: (tag: Tag, place: number) => void;
  readonly mergeTag: (tag: Tag, into: Tag) => void;
  readonly deleteTag: (tag: Tag) => void;
  readonly editSegment: (
    segment: Segment,
    change: {
      readonly name?: string;
      readonly color?: StatusColor;
      readonly filter?: FilterGroup;
      readonly touchEvery?: number | null;
    },
  ) => void;
  readonly moveSegment: (segment: Segment, place: number) => void;
  readonly deleteSegment: (segment: Segment) => void;
}

export interface AudiencesScreenProps {
  readonly table: Table;
  readonly segments: readonly Segment[];
  /** How many clients each segment means, by id; one that is not there is still counted. */
  readonly segmentCounts: ReadonlyMap<string, number>;
  readonly actions: AudiencesActions;
  /** How far a merge of tags is, while it runs. */
  readonly progress: Progress | null;
}

/** Target audiences: tags given by hand, and segments that follow from a filter. */
export function AudiencesScreen(props: AudiencesScreenProps) {
  const { table, segments, segmentCounts, actions, progress } = props;
  return (
    <SectionFrame title={m.audience_title()}>
      {progress && <BulkProgress {...progress} language={table.language} />}
      <TagList table={table} actions={actions} />
      <SegmentList table={table} segments={segments} counts={segmentCounts} actions={actions} />
    </SectionFrame>
  );
}
