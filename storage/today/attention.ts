/** What of a project says when its clients ask for attention: statuses, rhythms of tags and segments. */
import { sites } from '@/content-scripts/networks/registry';
import type { Fields } from '@/domain/filter/field';
import { clientFields } from '@/domain/filter/fields';
import { filterTest } from '@/domain/filter/matches';
import type { Segment } from '@/domain/segment/schema';
import type { Tag } from '@/domain/tag/schema';
import { rhythmsOf, type AttentionRules } from '@/domain/today/rules';
import { db } from '../db';
import { listCustomFields } from '../lists/custom-fields';
import { listMembers } from '../lists/members';
import { listStatuses } from '../lists/statuses';
import { listTags } from '../lists/tags';
import { listSegments } from '../table/segments';

/** The project's own settings, read once and asked at any time. */
export interface AttentionSources {
  readonly statusDays: ReadonlyMap<string, number>;
  readonly tags: readonly Tag[];
  readonly segments: readonly Segment[];
  /** What segments' filters are said in. */
  readonly fields: Fields;
}

export async function readAttention(projectId: string): Promise<AttentionSources> {
  const [project, statuses, members, tags, segments, customFields] = await Promise.all([
    db.projects.get(projectId),
    listStatuses(projectId),
    listMembers(projectId),
    listTags(projectId),
    listSegments(projectId),
    listCustomFields(projectId),
  ]);
  const fields = clientFields({
    currency: project?.currency ?? 'EUR',
    statusIds: statuses.map(({ id }) => id),
    memberIds: members.map(({ id }) => id),
    tagIds: tags.map(({ id }) => id),
    networkIds: sites.map(({ id }) => id),
    customFields,
  });
  const statusDays = statuses.flatMap(({ id, attentionDays }) =>
    attentionDays === null ? [] : [[id, attentionDays] as const],
  );
  return { statusDays: new Map(statusDays), tags, segments, fields };
}

/** The rules as they are at a moment: segments' filters count days. @param now milliseconds since 1970 */
export function rulesAt(
  { statusDays, tags, segments, fields }: AttentionSources,
  now: number,
): AttentionRules {
  const audiences = segments
    .filter(({ touchEvery }) => touchEvery)
    .map(({ id, touchEvery, filter }) => ({
      id,
      touchEvery,
      has: filterTest(filter, { fields, now }),
    }));
  return { statusDays, rhythms: rhythmsOf(tags, audiences) };
}
