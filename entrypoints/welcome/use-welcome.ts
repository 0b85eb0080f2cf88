/** The welcome page's values from storage, live, and what its actions store. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import { speakOnPage } from '@/components/language';
import type { WelcomeActions, WelcomeValues } from '@/components/welcome/choices';
import { TRADES } from '@/domain/status/trades';
import { announceRefresh } from '@/messaging/announce';
import { activeProjectId } from '@/storage/lists/projects';
import {
  readSettings,
  uiLanguage,
  updateSettings,
  watchSettings,
  type Language,
  type Settings,
} from '@/storage/settings';
import { applyPreset as applyStatuses, listStatusViews } from '@/storage/lists/statuses';
import { applyPreset as applyTemplates } from '@/storage/lists/templates';
import { siteChoices, trades, tradeInUse } from './choices';
import { ensureStart } from './first-project';

interface Loaded {
  readonly settings: Settings;
  readonly tag: Language;
}

async function load(): Promise<Loaded> {
  const [settings, tag] = await Promise.all([readSettings(), uiLanguage()]);
  speakOnPage(tag, document);
  return { settings, tag };
}

/** The statuses in use and the trade they come from. */
async function readStatuses() {
  // A promise of the browser's own has to be wrapped, else the live query loses track of what is read after it.
  const projectId = await Promise.resolve(activeProjectId());
  const statuses = await listStatusViews(projectId);
  return { statuses, trade: tradeInUse(projectId, statuses) };
}

async function setUp(): Promise<Loaded> {
  const loaded = await load();
  await ensureStart(loaded.tag);
  return loaded;
}

export interface Welcome {
  /** Null until everything is read. */
  readonly values: WelcomeValues | null;
  readonly actions: WelcomeActions;
  /** What could not be read at all, or not be saved just now. */
  readonly problem: 'read' | 'save' | null;
  readonly started: boolean;
}

export function useWelcome(): Welcome {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState<Welcome['problem']>(null);
  const [started, setStarted] = useState(false);
  // Whether it is the settings is settled when the page opens: pressing Start must not turn it into them.
  const [again, setAgain] = useState(false);
  const isSetUp = loaded !== null;
  // Not before the set-up, whose writes may not come from within a live query.
  const used = useLiveQuery(() => (isSetUp ? readStatuses() : undefined), [isSetUp]);

  useEffect(() => {
    setUp().then(
      (first) => {
        setLoaded(first);
        setAgain(first.settings.welcomeDone);
      },
      (error: unknown) => {
        console.error('Tabside: the welcome page', error);
        setProblem('read');
      },
    );
    return watchSettings(() => void load().then(setLoaded));
  }, []);

  const save = useCallback((change: () => Promise<void>) => {
    const saved = change().then(announceRefresh);
    saved.then(
      () => setProblem(null),
      (error: unknown) => {
        console.error('Tabside: saving a setting', error);
        setProblem('save');
      },
    );
    return saved;
  }, []);

  const tag = loaded?.tag;
  const trade = used?.trade ?? null;
  const actions: WelcomeActions = {
    setMode: (site, mode) => void save(() => updateSettings({ siteModes: { [site]: mode } })),
    setTrade: (id) => {
      const chosen = TRADES.find((known) => known === id);
      if (!chosen || !tag) return;
      void save(async () => {
        await applyStatuses(chosen);
        await applyTemplates(chosen, tag);
      });
    },
    setMyName: (myName) => void save(() => updateSettings({ myName })),
    setLanguage: (language) =>
      void save(async () => {
        await updateSettings({ language });
        // Starter templates that nobody has changed follow the language.
        if (trade) await applyTemplates(trade, await uiLanguage());
      }),
    openPractice: () =>
      void save(() => updateSettings({ welcomeDone: true })).then(() =>
        location.assign('practice.html'),
      ),
    restore: () => location.assign('dashboard.html#/backups'),
    start: () =>
      void save(() => updateSettings({ welcomeDone: true })).then(() => setStarted(true)),
  };

  const values: WelcomeValues | null =
    loaded && used
      ? {
          sites: siteChoices(loaded.settings.siteModes),
          trades,
          trade,
          statuses: used.statuses.filter((status) => !status.hiddenOnPage),
          myName: loaded.settings.myName,
          language: loaded.settings.language,
          tag: loaded.tag,
          again,
        }
      : null;
  return { values, actions, problem, started };
}
