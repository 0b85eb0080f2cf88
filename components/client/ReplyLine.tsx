import type { ClientView } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { useNow } from './use-now';
import { ago, exactly } from './when';

/** One quiet line while a reply of theirs waits for an answer. */
export function ReplyLine({ client: { replySince } }: { readonly client: ClientView }) {
  const { language } = useCardTools();
  const now = useNow();
  if (replySince === null) return null;
  return (
    <p className="tc-fine" title={exactly(replySince, language)}>
      {m.client_reply_waits({ when: ago(replySince, now, language) })}
    </p>
  );
}
