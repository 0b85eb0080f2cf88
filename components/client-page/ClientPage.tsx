import { useMemo, type ReactNode } from 'react';

import {
  CardToolsProvider,
  type CardTools,
  type EmojiTool,
  type LinkOf,
} from '@/components/client/card-context';
import { Contradictions } from '@/components/client/Contradictions';
import { DealSection } from '@/components/client/DealSection';
import { NextStep } from '@/components/client/NextStep';
import { NoteSection } from '@/components/client/NoteSection';
import { TaskSection } from '@/components/client/TaskSection';
import { TemplateSection } from '@/components/client/TemplateSection';
import { useTemplateValues } from '@/components/client/use-template-values';
import type { LoadParse, TaskTool } from '@/components/tasks/task-acts';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import { Orders } from '@/components/orders/Orders';
import type { CardActions, CardView, ClientView, InsertOutcome } from '@/domain/client/card-view';
import type { ClientPageView } from '@/domain/client/page-view';
import { m } from '@/locales/compiled/messages';
import { Consents } from './Consents';
import { CustomFields } from './CustomFields';
import { Details } from './Details';
import { Files } from './Files';
import { PageHeader } from './PageHeader';
import { PageToolsProvider, type ClientPageActions } from './page-context';
import { Preferences } from './Preferences';
import { Relations } from './Relations';
import { Tags } from './Tags';
import styles from './client-page.module.css';

export interface ClientPageProps {
  readonly card: CardView;
  readonly client: ClientView;
  readonly page: ClientPageView;
  readonly language: string;
  readonly cardActions: CardActions;
  readonly actions: ClientPageActions;
  readonly linkOf: LinkOf;
  readonly Emoji?: EmojiTool | undefined;
  readonly TaskTool?: TaskTool | undefined;
  /** Loads what reads a time out of plain words. */
  readonly loadParse: LoadParse;
  /** Copies a template's text. Never rejects. */
  readonly onInsert: (text: string, templateId: string) => Promise<InsertOutcome>;
  readonly onMerge: () => void;
  readonly onDelete: () => void;
  /** Where the data is from and what may be asked for, below everything at the side. */
  readonly privacy?: ReactNode;
  /** The history, below what the client bought. */
  readonly children: ReactNode;
}

/** Everything about one client, in the width of a tab. */
export function ClientPage(props: ClientPageProps) {
  const { card, client, page, language, cardActions, actions, linkOf, Emoji, TaskTool, loadParse } =
    props;
  const toasts = useStepToasts();
  const cardTools = useMemo<CardTools>(
    () => ({
      language,
      layout: 'page',
      linkOf,
      Emoji,
      TaskTool,
      loadParse,
      actions: cardActions,
      perform: (work, said) => toasts.perform(() => work(cardActions), said),
      say: toasts.say,
      sayInserted: () => toasts.say(m.client_insert_done()),
      // The data is live.
      reload: () => undefined,
    }),
    [language, linkOf, Emoji, TaskTool, loadParse, cardActions, toasts],
  );
  const tools = useMemo(() => ({ language, actions, toasts }), [language, actions, toasts]);
  return (
    <CardToolsProvider value={cardTools}>
      <PageToolsProvider value={tools}>
        <article className={styles.page} aria-label={client.name}>
          <PageHeader
            client={client}
            card={card}
            page={page}
            onMerge={props.onMerge}
            onDelete={props.onDelete}
          />
          <div className={styles.columns}>
            <div className={styles.main}>
              <Contradictions identities={client.identities} />
              <NextStep
                client={client}
                members={card.members}
                usual={card.usualReminders}
                place={null}
              />
              <NoteSection client={client} takesFocus={false} />
              <TaskSection
                client={client}
                members={card.members}
                usual={card.usualReminders}
                place={null}
              />
              <DealSection client={client} view={card} />
              <Orders page={page} />
              <Templates client={client} card={card} onInsert={props.onInsert} />
              {props.children}
            </div>
            <div className={styles.side}>
              <Details page={page} />
              <CustomFields page={page} />
              <Tags page={page} />
              <Preferences page={page} />
              <Relations page={page} />
              <Files page={page} />
              <Consents page={page} />
              {props.privacy}
            </div>
          </div>
        </article>
      </PageToolsProvider>
    </CardToolsProvider>
  );
}

function Templates({
  client,
  card,
  onInsert,
}: Pick<ClientPageProps, 'client' | 'card' | 'onInsert'>) {
  const values = useTemplateValues(client, card, client.identities[0]?.key);
  return (
    <TemplateSection
      templates={card.templates}
      values={values}
      takesFocus={false}
      insertPossible={false}
      onInsert={onInsert}
      silence={client}
    />
  );
}
