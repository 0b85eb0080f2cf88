import { PickList } from '@/components/pick/PickList';
import type { Tag } from '@/domain/tag/schema';
import { m } from '@/locales/compiled/messages';
import { ColorDot } from './TagChip';

export interface TagPickerProps {
  readonly tags: readonly Pick<Tag, 'id' | 'name' | 'color'>[];
  /** How many clients have each, by id. */
  readonly counts?: ReadonlyMap<string, number>;
  readonly chosen: ReadonlySet<string>;
  /** Had by some of several clients. */
  readonly partly?: ReadonlySet<string>;
  readonly onToggle: (tagId: string) => void;
  /** Makes a tag of a name that there is none of yet, and gives it. */
  readonly onMake: (name: string) => void;
  readonly onLeave: () => void;
}

/** Choosing tags by typing; a name that there is none of yet becomes a new tag. */
export function TagPicker({ tags, counts, onToggle, ...others }: TagPickerProps) {
  const options = tags.map(({ id, name, color }) => {
    const count = counts?.get(id);
    const mark = <ColorDot color={color} />;
    return { id, label: name, mark, ...(count === undefined ? {} : { detail: String(count) }) };
  });
  return (
    <PickList
      {...others}
      label={m.tag_pick()}
      hint={m.tag_find()}
      options={options}
      isMultiple
      onPick={onToggle}
      makeLabel={(name) => m.tag_make({ name })}
      nothing={m.tag_none()}
    />
  );
}
