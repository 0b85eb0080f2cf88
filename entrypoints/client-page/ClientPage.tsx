import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';

import { ClientCard } from '@/components/client/ClientCard';
import { EmojiButton } from '@/components/emoji/EmojiButton';
import { ClientFinder } from '@/components/pages/ClientFinder';
import { PageFrame } from '@/components/pages/PageFrame';
import { SiteModeBar } from '@/components/pages/SiteModeBar';
import { cardActions } from '@/storage/in-page/card-actions';
import { activeProjectId } from '@/storage/lists/projects';
import { updateSettings, type Settings } from '@/storage/settings';
import { onAskedToShow } from '@/storage/clients/shown-client';
import { stateOf } from '@/storage/site-health';
import { TaskFileTool } from '../calendar/TaskFileTool';
import { readBrowserKeys } from '../keys/browser-keys';
import { useSiteStates } from '../site-health/use-site-states';
import { noteShown } from './first-shown';
import { insertTemplate } from './insert';
import { linkOf, placeOf } from './link-of';
import { loadParse } from './load-parse';
import { canOpenPanel, openPage, openPanel } from './open';
import { SiteNotice } from './SiteNotice';
import { subjectKey, useCard, useClientList, type Subject } from './use-card';
import { useCurrentTab } from './use-current-tab';
import { useSettings } from './use-settings';

export interface ClientPageProps {
  readonly layout: 'popup' | 'panel';
  readonly language: string;
  readonly settings: Settings;
}

/** It comes after the rest: a card or a search does not wait for it. */
const TodayGlance = lazy(async () => {
  const { TodayGlance: Glance } = await import('./TodayGlance');
  return { default: Glance };
});

/** What the seller looks at instead of the current page's person. */
type Detour = { readonly kind: 'find' } | { readonly kind: 'client'; readonly clientId: string };

function openPractice(): void {
  openPage('/practice.html');
}

function openSettings(): void {
  openPage('/dashboard.html#/settings');
}

/** The client of the current tab, else the recent clients and the search. */
export function ClientPage({ layout, language, settings: first }: ClientPageProps) {
  const settings = useSettings(first);
  const tab = useCurrentTab(layout === 'panel');
  const [detour, setDetour] = useState<Detour | null>(null);
  const [text, setText] = useState('');
  const [turn, setTurn] = useState(0);

  const panelOf = layout === 'panel' ? tab?.windowId : undefined;
  useEffect(() => {
    if (panelOf === undefined) return undefined;
    return onAskedToShow(panelOf, (clientId) => setDetour({ kind: 'client', clientId }));
  }, [panelOf]);

  const states = useSiteStates();
  const network = tab?.site?.id;
  const mode = network === undefined ? 'off' : (settings.siteModes[network] ?? 'overlay');
  const isTriedOff =
    network !== undefined && states !== null && stateOf(states, network).tried === 'off';
  // A page of no site told of a person itself: the practice workspace.
  const isOff = network !== undefined && (mode === 'off' || isTriedOff);
  const person = isOff ? null : (tab?.person ?? null);
  const subject = useMemo<Subject | null>(() => {
    if (detour?.kind === 'find') return null;
    if (detour?.kind === 'client') return detour;
    return person && { kind: 'person', person };
  }, [detour, person]);
  const isFinding = tab !== null && subject === null;

  const { view, problem } = useCard(subject, turn);
  const list = useClientList(useDeferredValue(text), isFinding);
  const projectId = useLiveQuery(
    () => Promise.resolve(activeProjectId()),
    [settings.activeProject],
  );
  const openClient = useCallback((clientId: string) => setDetour({ kind: 'client', clientId }), []);
  const reload = useCallback(() => setTurn((before) => before + 1), []);

  const isShown = subject === null ? list.clients !== null : view !== null || problem !== null;
  useEffect(() => {
    if (isShown) noteShown();
  }, [isShown]);

  const isOfTab = subject?.kind === 'person';
  const key = isOfTab ? subject.person.key : (view?.client?.identities[0]?.key ?? null);
  const insertInto = isOfTab ? tab?.tabId : undefined;

  const canGoBack = detour !== null && (person !== null || detour.kind === 'client');
  return (
    <PageFrame
      layout={layout}
      language={language}
      projectName={view?.projectName ?? ''}
      isCovered={settings.covered}
      onCover={(covered) => void updateSettings({ covered })}
      {...(canGoBack
        ? {
            onBack: () =>
              setDetour(detour.kind === 'client' && text !== '' ? { kind: 'find' } : null),
          }
        : {})}
      {...(isFinding ? {} : { onFind: () => setDetour({ kind: 'find' }) })}
      {...(layout === 'popup' && canOpenPanel
        ? { onPanel: () => void openPanel(tab?.windowId).then(() => window.close()) }
        : {})}
      onDashboard={() => openPage('/dashboard.html')}
      onSetup={openSettings}
      onPractice={openPractice}
      readKeys={readBrowserKeys}
      footer={
        tab?.site && (
          <>
            <SiteNotice tab={tab} mode={mode} onShow={openSettings} />
            <SiteModeBar
              network={tab.site.label}
              mode={mode}
              onMode={(wanted) => {
                if (tab.site) void updateSettings({ siteModes: { [tab.site.id]: wanted } });
              }}
            />
          </>
        )
      }
    >
      {isFinding && (
        <ClientFinder
          text={text}
          onText={setText}
          clients={list.clients}
          reading={list.reading}
          isBroken={list.isBroken}
          statuses={list.statuses}
          language={language}
          linkOf={linkOf}
          onChoose={openClient}
          onPractice={openPractice}
        >
          {detour === null && projectId !== undefined && list.clients?.length !== 0 && (
            <Suspense fallback={null}>
              <TodayGlance
                key={projectId}
                projectId={projectId}
                language={language}
                onClient={openClient}
              />
            </Suspense>
          )}
        </ClientFinder>
      )}
      {subject && (
        <ClientCard
          key={subjectKey(subject)}
          person={isOfTab ? subject.person : null}
          view={view}
          problem={problem}
          actions={cardActions}
          onInsert={(message, templateId) => insertTemplate(insertInto, message, templateId, key)}
          onReload={reload}
          layout={layout}
          language={language}
          insertPossible={insertInto !== undefined}
          linkOf={linkOf}
          placeOf={placeOf}
          loadParse={loadParse}
          Emoji={EmojiButton}
          TaskTool={TaskFileTool}
        />
      )}
    </PageFrame>
  );
}
