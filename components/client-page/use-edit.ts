import { m } from '@/locales/compiled/messages';
import type { ClientEdit } from '@/storage/clients/client-edit';
import { usePageTools } from './page-context';

/** Changes fields of a client and says what was changed. */
export function useEdit(clientId: string): (fields: ClientEdit, label: string) => void {
  const { actions, toasts } = usePageTools();
  return (fields, label) =>
    void toasts.perform(
      () => actions.editClient(clientId, fields),
      m.page_client_changed({ what: label }),
    );
}
