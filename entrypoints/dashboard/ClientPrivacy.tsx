import { useNow } from '@/components/client/use-now';
import { usePageTools } from '@/components/client-page/page-context';
import { troubleText } from '@/components/exchange/captions';
import { accessHtml, answerFileName } from '@/components/privacy/access-html';
import { PrivacyPanel } from '@/components/privacy/PrivacyPanel';
import type { Client } from '@/domain/client/schema';
import { m } from '@/locales/compiled/messages';
import { exchange } from './exchange/exchange-client';
import { saveAsFile } from './save-as-file';

export interface ClientPrivacyProps {
  readonly client: Client;
  readonly language: string;
  readonly onErase: () => void;
}

/** The client page's part about privacy, with the answer to a request for access. */
export function ClientPrivacy({ client, language, onErase }: ClientPrivacyProps) {
  const { toasts } = usePageTools();
  const now = useNow();
  const answer = async (kind: 'readable' | 'machine') => {
    try {
      const found = await exchange.answer(client.id);
      const name = answerFileName(client.name, found.madeAt, kind);
      saveAsFile(kind === 'machine' ? found.machine : accessHtml(found, language), name);
      toasts.say(m.privacy_answer_made({ name }));
    } catch (error) {
      toasts.say(troubleText(error), 'problem');
    }
  };
  return (
    <PrivacyPanel
      client={client}
      now={now}
      onAnswer={(kind) => void answer(kind)}
      onErase={onErase}
    />
  );
}
