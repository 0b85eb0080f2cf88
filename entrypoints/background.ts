/** The service worker: answers the overlay and the card in the page. Holds no state; everything is in storage. */
import '@/domain/zod-setup';

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

import { insertInPage } from '@/content-scripts/composers/in-page';
import { adapters } from '@/content-scripts/networks/registry';
import { m } from '@/locales/compiled/messages';
import { announceCommit, announceRefresh } from '@/messaging/announce';
import { sendToTab } from '@/messaging/channel';
import { serve, type Asker } from '@/messaging/server';
import { cardView } from '@/storage/card';
import { cardActions, templateInserted } from '@/storage/card-actions';
import { onCommitted } from '@/storage/committed';
import { keepExpected } from '@/storage/expected';
import { ensureStart } from '@/storage/first-start';
import { health, requireHealth } from '@/storage/health';
import { adoptDrafts, dropDraft, keepDraft } from '@/storage/kept-drafts';
import { learnAliases, lookUp } from '@/storage/look-up';
import { activeProjectId } from '@/storage/projects';
import { readSettings, uiLanguage, watchSettings } from '@/storage/settings';
import { keepCopies } from '@/storage/snapshot-schedule';
import { listStatusViews } from '@/storage/statuses';
import { readBrowserKeys } from './keys/browser-keys';
import { answerCommands } from './keys/commands';

export default defineBackground(() => {
  serve({
    'overlay.setup': async ({ network }) => {
      const [settings, isWell] = await Promise.all([readSettings(), isAllWell()]);
      return {
        mode: settings.siteModes[network] ?? 'overlay',
        covered: settings.covered,
        // Without the client base the page shows no marks: `people.lookUp` has no answer.
        statuses: isWell ? await listStatusViews(await activeProjectId(network)) : [],
        language: await uiLanguage(),
      };
    },
    'people.lookUp': async ({ people }) => {
      await requireHealth();
      const found = await lookUp(people);
      // Learning waits for nobody; what it changes is announced like any other change.
      void learnAliases(people).catch((error: unknown) =>
        console.error('Tabside: learning', error),
      );
      return found;
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
    'card.load': async (_data, asker) => {
      await browser.scripting.executeScript({
        target: { tabId: asker.tabId },
        files: ['/card.js'],
        injectImmediately: true,
      });
      return null;
    },
    'composer.insertInPage': async ({ editor, text }, asker) => runInPage(asker, editor, text),
    'keys.read': () => readBrowserKeys(),
  });

  onCommitted((commit) => void announceCommit(commit));
  keepExpected();
  keepCopies();
  // So that the worker looks after the data at each start of the browser, whatever pages are opened.
  browser.runtime.onStartup.addListener(() => void isAllWell());
  watchSettings(() => void announceRefresh());

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // The cards of before can save no more: what they left is there before a new one is opened.
    void adoptDrafts().finally(() => void startInOpenTabs());
    if (reason === 'install') void welcome();
  });

  browser.runtime.onStartup.addListener(() => void adoptDrafts());

  answerCommands();
});

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

/** After an install or update, open tabs go on without a reload: their old scripts leave by themselves. */
async function startInOpenTabs(): Promise<void> {
  await Promise.all(
    adapters.map(async ({ id: network, matches }) => {
      const tabs = matches.length === 0 ? [] : await browser.tabs.query({ url: [...matches] });
      await Promise.allSettled(
        // A page that is still loading gets the script from the browser.
        tabs.flatMap(({ id, status }) =>
          id === undefined || status !== 'complete' ? [] : [startInTab(id, network)],
        ),
      );
    }),
  );
}

async function startInTab(tabId: number, network: string): Promise<void> {
  // A page that was opened in the meantime has the new script already; an old one can't answer any more.
  if ((await sendToTab(tabId, 'tab.subject', {})) !== undefined) return;
  await browser.scripting.executeScript({
    target: { tabId },
    files: [`/content-scripts/${network}.js` as ScriptPublicPath],
  });
}
