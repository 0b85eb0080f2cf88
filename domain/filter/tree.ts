/** Changing a part of a filter, named by its place: the positions from the outermost group inwards. */
import { isGroup } from './matches';
import type { FilterCondition, FilterGroup } from './schema';

export type Path = readonly number[];
type Part = FilterGroup | FilterCondition;

/** The filter with the part at a path replaced, or taken away where `part` is null. The empty path is the whole. */
export function withPart(filter: FilterGroup, path: Path, part: Part | null): FilterGroup {
  const [at, ...rest] = path;
  if (at === undefined) return part && isGroup(part) ? part : { ...filter, of: [] };
  const of = filter.of.flatMap((old, index) => {
    if (index !== at) return old;
    if (rest.length === 0) return part ?? [];
    return isGroup(old) ? withPart(old, rest, part) : old;
  });
  return { ...filter, of };
}

/** The filter with a part added at the end of the group at a path. */
export function withAdded(filter: FilterGroup, path: Path, part: Part): FilterGroup {
  const [at, ...rest] = path;
  if (at === undefined) return { ...filter, of: [...filter.of, part] };
  const of = filter.of.map((old, index) =>
    index === at && isGroup(old) ? withAdded(old, rest, part) : old,
  );
  return { ...filter, of };
}

/** The filter with a tag, choice or the like replaced wherever it is among the options of a condition. */
export function withOption(
  filter: FilterGroup,
  field: string,
  from: string,
  to: string,
): FilterGroup {
  const of = filter.of.map((part) => {
    if (isGroup(part)) return withOption(part, field, from, to);
    if (part.field !== field || typeof part.value !== 'object' || part.value === null) return part;
    const value = [...new Set(part.value.map((each) => (each === from ? to : each)))];
    return { ...part, value };
  });
  return { ...filter, of };
}
