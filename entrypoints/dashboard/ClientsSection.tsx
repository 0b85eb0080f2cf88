import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { browser } from 'wxt/browser';

import { ClientsView } from '@/components/clients/ClientsView';
import type { TableActions } from '@/components/clients/table-actions';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { privacyList } from '@/domain/filter/privacy-lists';
import { sameValue } from '@/domain/sync/same-value';
import { ALL_CLIENTS, stateOf, type TableState } from '@/domain/table/table-state';
import { m } from '@/locales/compiled/messages';
import { deleteClients, editClients, tagClients } from '@/storage/clients/edit-clients';
import { addSegment, listSegments } from '@/storage/table/segments';
import { askToShow } from '@/storage/clients/shown-client';
import { readTableMemory, writeTableMemory, type TableMemory } from '@/storage/table/table-memory';
import { addTag } from '@/storage/lists/tags';
import { addView, deleteView, editView, listViews, moveView } from '@/storage/table/views';
import { canOpenPanel, openPage, openPanel } from '../client-page/open';
import { EraseClients } from './EraseClients';
import { ExportShown } from './ExportShown';
import { mergeAddress } from './MergeSection';
import type { SectionProps } from './sections';
import { useNavigateFromHere } from './use-navigate-from-here';
import { useClientRows, useTable } from './use-table';

/** `/`: the view that was used last. */
export function LastView({ projectId }: SectionProps) {
  const navigate = useNavigateFromHere();
  useEffect(() => {
    void readTableMemory(projectId).then((memory) => {
      navigate(addressOfView(memory?.viewId ?? 'all'), { replace: true });
      return memory;
    });
  }, [projectId, navigate]);
  return null;
}

/** `/views/:viewId`: the clients, as a view shows them. */
export function ClientsSection(props: SectionProps) {
  const { viewId } = useParams<{ viewId: string }>();
  const { projectId } = props;
  const [memory, setMemory] = useState<TableMemory | null | undefined>(undefined);
  useEffect(() => {
    void readTableMemory(projectId).then(setMemory);
  }, [projectId]);
  // A view's search, selection and the like are its own.
  return memory === undefined ? null : (
    <OneView key={viewId} {...props} viewId={viewId} memory={memory} />
  );
}

interface OneViewProps extends SectionProps {
  readonly viewId: string;
  readonly memory: TableMemory | null;
}

function OneView({ projectId, language, viewId, memory }: OneViewProps) {
  const [, navigate] = useLocation();
  const table = useTable(projectId, language);
  const [windowId, setWindowId] = useState<number | undefined>(undefined);
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  /** Those whom the seller asks to erase; null for nobody. */
  const [erased, setErased] = useState<readonly string[] | null>(null);
  const source = useClientRows(projectId);
  const kept = useLiveQuery(
    async () => ({ views: await listViews(projectId), segments: await listSegments(projectId) }),
    [projectId],
  );
  const [unsaved, setUnsaved] = useState<TableState | null>(
    memory?.viewId === viewId ? memory.unsaved : null,
  );
  const saved = useMemo(() => savedOf(viewId, kept), [viewId, kept]);
  const views = kept?.views;
  // Saved meanwhile, it is no change any more.
  const isChanged = unsaved !== null && saved !== null && !sameValue(unsaved, saved);
  const state = isChanged ? unsaved : saved;
  useEffect(() => {
    void writeTableMemory(projectId, { viewId, unsaved: isChanged ? unsaved : null });
  }, [projectId, viewId, isChanged, unsaved]);
  const actions = useMemo<TableActions>(() => {
    const of = (id: string) => ({ id, projectId });
    return {
      editClients: (ids, edit, running) => editClients(projectId, ids, edit, running),
      tagClients: (ids, change, running) => tagClients(projectId, ids, change, running),
      deleteClients: (ids, running) => deleteClients(projectId, ids, running),
      addTag: (name) => addTag(projectId, name),
      addSegment: (name, filter) => addSegment(projectId, { name, filter }),
      addView: (name, content) => addView(projectId, { name, ...content }),
      editView: (id, change) => editView(of(id), change),
      moveView: (id, place) => moveView(of(id), place),
      deleteView: (id) => deleteView(of(id)),
      openClient: (id) => navigate(`/clients/${encodeURIComponent(id)}`),
      // The older client stays, unless the seller says otherwise.
      mergeClients: (ids) => navigate(mergeAddress(ids.toSorted())),
      openView: (id) => navigate(addressOfView(id)),
      openBackups: () => navigate('/backups'),
      openPractice: () => openPage('/practice.html'),
      openImport: () => navigate('/import'),
      askErase: setErased,
      // Browsers open a panel in the press itself only: nothing may be waited for before.
      ...(canOpenPanel && windowId !== undefined
        ? {
            openPanel: (id: string) => {
              void openPanel(windowId);
              void askToShow(id, windowId);
            },
          }
        : {}),
    };
  }, [projectId, navigate, windowId]);
  if (!table || !views) return null;
  if (!state) {
    return (
      <SectionFrame title={m.dashboard_clients()}>
        <p role="status">{m.table_view_gone()}</p>
        <p>
          <a href="#/views/all">{m.table_all()}</a>
        </p>
      </SectionFrame>
    );
  }
  return (
    <SectionFrame title={m.dashboard_clients()}>
      <ClientsView
        source={source}
        table={table}
        views={views}
        viewId={viewId}
        saved={saved ?? ALL_CLIENTS}
        state={state}
        onState={setUnsaved}
        actions={actions}
        renderExtras={(shownIds) => (
          <ExportShown projectId={projectId} language={language} shownIds={shownIds} />
        )}
      />
      {erased && (
        <EraseClients
          projectId={projectId}
          language={language}
          ids={erased}
          onDone={() => setErased(null)}
          onClose={() => setErased(null)}
        />
      )}
    </SectionFrame>
  );
}

type Kept = {
  readonly views: Awaited<ReturnType<typeof listViews>>;
  readonly segments: Awaited<ReturnType<typeof listSegments>>;
};

/** What an address names: all clients, a view, or the clients of a segment or a tag (`segment-…`, `tag-…`). */
function savedOf(viewId: string, kept: Kept | undefined): TableState | null {
  if (viewId === 'all') return ALL_CLIENTS;
  const listed = privacyList(viewId);
  if (listed) return { ...ALL_CLIENTS, filter: listed };
  if (viewId.startsWith('tag-')) {
    const value = [viewId.slice('tag-'.length)];
    const filter = { match: 'all' as const, of: [{ field: 'tags', operator: 'any-of', value }] };
    return { ...ALL_CLIENTS, filter };
  }
  if (viewId.startsWith('segment-')) {
    const segment = kept?.segments.find(({ id }) => id === viewId.slice('segment-'.length));
    return segment ? { ...ALL_CLIENTS, filter: segment.filter } : null;
  }
  const view = kept?.views.find(({ id }) => id === viewId);
  return view ? stateOf(view) : null;
}

/** The address of a view behind the `#`. */
export function addressOfView(viewId: string): string {
  return `/views/${encodeURIComponent(viewId)}`;
}
