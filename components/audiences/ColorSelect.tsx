import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';

import { COLOR_NAMES } from '@/components/setup/status-names';
import { ColorDot } from '@/components/tags/TagChip';
import { COLORS, type StatusColor } from '@/domain/status/palette';
import styles from './audiences.module.css';

export interface ColorSelectProps {
  readonly label: string;
  readonly color: StatusColor;
  readonly onColor: (color: StatusColor) => void;
}

/** The colour of a tag or segment, out of the palette. */
export function ColorSelect({ label, color, onColor }: ColorSelectProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-start">
      <Popover.Target>
        <UnstyledButton
          className={styles.color}
          aria-label={label}
          onClick={() => setOpen(!isOpen)}
        >
          <ColorDot color={color} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        <div role="radiogroup" aria-label={label} className={styles.palette}>
          {COLORS.map((each) => (
            <UnstyledButton
              key={each}
              role="radio"
              aria-checked={each === color}
              aria-label={COLOR_NAMES[each]()}
              className={styles.color}
              onClick={() => {
                setOpen(false);
                if (each !== color) onColor(each);
              }}
            >
              <ColorDot color={each} />
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
