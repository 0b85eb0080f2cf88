import { Ban } from 'lucide-react';

import type { ClientView } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { onDay } from './when';

/** Says plainly that nobody is to write to a client, and takes it back where that was the seller's own word. */
export function SilenceNotice({ client }: { readonly client: ClientView }) {
  const { language, perform } = useCardTools();
  const { doNotContact, objectedAt, name } = client;
  if (!doNotContact && objectedAt === null) return null;
  return (
    <div className="tc-notice tc-guard" role="status">
      <Ban size={15} aria-hidden="true" />
      <div>
        <p>
          <strong>{m.privacy_silent()}</strong>
        </p>
        {objectedAt !== null && <p>{m.privacy_objected({ date: onDay(objectedAt, language) })}</p>}
        {doNotContact && (
          <button
            type="button"
            className="tc-link"
            onClick={() =>
              void perform(
                (actions) => actions.setDoNotContact(client.id, false),
                m.privacy_silent_unset({ name }),
              )
            }
          >
            {m.privacy_silent_undo()}
          </button>
        )}
      </div>
    </div>
  );
}
