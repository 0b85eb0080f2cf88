/** What every part of the card needs: the language, what it can ask for, and how outcomes are told. */
import { createContext, use, type ComponentType } from 'react';

import type { LoadParse, TaskTool } from '@/components/tasks/task-acts';
import type { CardActions, Done, SeenPerson } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';

/** Where a person can be reached on their network. */
export interface PersonLink {
  /** The network's own name. */
  readonly network: string;
  /** Null when the key is no address. */
  readonly profile: string | null;
  /** Where the chat with them is; null or absent where the network has no address for it. */
  readonly chat?: string | null;
}

/** Tells a key's network and address; null for a network that this build does not know. */
export type LinkOf = (key: PersonKey) => PersonLink | null;

/** The card in the page, the side panel, the popup, the client's own page. */
export type CardLayout = 'card' | 'panel' | 'popup' | 'page';

/** A button that offers emoji. */
export type EmojiTool = ComponentType<{
  readonly language: string;
  readonly onPick: (emoji: string) => void;
}>;

/** The address of the chat or post that a person was met in, or null where there is none. */
export type PlaceOf = (person: SeenPerson) => string | null;

export interface CardTools {
  readonly language: string;
  readonly layout: CardLayout;
  readonly linkOf: LinkOf;
  readonly actions: CardActions;
  /**
   * Does something, then says `said` with an Undo, or why it failed. Answers null on failure: the failure is told already.
   */
  readonly perform: <T extends Done>(
    work: (actions: CardActions) => Promise<T>,
    said: string,
  ) => Promise<T | null>;
  /** Says something that has no Undo. */
  readonly say: (text: string, tone?: 'plain' | 'problem') => void;
  /** Says that a text is in the message box, with an Undo that takes it out again where that can be done. */
  readonly sayInserted: () => void;
  readonly Emoji?: EmojiTool | undefined;
  readonly TaskTool?: TaskTool | undefined;
  /** Loads what reads a time out of plain words. */
  readonly loadParse: LoadParse;
  /** Reads the card's data anew. */
  readonly reload: () => void;
}

const Context = createContext<CardTools | null>(null);

export const CardToolsProvider = Context.Provider;

/** The tools of the card around this component. */
export function useCardTools(): CardTools {
  const tools = use(Context);
  if (!tools) throw new Error('outside a card');
  return tools;
}
