import type { ClientView, StatusView } from '@/domain/client/card-view';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { StatusPicker } from './StatusPicker';

export interface StatusOfClientProps {
  readonly client: ClientView;
  readonly statuses: readonly StatusView[];
}

/** The client's status, changed in two presses. */
export function StatusOfClient({ client, statuses }: StatusOfClientProps) {
  const { language, perform } = useCardTools();
  return (
    <StatusPicker
      statuses={statuses}
      statusId={client.statusId}
      onPick={(status) => {
        const caption = status ? captionIn(status.captions, language) : m.client_status_none();
        void perform(
          (actions) => actions.setStatus(client.id, status?.id ?? null),
          m.client_status_set({ status: caption }),
        );
      }}
    />
  );
}
