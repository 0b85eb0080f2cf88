/** Which client the dashboard asks the side panel of its window to show: a panel can't be told directly. */
import { storage } from '@wxt-dev/storage';

interface Asked {
  readonly clientId: string;
  readonly windowId: number;
}

const item = storage.defineItem<Asked | null>('session:shownClient', { fallback: null });

/** Asks the side panel of a window to show a client. */
export async function askToShow(clientId: string, windowId: number): Promise<void> {
  await item.setValue({ clientId, windowId });
}

/** Takes back what was asked for one of these clients. */
export async function forgetShown(ids: ReadonlySet<string>): Promise<void> {
  const asked = await item.getValue();
  if (asked && ids.has(asked.clientId)) await item.removeValue();
}

/** Calls back with each client that the panel of this window is asked for, once; returns the way to stop. */
export function onAskedToShow(windowId: number, show: (clientId: string) => void): () => void {
  const take = (asked: Asked | null) => {
    if (asked?.windowId !== windowId) return;
    show(asked.clientId);
    void item.setValue(null);
  };
  void item.getValue().then(take);
  return item.watch(take);
}
