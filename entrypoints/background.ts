/** The service worker: answers the overlay and the card in the page. Holds no state; everything is in storage. */
import '@/domain/zod-setup';

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { insertInPage } from '@/content-scripts/composers/in-page';
import { m } from '@/locales/compiled/messages';
import { announceCommit, announceRefresh } from '@/messaging/announce';
import { serve, type Asker } from '@/messaging/server';
import { cardView } from '@/storage/in-page/card';
import { cardActions, templateInserted } from '@/storage/in-page/card-actions';
import { onCommitted } from '@/storage/committed';
import { endErasure, isErasing } from '@/storage/erasure/erase';
import { keepExpected } from '@/storage/snapshots/expected';
import { ensureStart } from '@/storage/first-start';
import { health, requireHealth } from '@/storage/health';
import { adoptDrafts, dropDraft, keepDraft } from '@/storage/kept-drafts';
import { learnAliases, lookUp } from '@/storage/in-page/look-up';
import { noteLastWords } from '@/storage/in-page/replies';
import { activeProjectId } from '@/storage/lists/projects';
import { readSettings, uiLanguage, watchSettings } from '@/storage/settings';
import { keepCopies } from '@/storage/snapshots/snapshot-schedule';
import { listStatusViews } from '@/storage/lists/statuses';
import { readEmoji } from './emoji/read-emoji';
import { keepBackups } from './backup/schedule';
import { readBrowserKeys } from './keys/browser-keys';
import { answerCommands } from './keys/commands';
import { keepReminders, remind } from './reminders/keep';
import { siteViewed, stepsFor } from './site-health/keep';
import { badgesOf } from './worker/next-step';
import { startInOpenTabs, startInPagesThatComeBack } from './worker/start-in-tabs';
import { stayAwakeForUpgrades } from './worker/stay-awake';
import { untilDone } from './worker/until-done';

export default defineBackground(() => {
  serve({
    'overlay.setup': async ({ network }) => {
      const [settings, isWell, steps] = await Promise.all([
        readSettings(),
        isAllWell(),
        stepsFor(network),
      ]);
      return {
        mode: settings.siteModes[network] ?? 'overlay',
        covered: settings.covered,
        // Without the client base the page shows no marks: `people.lookUp` has no answer.
        statuses: isWell ? await listStatusViews(await activeProjectId(network)) : [],
        language: await uiLanguage(),
        ...steps,
      };
    },
    'people.lookUp': async ({ people }) => {
      await requireHealth();
      const found = await lookUp(people);
      // Learning waits for nobody; what it changes is announced like any other change.
      void learnAliases(people).catch((error: unknown) =>
        console.error('Tabside: learning', error),
      );
      void noteReplies(people, found);
      return badgesOf(found, Date.now());
    },
    'card.view': async ({ key, aliases }) => {
      await requireHealth();
      return cardView(key, aliases);
    },
    'card.act': async ({ name, args }) => {
      await requireHealth();
      const act = cardActions[name] as (...given: readonly unknown[]) => Promise<unknown>;
      const done = await act(...args);
      if (name === 'saveNote') {
        const [clientId, noteId, text] = args;
        await dropDraft({ clientId, noteId, text });
      }
      return done;
    },
    'draft.keep': async (draft) => {
      await keepDraft(draft);
      return null;
    },
    'template.inserted': async ({ templateId, key }) => {
      await requireHealth();
      await templateInserted(templateId, key);
      return null;
    },
    'card.load': (_data, asker) => putIntoPage(asker, '/card.js'),
    'when.load': (_data, asker) => putIntoPage(asker, '/when.js'),
    'secondLook.load': (_data, asker) => putIntoPage(asker, '/second-look.js'),
    'composer.insertInPage': async ({ editor, text }, asker) => runInPage(asker, editor, text),
    'site.viewed': ({ network, view }) => siteViewed(network, view),
    'keys.read': () => readBrowserKeys(),
    'emoji.read': ({ language }) => readEmoji(language),
  });

  onCommitted((commit) => void announceCommit(commit));
  // Pages' processes have no business with what is stored. Firefox has no such bolt.
  void browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  keepExpected();
  keepCopies();
  stayAwakeForUpgrades();
  void endBrokenErasure();
  keepBackups();
  // So that the worker looks after the data at each start of the browser, whatever pages are opened.
  browser.runtime.onStartup.addListener(untilDone(isAllWell));
  watchSettings(() => void announceRefresh());

  browser.runtime.onInstalled.addListener(
    untilDone(({ reason }) =>
      Promise.all([beginAnew(), reason === 'install' ? welcome() : undefined]),
    ),
  );
  // Also after it was switched on again or let into private windows, of which only this event of a new worker tells.
  addEventListener('install', () => void beginAnew());

  browser.runtime.onStartup.addListener(untilDone(adoptDrafts));

  startInPagesThatComeBack();
  answerCommands();
  keepReminders();
});

/** One that a closed browser broke off. Its note is read first: whether all is well takes counting everything. */
async function endBrokenErasure(): Promise<void> {
  if ((await isErasing()) && (await isAllWell())) await endErasure();
}

let begun: Promise<void> | null = null;

/** Once in a worker's life, however many events say that the extension was started anew. */
function beginAnew(): Promise<void> {
  return (begun ??= adoptAndStart());
}

async function adoptAndStart(): Promise<void> {
  try {
    // The cards of before can save no more: what they left is there before a new one is opened.
    await adoptDrafts();
  } finally {
    await startInOpenTabs();
  }
}

/** A task that a reply brought back reminds at once. */
async function noteReplies(...given: Parameters<typeof noteLastWords>): Promise<void> {
  try {
    if (await noteLastWords(...given)) remind();
  } catch (error) {
    console.error('Tabside: replies', error);
  }
}

async function putIntoPage(
  { tabId }: Asker,
  script: '/card.js' | '/second-look.js' | '/when.js',
): Promise<null> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: [script],
    injectImmediately: true,
  });
  return null;
}

/** Runs the page-world half of an insertion, on the focused editor, and leaves nothing behind. */
async function runInPage(
  { tabId }: Asker,
  editor: 'lexical' | 'quill' | 'paste',
  text: string,
): Promise<boolean> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: insertInPage,
    args: [editor, text],
    injectImmediately: true,
  });
  return result?.result === true;
}

async function isAllWell(): Promise<boolean> {
  return (await health()) === 'well';
}

async function welcome(): Promise<void> {
  if (!(await isAllWell())) {
    await browser.tabs.create({ url: browser.runtime.getURL('/recovery.html') });
    return;
  }
  const language = await uiLanguage();
  await ensureStart(m.welcome_project({}, { locale: language }), language);
  const { welcomeDone } = await readSettings();
  if (!welcomeDone) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
