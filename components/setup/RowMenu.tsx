import { ActionIcon, Menu } from '@mantine/core';
import { MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';

import { m } from '@/locales/compiled/messages';

export interface RowMenuProps {
  /** What the row is called. */
  readonly name: string;
  /** The items of the menu. */
  readonly children: ReactNode;
}

/** What else can be done with one row of a list. */
export function RowMenu({ name, children }: RowMenuProps) {
  const label = m.setup_more({ name });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} title={label}>
          <MoreHorizontal size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
