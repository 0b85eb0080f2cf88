import { useState } from 'react';

import type { ClientPageView } from '@/domain/client/page-view';
import { m } from '@/locales/compiled/messages';
import { EditableText } from './EditableText';
import { usePageTools } from './page-context';
import { useEdit } from './use-edit';

const NEW = 'new member';

/** Who looks after the client: one of the members, or a new one. */
export function OwnerField({ page }: { readonly page: ClientPageView }) {
  const { client, members } = page;
  const { actions, toasts } = usePageTools();
  const edit = useEdit(client.id);
  const [isNew, setNew] = useState(false);
  if (isNew) {
    return (
      <EditableText
        label={m.page_client_new_member()}
        value=""
        placeholder={m.page_client_new_member()}
        maxLength={200}
        onSave={(name) => {
          setNew(false);
          void toasts.perform(
            () => actions.assignNewMember(client.id, name),
            m.page_client_changed({ what: m.page_client_owner() }),
          );
        }}
      />
    );
  }
  return (
    <select
      className="tc-input"
      aria-label={m.page_client_owner()}
      value={client.ownerId ?? ''}
      onChange={({ currentTarget: { value } }) => {
        if (value === NEW) setNew(true);
        else edit({ ownerId: value || null }, m.page_client_owner());
      }}
    >
      <option value="">{m.page_client_nobody()}</option>
      {client.ownerId !== null && !members.some(({ id }) => id === client.ownerId) && (
        <option value={client.ownerId}>{client.ownerId}</option>
      )}
      {members.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={NEW}>{m.page_client_new_member()}</option>
    </select>
  );
}
