import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';

import type { CardView, ClientView, SeenPerson } from '@/domain/client/card-view';
import { captionIn } from '@/domain/status/caption';
import { templateValues } from '@/domain/template/variables';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { Contradictions } from './Contradictions';
import { HistoryList } from './HistoryList';
import { NoteSection } from './NoteSection';
import { TemplateSection, type TemplateSectionProps } from './TemplateSection';
import { useNow } from './use-now';
import { exactly, onDay } from './when';

export interface ClientBodyProps extends Pick<TemplateSectionProps, 'insertPossible' | 'onInsert'> {
  readonly client: ClientView;
  readonly view: CardView;
  readonly person: SeenPerson | null;
  readonly takesFocus: boolean;
  /** Whether the templates take the focus instead of the note box. */
  readonly startsAtTemplates: boolean;
  readonly onUndo: (historyId: string) => void;
}

/** What is known about a client, and what can be done: notes, templates, history. */
export function ClientBody({
  client,
  view,
  person,
  takesFocus,
  startsAtTemplates,
  insertPossible,
  onInsert,
  onUndo,
}: ClientBodyProps) {
  const { language, linkOf, perform } = useCardTools();
  const now = useNow();
  const key = person?.key ?? client.identities[0]?.key;
  const status = view.statuses.find(({ id }) => id === client.statusId);
  const values = useMemo(
    () =>
      templateValues({
        name: client.name,
        myName: view.myName,
        network: key === undefined ? '' : (linkOf(key)?.network ?? ''),
        statusCaption: status ? captionIn(status.captions, language) : null,
        date: new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(now),
      }),
    [client.name, view.myName, key, linkOf, status, language, now],
  );
  return (
    <>
      <Contradictions identities={client.identities} />
      <NoteSection client={client} takesFocus={takesFocus && !startsAtTemplates} />
      <TemplateSection
        templates={view.templates}
        values={values}
        takesFocus={startsAtTemplates}
        insertPossible={insertPossible}
        onInsert={onInsert}
      />
      <HistoryList lines={client.history} statuses={view.statuses} onUndo={onUndo} />
      <footer className="tc-foot">
        <span className="tc-fine" title={exactly(client.createdAt, language)}>
          {m.client_since({ date: onDay(client.createdAt, language) })}
        </span>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<Trash2 size={12} aria-hidden="true" />}
          onClick={() =>
            void perform(
              (actions) => actions.deleteClient(client.id),
              m.client_deleted({ name: client.name }),
            )
          }
        >
          {m.client_delete()}
        </Button>
      </footer>
    </>
  );
}
