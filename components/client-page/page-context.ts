/** What every part of a client's own page needs. */
import { createContext, use } from 'react';

import type { StepToasts } from '@/components/dashboard/step-toasts';
import type { ClientLine, Done } from '@/domain/client/card-view';
import type { ClientEdit } from '@/storage/clients/client-edit';
import type { OrderFields } from '@/storage/clients/orders';

/** What the page can ask for, besides what the card can. Each rejects with an Error whose message is a CardProblem. */
export interface ClientPageActions {
  editClient(clientId: string, fields: ClientEdit): Promise<Done>;
  /** Makes a tag, or takes the one of this name, and gives it to the client: one step. */
  addNewTag(clientId: string, name: string): Promise<{ readonly historyId: string }>;
  assignNewMember(clientId: string, name: string): Promise<Done>;
  saveOrder(clientId: string, orderId: string | null, fields: OrderFields): Promise<Done>;
  deleteOrder(orderId: string): Promise<Done>;
  addFiles(clientId: string, files: readonly File[]): Promise<Done>;
  deleteFile(fileId: string): Promise<Done>;
  /** Gives a file to the browser as a download. */
  saveFile(fileId: string, name: string): Promise<void>;
  readonly findClients: (text: string, limit: number) => Promise<readonly ClientLine[]>;
}

export interface PageTools {
  readonly language: string;
  readonly actions: ClientPageActions;
  readonly toasts: StepToasts;
}

const Context = createContext<PageTools | null>(null);

export const PageToolsProvider = Context.Provider;

/** The tools of the page around this component. */
export function usePageTools(): PageTools {
  const tools = use(Context);
  if (!tools) throw new Error('outside a client page');
  return tools;
}
