/** What every card and column of a board is given; the same object until something of it changes. */
import { createContext, use } from 'react';

import type { NamedRecord } from '@/domain/client/page-view';
import type { BoardCard } from '@/domain/deal/board';

export interface BoardTools {
  readonly language: string;
  /** Milliseconds since 1970, renewed every minute. */
  readonly now: number;
  readonly members: readonly NamedRecord[];
  /** The address of a deal's panel. */
  readonly hrefOf: (dealId: string) => string;
  readonly onOpen: (dealId: string) => void;
  /** Asks where to move a card. */
  readonly onAskMove: (card: BoardCard) => void;
  /** Drops a card into a stage. */
  readonly onDrop: (dealId: string, stageId: string) => void;
  /** Says where the keyboard is now. */
  readonly onActive: (dealId: string) => void;
  readonly onDelete: (card: BoardCard) => void;
}

const Context = createContext<BoardTools | null>(null);

export const BoardToolsContext = Context.Provider;

/** The tools of the board around this component. */
export function useBoardTools(): BoardTools {
  const tools = use(Context);
  if (!tools) throw new Error('outside a board');
  return tools;
}
