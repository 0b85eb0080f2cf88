import { useLiveQuery } from 'dexie-react-hooks';
import { ArrowLeft } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';

import { CardFailure, CardLoading } from '@/components/client/CardStates';
import { ClientPage } from '@/components/client-page/ClientPage';
import { Panel } from '@/components/client-page/Panel';
import type { ClientPageActions } from '@/components/client-page/page-context';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import { useLetterKeys } from '@/components/keys/use-letter-keys';
import { EmojiButton } from '@/components/emoji/EmojiButton';
import { AsOf } from '@/components/history/AsOf';
import { HistoryBook } from '@/components/history/HistoryBook';
import { m } from '@/locales/compiled/messages';
import { clientAsOf, restoreAsOf } from '@/storage/history/as-of';
import { cardActions } from '@/storage/in-page/card-actions';
import { clientPage } from '@/storage/clients/client-page';
import { deleteClient } from '@/storage/clients/clients';
import { addNewTag, assignNewMember, editClient } from '@/storage/clients/edit-client';
import { addFiles, deleteFile, fileContent } from '@/storage/clients/files';
import { deleteOrder, saveOrder } from '@/storage/clients/orders';
import { undo } from '@/storage/history/undo';
import { TaskFileTool } from '../calendar/TaskFileTool';
import { insertTemplate } from '../client-page/insert';
import { linkOf } from '../client-page/link-of';
import { loadParse } from '../client-page/load-parse';
import { useCard } from '../client-page/use-card';
import { ClientPrivacy } from './ClientPrivacy';
import { EraseClients } from './EraseClients';
import { findClients } from './find-clients';
import { mergeAddress } from './MergeSection';
import { saveAsFile } from './save-as-file';
import type { SectionProps } from './sections';
import { useHistory } from './use-history';
import { useNavigateFromHere } from './use-navigate-from-here';

const actions: ClientPageActions = {
  editClient,
  addNewTag,
  assignNewMember,
  saveOrder,
  deleteOrder,
  addFiles,
  deleteFile,
  saveFile: async (fileId, name) => saveAsFile(await fileContent(fileId), name),
  findClients,
};

/** One client's own page. */
export function ClientSection({ projectId, language }: SectionProps) {
  const { id } = useParams<{ id: string }>();
  // Nothing of the client before stays.
  return <Erasable key={id} id={id} projectId={projectId} language={language} />;
}

/** The client's page, and the question before an erasure: it stays while the client goes. */
function Erasable({ id, projectId, language }: SectionProps & { readonly id: string }) {
  const [isErasing, setErasing] = useState(false);
  const [, navigate] = useLocation();
  return (
    <>
      <OneClient id={id} language={language} onErase={() => setErasing(true)} />
      {isErasing && (
        <EraseClients
          projectId={projectId}
          language={language}
          ids={[id]}
          onDone={() => navigate('/')}
          onClose={() => setErasing(false)}
        />
      )}
    </>
  );
}

interface OneClientProps {
  readonly id: string;
  readonly language: string;
  readonly onErase: () => void;
}

function OneClient({ id, language, onErase }: OneClientProps) {
  const [turn, setTurn] = useState(0);
  const { view: card, problem } = useCard({ kind: 'client', clientId: id }, turn);
  const page = useLiveQuery(() => clientPage(id), [id]);
  const toasts = useStepToasts();
  const [, navigate] = useLocation();
  const navigateFromHere = useNavigateFromHere();
  useLetterKeys({ m: () => navigate(mergeAddress([id])), u: toasts.undoLast });
  if (problem) return <CardFailure problem={problem} onRetry={() => setTurn(turn + 1)} />;
  if (!card || page === undefined) return <CardLoading />;
  const { client } = card;
  if (!client || !page) {
    return (
      <div className="tc-empty" role="status">
        <p>{m.client_gone()}</p>
        <BackToAll />
      </div>
    );
  }
  return (
    <>
      <BackToAll />
      <ClientPage
        card={card}
        client={client}
        page={page}
        language={language}
        cardActions={cardActions}
        actions={actions}
        linkOf={linkOf}
        loadParse={loadParse}
        Emoji={EmojiButton}
        TaskTool={TaskFileTool}
        onInsert={(text, templateId) =>
          insertTemplate(undefined, text, templateId, client.identities[0]?.key ?? null)
        }
        privacy={<ClientPrivacy client={page.client} language={language} onErase={onErase} />}
        onMerge={() => navigate(mergeAddress([id]))}
        onDelete={() =>
          void toasts
            .perform(() => deleteClient(id), m.client_deleted({ name: client.name }))
            .then((done) => done && navigateFromHere('/'))
        }
      >
        <ClientHistory clientId={id} language={language} />
      </ClientPage>
    </>
  );
}

function ClientHistory({
  clientId,
  language,
}: {
  readonly clientId: string;
  readonly language: string;
}) {
  const history = useHistory('clientId', clientId);
  const read = useCallback((at: number) => clientAsOf(clientId, at), [clientId]);
  return (
    <Panel title={m.history_title()}>
      <AsOf language={language} read={read} restore={(at) => restoreAsOf(clientId, at)} />
      <HistoryBook
        {...history}
        language={language}
        clientId={clientId}
        without={['settings']}
        undo={undo}
      />
    </Panel>
  );
}

function BackToAll() {
  return (
    <Link href="/" className="tc-link tc-back">
      <ArrowLeft size={14} className="tc-back-arrow" aria-hidden="true" />
      {m.page_client_all()}
    </Link>
  );
}
