import { useMemo, useState, type KeyboardEvent } from 'react';

import { directionOf } from '@/components/language';
import type {
  CardActions,
  CardProblem,
  CardView,
  InsertOutcome,
  SeenPerson,
} from '@/domain/client/card-view';
import type { CardIntent } from '@/domain/keys/browser-keys';
import { m } from '@/locales/compiled/messages';
import type { LoadParse, TaskTool } from '@/components/tasks/task-acts';
import { AddPerson } from './AddPerson';
import {
  CardToolsProvider,
  type CardLayout,
  type EmojiTool,
  type LinkOf,
  type PlaceOf,
} from './card-context';
import { CardFailure, CardLoading } from './CardStates';
import { ClientBody } from './ClientBody';
import { ClientHeader } from './ClientHeader';
import { handleOf } from './handle';
import { StatusOfClient } from './StatusOfClient';
import { UndoToast } from './UndoToast';
import { useToast } from './use-toast';

export interface ClientCardProps {
  /** The person as the page shows them; null when the card is about a stored client alone. */
  readonly person: SeenPerson | null;
  /** Null while it is being read, or when it can't be. */
  readonly view: CardView | null;
  /** Why the data can't be read. */
  readonly problem: CardProblem | null;
  readonly actions: CardActions;
  /** Puts a text into the message box, or onto the clipboard. Never rejects. */
  readonly onInsert: (text: string, templateId: string) => Promise<InsertOutcome>;
  /** Takes the last insertion out of the message box; absent where the box can't be reached. Never rejects. */
  readonly onTakeBack?: () => Promise<boolean>;
  /** Absent where the card can't be closed. */
  readonly onClose?: () => void;
  /** Reads the data anew; nothing to do where the data is live. */
  readonly onReload: () => void;
  readonly layout: CardLayout;
  /** Language tag of the interface. */
  readonly language: string;
  /** Whether a message box can be reached at all; without it templates are copied. */
  readonly insertPossible: boolean;
  /** Where a key leads. */
  readonly linkOf: LinkOf;
  /** Where a task made here comes from; absent where the card is of no page. */
  readonly placeOf?: PlaceOf;
  /** Loads what reads a time out of plain words; without it dates are picked by hand. */
  readonly loadParse?: LoadParse;
  /** A picker of emoji for the notes; absent where its data can't be read. */
  readonly Emoji?: EmojiTool;
  /** One more button on the line of a task. */
  readonly TaskTool?: TaskTool;
  /** What a key of the browser opened the card for. */
  readonly intent?: CardIntent;
}

const noParse: LoadParse = () => Promise.resolve(null);

/** Everything about one person in one column: the same in the page, the side panel and the popup. */
export function ClientCard(props: ClientCardProps) {
  const { person, view, problem, actions, onInsert, onClose, onReload, layout, language } = props;
  const {
    linkOf,
    placeOf,
    onTakeBack,
    Emoji,
    TaskTool,
    intent = 'show',
    loadParse = noParse,
  } = props;
  const { toast, dismiss, say, sayInserted, perform, undo } = useToast(
    actions,
    onReload,
    onTakeBack,
  );
  const tools = useMemo(
    () => ({
      language,
      layout,
      linkOf,
      Emoji,
      TaskTool,
      loadParse,
      actions,
      perform,
      say,
      sayInserted,
      reload: onReload,
    }),
    [
      language,
      layout,
      linkOf,
      Emoji,
      TaskTool,
      loadParse,
      actions,
      perform,
      say,
      sayInserted,
      onReload,
    ],
  );
  /** Once the seller has added the person here, the note box is where they go next, and a key adds nobody again. */
  const [wasAdded, setAdded] = useState(false);
  const client = view?.client ?? null;

  const key = person?.key ?? client?.identities[0]?.key;
  const name = client?.name || person?.name || (key && handleOf(key)) || m.client_unnamed();
  const photo = person?.photo ?? (layout === 'card' ? null : (client?.photo ?? null));
  const takesFocus = layout === 'card';

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const typing = (event.target as HTMLElement).closest('input, textarea') !== null;
    if (event.key === 'Escape' && onClose) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (!typing && isUndoKey(event) && toast?.historyId) {
      event.preventDefault();
      void undo(toast.historyId);
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.code === 'KeyU' && toast?.historyId) void undo(toast.historyId);
      else if (event.key === '/') {
        const filter = event.currentTarget.querySelector<HTMLElement>('[data-filter]');
        if (!filter) return;
        event.preventDefault();
        filter.focus();
      }
    }
  };
  return (
    <CardToolsProvider value={tools}>
      <section
        className="tc-card"
        data-layout={layout}
        role={layout === 'card' ? 'dialog' : 'region'}
        aria-label={name}
        lang={language}
        dir={directionOf(language)}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <ClientHeader
          key={client?.id ?? person?.key}
          name={name}
          photo={photo}
          identities={client?.identities ?? (person ? [{ key: person.key }] : [])}
          {...(client
            ? {
                onRename: (wanted: string) =>
                  void perform(
                    (all) => all.renameClient(client.id, wanted),
                    m.client_renamed({ name: wanted }),
                  ),
              }
            : {})}
          {...(onClose ? { onClose } : {})}
        >
          {view && client && <StatusOfClient client={client} statuses={view.statuses} />}
        </ClientHeader>
        <div className="tc-body">
          {!view &&
            (problem ? <CardFailure problem={problem} onRetry={onReload} /> : <CardLoading />)}
          {view && problem && <CardFailure problem={problem} onRetry={onReload} />}
          {view && !client && person && (
            <AddPerson
              key={person.key}
              person={person}
              name={name}
              statuses={view.statuses}
              isIgnored={view.isIgnored}
              isErased={view.isErased}
              takesFocus={takesFocus}
              onAdd={() => setAdded(true)}
              addsAtOnce={intent === 'add' && !wasAdded}
            />
          )}
          {view && client && (
            <ClientBody
              key={client.id}
              client={client}
              view={view}
              person={person}
              place={person && placeOf ? placeOf(person) : null}
              takesFocus={takesFocus || wasAdded}
              startsAtTemplates={intent === 'insert'}
              insertPossible={props.insertPossible}
              onInsert={onInsert}
              onUndo={(historyId) => void undo(historyId)}
            />
          )}
          {view && !client && !person && <p className="tc-empty">{m.client_gone()}</p>}
        </div>
        <UndoToast toast={toast} onUndo={(historyId) => void undo(historyId)} onDismiss={dismiss} />
      </section>
    </CardToolsProvider>
  );
}

/** Ctrl+Z, or Cmd+Z, by the key's place: interfaces have many alphabets. */
function isUndoKey(event: KeyboardEvent): boolean {
  return event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
}
