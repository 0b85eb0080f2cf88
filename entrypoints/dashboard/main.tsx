/** The dashboard: the client base in a tab of its own. */
import '@/components/trusted-types';
import '@/domain/zod-setup';
import './styles';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

import { keepDraftsOn } from '@/components/client/drafts';
import { speakOnPage } from '@/components/language';
import { keepTaskTextsOn } from '@/components/tasks/task-drafts';
import { theme } from '@/components/theme';
import { m } from '@/locales/compiled/messages';
import { announceCommit } from '@/messaging/announce';
import { onCommitted } from '@/storage/committed';
import { activeProjectId } from '@/storage/lists/projects';
import { readSettings, settings as settingItems, uiLanguage } from '@/storage/settings';
import { draftShelf } from '../client-page/draft-shelf';
import { isWellElseRecover } from '../recovery/lead';
import { followTasks } from '../reminders/follow';
import { ensureStart } from '../welcome/first-project';
import { Dashboard } from './Dashboard';

const root = document.querySelector('#root');
if (root && (await isWellElseRecover())) {
  keepDraftsOn(draftShelf);
  keepTaskTextsOn(draftShelf);
  // What is written here shows in all open pages at once.
  onCommitted((commit) => void announceCommit(commit));
  followTasks();
  const language = await uiLanguage();
  speakOnPage(language, document);
  // Before anything shows: a project made later would draw everything anew under the seller's hand.
  if ((await activeProjectId()) === '') await ensureStart(language);
  const settings = await readSettings();
  document.title = m.dashboard_title();
  // Every text was made in the old language.
  settingItems.language.watch(() => location.reload());
  createRoot(root).render(
    <DirectionProvider detectDirection initialDirection="ltr">
      <MantineProvider defaultColorScheme="auto" theme={theme}>
        <Dashboard language={language} settings={settings} />
      </MantineProvider>
    </DirectionProvider>,
  );
}
