/** A make-believe store and card for the specs of this folder. */
import '@mantine/core/styles.css';
import './styles/all';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { vi } from 'vitest';

import { theme } from '@/components/theme';
import type {
  CardActions,
  CardView,
  ClientView,
  InsertOutcome,
  NoteView,
  SeenPerson,
  StatusView,
} from '@/domain/client/card-view';
import { BLANK_NOTE } from '@/domain/note/blank';
import { orderValue } from '@/domain/order/value';
import { ClientCard, type ClientCardProps } from './ClientCard';
import { sellingActions } from './testing-selling';

export const anna: SeenPerson = {
  key: 'linkedin:in/anna-lee',
  aliases: [],
  name: 'Anna Lee',
  photo: null,
  url: 'https://www.linkedin.com/in/anna-lee/',
};

function status(id: string, icon: StatusView['icon'], color: StatusView['color'], caption: string) {
  return { id, icon, color, captions: { en: caption }, hiddenOnPage: false };
}

export const statuses: readonly StatusView[] = [
  status('s-new', 'circle', 'sky', 'New'),
  status('s-talk', 'triangle', 'blue', 'In talks'),
  status('s-paid', 'check', 'green', 'Paid'),
];

export function noteOf(id: string, text: string): NoteView {
  return { id, text, createdAt: Date.now() - 60_000, createdBy: 'me', ...BLANK_NOTE };
}

export const annaAsClient: ClientView = {
  id: 'c-anna',
  name: 'Anna Lee',
  photo: null,
  statusId: 's-talk',
  createdAt: Date.now() - 86_400_000,
  capturedFrom: null,
  identities: [{ key: anna.key, origin: 'seen', contradictions: [] }],
  notes: [],
  headline: '',
  organisation: '',
  kept: {},
  preferences: [],
  doNotContact: false,
  objectedAt: null,
  replySince: null,
  orders: orderValue([]),
  tasks: [],
  doneTasks: [],
  deals: [],
  history: [],
};

export const emptyView: CardView = {
  client: null,
  isIgnored: false,
  isErased: false,
  statuses,
  templates: [
    { id: 't-hello', title: 'Hello', text: 'Hi {{first_name|there}}!' },
    { id: 't-order', title: 'Order', text: 'Your order {{order_number}} is ready.' },
  ],
  funnels: [],
  members: [],
  currency: 'EUR',
  usualReminders: [0],
  myName: 'Olena',
  projectName: 'Shop',
};

/** What was asked for: the action's name and what it was given. */
export type ActionCall = readonly [keyof CardActions, ...unknown[]];

/** Keeps a card's view, changes it as the storage would, and takes changes back. */
export class FakeStore {
  view: CardView;
  /** The next actions fail with this problem. */
  failing: string | null = null;
  readonly #before = new Map<string, CardView>();
  readonly #listeners = new Set<() => void>();
  #count = 0;

  constructor(view: CardView) {
    this.view = view;
  }

  readonly read = (): CardView => this.view;
  readonly subscribe = (callback: () => void): (() => void) => {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  };

  /** What was asked for, in order: the action's name and what it was given. */
  readonly calls: ActionCall[] = [];

  readonly actions: CardActions = {
    addClient: (person, statusId, why) => {
      this.calls.push(['addClient', person.key, statusId, ...(why === undefined ? [] : [why])]);
      return this.#change(() => ({ ...annaAsClient, name: person.name, statusId }));
    },
    setStatus: (_id, statusId) => {
      this.calls.push(['setStatus', statusId]);
      return this.#change((client) => ({ ...client, statusId }));
    },
    renameClient: (_id, name) => {
      this.calls.push(['renameClient', name]);
      return this.#change((client) => ({ ...client, name }));
    },
    setDoNotContact: (_id, doNotContact) => {
      this.calls.push(['setDoNotContact', doNotContact]);
      return this.#change((client) => ({ ...client, doNotContact }));
    },
    ignorePerson: (person) => {
      this.calls.push(['ignorePerson', person.key]);
      return this.#put({ ...this.view, isIgnored: true });
    },
    noticePerson: (person) => {
      this.calls.push(['noticePerson', person.key]);
      return this.#put({ ...this.view, isIgnored: false });
    },
    deleteClient: () => {
      this.calls.push(['deleteClient']);
      return this.#change(() => null);
    },
    settleShown: (_id, field, shown, choice) => {
      this.calls.push(['settleShown', field, shown, choice]);
      return this.#change((client) =>
        choice === 'take'
          ? { ...client, [field]: shown }
          : { ...client, kept: { ...client.kept, [field]: shown } },
      );
    },
    saveNote: async (_id, noteId, text, _newId, kind = 'note') => {
      this.calls.push(['saveNote', noteId, text, ...(kind === 'note' ? [] : [kind])]);
      const id = noteId ?? `n-${(this.#count += 1)}`;
      const done = await this.#change((client) => ({
        ...client,
        notes: [{ ...noteOf(id, text), kind }, ...client.notes.filter((note) => note.id !== id)],
      }));
      return { ...done, noteId: id };
    },
    setNoteKind: (noteId, kind) => {
      this.calls.push(['setNoteKind', noteId, kind]);
      return this.#changeNote(noteId, { kind });
    },
    pinNote: (noteId, isPinned) => {
      this.calls.push(['pinNote', noteId, isPinned]);
      return this.#changeNote(noteId, { isPinned });
    },
    deleteNote: (noteId) => {
      this.calls.push(['deleteNote', noteId]);
      return this.#change((client) => ({
        ...client,
        notes: client.notes.filter(({ id }) => id !== noteId),
      }));
    },
    saveTemplate: (id, title, text, newId) => {
      this.calls.push(['saveTemplate', id, title, text, newId]);
      const template = { id: id ?? 't-new', title, text };
      const others = this.view.templates.filter((other) => other.id !== template.id);
      return this.#put({ ...this.view, templates: [...others, template] });
    },
    deleteTemplate: (templateId) => {
      this.calls.push(['deleteTemplate', templateId]);
      const templates = this.view.templates.filter(({ id }) => id !== templateId);
      return this.#put({ ...this.view, templates });
    },
    ...sellingActions(
      (call) => this.calls.push(call),
      (how) => this.#change(how),
    ),
    undo: async (historyId) => {
      this.calls.push(['undo', historyId]);
      return { ...(await this.#put(this.#before.get(historyId) ?? this.view)), keptFields: 0 };
    },
  };

  #changeNote(noteId: string, change: Partial<NoteView>) {
    return this.#change((client) => ({
      ...client,
      notes: client.notes.map((note) => (note.id === noteId ? { ...note, ...change } : note)),
    }));
  }

  #change(how: (client: ClientView) => ClientView | null) {
    return this.#put({ ...this.view, client: how(this.view.client ?? annaAsClient) });
  }

  async #put(view: CardView) {
    await Promise.resolve();
    if (this.failing) throw new Error(this.failing);
    const historyId = `h-${(this.#count += 1)}`;
    this.#before.set(historyId, this.view);
    this.view = view;
    for (const listener of this.#listeners) listener();
    return { historyId, clientId: view.client?.id ?? null };
  }
}

export interface Shown {
  readonly store: FakeStore;
  readonly onInsert: ReturnType<typeof vi.fn<ClientCardProps['onInsert']>>;
  readonly onClose: ReturnType<typeof vi.fn<() => void>>;
  readonly onReload: ReturnType<typeof vi.fn<() => void>>;
  readonly unmount: () => void;
}

export interface ShowOptions extends Partial<ClientCardProps> {
  readonly store?: FakeStore;
  readonly scheme?: 'light' | 'dark';
}

/** Shows a card over a store; by default of Anna, who is a client. */
export function showCard({ store: given, scheme = 'light', ...props }: ShowOptions = {}): Shown {
  const store = given ?? new FakeStore({ ...emptyView, client: annaAsClient });
  const onInsert = vi.fn<ClientCardProps['onInsert']>((): Promise<InsertOutcome> =>
    Promise.resolve({ result: 'inserted' }),
  );
  const onClose = vi.fn<() => void>();
  const onReload = vi.fn<() => void>();

  function Live() {
    const view = useSyncExternalStore(store.subscribe, store.read);
    return (
      <ClientCard
        person={anna}
        view={view}
        problem={null}
        actions={store.actions}
        onInsert={onInsert}
        onClose={onClose}
        onReload={onReload}
        layout="card"
        language="en"
        insertPossible
        linkOf={() => ({ network: 'LinkedIn', profile: 'https://www.linkedin.com/in/anna-lee/' })}
        {...props}
      />
    );
  }
  const { unmount } = render(
    <MantineProvider theme={theme} forceColorScheme={scheme} env="test">
      <div className="tc-root">
        <Live />
      </div>
    </MantineProvider>,
  );
  return { store, onInsert, onClose, onReload, unmount };
}
