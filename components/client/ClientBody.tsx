import { Button } from '@mantine/core';
import { Ban, Trash2 } from 'lucide-react';

import type { CardView, ClientView, SeenPerson } from '@/domain/client/card-view';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { ChangedFacts } from './ChangedFacts';
import { Contradictions } from './Contradictions';
import { DealSection } from './DealSection';
import { HistoryList } from './HistoryList';
import { NextStep } from './NextStep';
import { NoteSection } from './NoteSection';
import { OrderLine } from './OrderLine';
import { ReplyLine } from './ReplyLine';
import { SilenceNotice } from './SilenceNotice';
import { TaskSection } from './TaskSection';
import { TemplateSection, type TemplateSectionProps } from './TemplateSection';
import { useTemplateValues } from './use-template-values';
import { exactly, onDay } from './when';

export interface ClientBodyProps extends Pick<TemplateSectionProps, 'insertPossible' | 'onInsert'> {
  readonly client: ClientView;
  readonly view: CardView;
  readonly person: SeenPerson | null;
  /** Where the person was met: what new tasks lead back to. */
  readonly place: string | null;
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
  place,
  takesFocus,
  startsAtTemplates,
  insertPossible,
  onInsert,
  onUndo,
}: ClientBodyProps) {
  const { language, perform } = useCardTools();
  const values = useTemplateValues(client, view, person?.key ?? client.identities[0]?.key);
  return (
    <>
      <NextStep client={client} members={view.members} usual={view.usualReminders} place={place} />
      <ReplyLine client={client} />
      <SilenceNotice client={client} />
      <Contradictions identities={client.identities} />
      <ChangedFacts client={client} person={person} />
      <OrderLine client={client} />
      <NoteSection client={client} takesFocus={takesFocus && !startsAtTemplates} />
      <TemplateSection
        templates={view.templates}
        values={values}
        takesFocus={startsAtTemplates}
        insertPossible={insertPossible}
        onInsert={onInsert}
        silence={client}
      />
      <TaskSection
        client={client}
        members={view.members}
        usual={view.usualReminders}
        place={place}
      />
      <DealSection client={client} view={view} />
      <HistoryList lines={client.history} statuses={view.statuses} onUndo={onUndo} />
      <footer className="tc-foot">
        <span className="tc-fine" title={exactly(client.createdAt, language)}>
          {m.client_since({ date: onDay(client.createdAt, language) })}
        </span>
        {!client.doNotContact && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<Ban size={12} aria-hidden="true" />}
            onClick={() =>
              void perform(
                (actions) => actions.setDoNotContact(client.id, true),
                m.privacy_silent_set({ name: client.name }),
              )
            }
          >
            {m.privacy_silent()}
          </Button>
        )}
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
