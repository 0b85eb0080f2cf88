import { Button, Menu } from '@mantine/core';
import { Ban, Ellipsis, Eraser, Merge, MessageCircleCheck } from 'lucide-react';

import { m } from '@/locales/compiled/messages';

export interface BulkMoreProps {
  /** Whether none of the selected may be written to: then they may be again. */
  readonly areBlocked: boolean;
  readonly onContacted: () => void;
  readonly onBlock: () => void;
  /** Null where so many can't be merged. */
  readonly onMerge: (() => void) | null;
  /** Null where nobody can be erased. */
  readonly onErase: (() => void) | null;
}

/** What is done with the selected clients seldom: kept out of the bar, so that it stays one line. */
export function BulkMore(props: BulkMoreProps) {
  const { areBlocked, onContacted, onBlock, onMerge, onErase } = props;
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<Ellipsis size={14} />}>
          {m.table_bulk_more()}
        </Button>
      </Menu.Target>
      {/* It hangs outside of the page, where the page's colours are not. */}
      <Menu.Dropdown className="tc-root">
        <Menu.Item leftSection={<MessageCircleCheck size={14} />} onClick={onContacted}>
          {m.table_bulk_contacted()}
        </Menu.Item>
        {onMerge && (
          <Menu.Item leftSection={<Merge size={14} />} onClick={onMerge}>
            {m.table_bulk_merge()}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Ban size={14} />} onClick={onBlock}>
          {areBlocked ? m.table_bulk_unblock() : m.table_bulk_block()}
        </Menu.Item>
        {onErase && (
          <Menu.Item color="var(--tc-danger)" leftSection={<Eraser size={14} />} onClick={onErase}>
            {m.privacy_erase()}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
