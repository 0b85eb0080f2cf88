import type { CSSProperties } from 'react';

import { STATUS_HEX } from '@/domain/status/colors';
import type { Tag } from '@/domain/tag/schema';
import styles from './tags.module.css';

export interface TagChipProps {
  readonly tag: Pick<Tag, 'name' | 'color'>;
}

/** A tag: its name beside a dot of its colour. */
export function TagChip({ tag }: TagChipProps) {
  return (
    <span className={styles.chip}>
      <ColorDot color={tag.color} />
      <bdi>{tag.name}</bdi>
    </span>
  );
}

/** A dot of a colour of the palette; decorative. */
export function ColorDot({ color }: { readonly color: Tag['color'] }) {
  const { light, dark } = STATUS_HEX[color];
  const inks = { '--dot-light': light, '--dot-dark': dark } as CSSProperties;
  return <span className={styles.dot} style={inks} aria-hidden="true" />;
}
