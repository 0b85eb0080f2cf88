import { Menu } from '@mantine/core';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';

import type { BoardCard } from '@/domain/deal/board';
import { m } from '@/locales/compiled/messages';
import { useBoardTools } from './board-context';
import styles from './board.module.css';

export interface CardMenuProps {
  readonly card: BoardCard;
  readonly name: string;
}

/** What can be done with a deal. The menu is made when it is first asked for: many cards show at once. */
export function CardMenu({ card, name }: CardMenuProps) {
  const { onOpen, onAskMove, onDelete } = useBoardTools();
  /** Null until it was asked for. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const label = m.setup_more({ name });
  const button = (
    <button
      type="button"
      className={styles.more}
      tabIndex={-1}
      aria-label={label}
      aria-haspopup="menu"
      title={label}
      onClick={() => setOpen(isOpen !== true)}
    >
      <MoreHorizontal size={15} />
    </button>
  );
  if (isOpen === null) return button;
  return (
    <Menu position="bottom-end" opened={isOpen} onChange={setOpen}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen(card.deal.id)}>{m.board_open()}</Menu.Item>
        <Menu.Item onClick={() => onAskMove(card)}>{m.board_move_to()}</Menu.Item>
        <Menu.Item onClick={() => onDelete(card)}>{m.deals_delete()}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
