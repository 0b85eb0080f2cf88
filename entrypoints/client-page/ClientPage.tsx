import { useCallback, useDeferredValue, useMemo, useState } from 'react';

import { ClientCard } from '@/components/client/ClientCard';
import { ClientFinder } from '@/components/pages/ClientFinder';
import { PageFrame } from '@/components/pages/PageFrame';
import { SiteModeBar } from '@/components/pages/SiteModeBar';
import { cardActions } from '@/storage/card-actions';
import { updateSettings, type Settings } from '@/storage/settings';
import { readBrowserKeys } from '../keys/browser-keys';
import { insertTemplate } from './insert';
import { linkOf } from './link-of';
import { canOpenPanel, openPage, openPanel } from './open';
import { subjectKey, useCard, useClientList, type Subject } from './use-card';
import { useCurrentTab } from './use-current-tab';
import { useSettings } from './use-settings';

export interface ClientPageProps {
  readonly layout: 'popup' | 'panel';
  readonly language: string;
  readonly settings: Settings;
}

/** What the seller looks at instead of the current page's person. */
type Detour = { readonly kind: 'find' } | { readonly kind: 'client'; readonly clientId: string };

function openPractice(): void {
  openPage('/practice.html');
}

/** The client of the current tab, else the recent clients and the search. */
export function ClientPage({ layout, language, settings: first }: ClientPageProps) {
  const settings = useSettings(first);
  const tab = useCurrentTab(layout === 'panel');
  const [detour, setDetour] = useState<Detour | null>(null);
  const [text, setText] = useState('');
  const [turn, setTurn] = useState(0);

  const person = tab?.person ?? null;
  const subject = useMemo<Subject | null>(() => {
    if (detour?.kind === 'find') return null;
    if (detour?.kind === 'client') return detour;
    return person && { kind: 'person', person };
  }, [detour, person]);
  const isFinding = tab !== null && subject === null;

  const { view, problem } = useCard(subject, turn);
  const list = useClientList(useDeferredValue(text), isFinding);
  const reload = useCallback(() => setTurn((before) => before + 1), []);

  const mode = tab?.adapter ? (settings.siteModes[tab.adapter.id] ?? 'overlay') : 'off';
  const isOfTab = subject?.kind === 'person';
  const key = isOfTab ? subject.person.key : (view?.client?.identities[0]?.key ?? null);
  // A page without an adapter told of a person itself: the practice workspace.
  const insertInto = isOfTab && (mode !== 'off' || !tab?.adapter) ? tab?.tabId : undefined;

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
      onSetup={() => openPage('/welcome.html')}
      onPractice={openPractice}
      readKeys={readBrowserKeys}
      footer={
        tab?.adapter && (
          <SiteModeBar
            network={tab.adapter.label}
            mode={mode}
            onMode={(wanted) => {
              if (tab.adapter) void updateSettings({ siteModes: { [tab.adapter.id]: wanted } });
            }}
          />
        )
      }
    >
      {isFinding && (
        <ClientFinder
          text={text}
          onText={setText}
          clients={list.clients}
          statuses={list.statuses}
          language={language}
          linkOf={linkOf}
          onChoose={(clientId) => setDetour({ kind: 'client', clientId })}
          onPractice={openPractice}
        />
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
        />
      )}
    </PageFrame>
  );
}
