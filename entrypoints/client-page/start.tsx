/** Starts the popup or the side panel: the same page in two places. */
import '@/components/trusted-types';
import '@/domain/zod-setup';
import './styles';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

import { keepDraftsOn } from '@/components/client/drafts';
import { speakOnPage } from '@/components/language';
import { keepTaskTextsOn } from '@/components/tasks/task-drafts';
import { theme } from '@/components/theme';
import { announceCommit } from '@/messaging/announce';
import { onCommitted } from '@/storage/committed';
import { readSettings, settings as settingItems, uiLanguage } from '@/storage/settings';
import { isWellElseRecover } from '../recovery/lead';
import { followTasks } from '../reminders/follow';
import { ClientPage } from './ClientPage';
import { draftShelf } from './draft-shelf';
import { firstShown } from './first-shown';

export async function startClientPage(layout: 'popup' | 'panel'): Promise<void> {
  if (!(await isWellElseRecover(firstShown))) return;
  keepDraftsOn(draftShelf);
  keepTaskTextsOn(draftShelf);
  // What is written here shows in all open pages at once.
  onCommitted((commit) => void announceCommit(commit));
  followTasks();
  const [settings, language] = await Promise.all([readSettings(), uiLanguage()]);
  speakOnPage(language, document);
  // Every text was made in the old language.
  settingItems.language.watch(() => location.reload());
  const root = document.querySelector('#root');
  if (!root) throw new Error('no place to render to');
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto" withStaticClasses={false}>
      <ClientPage layout={layout} language={language} settings={settings} />
    </MantineProvider>,
  );
}
