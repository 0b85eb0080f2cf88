/** The small window that a press on a notification opens: its tasks, to be done, put off, or followed to the chat. */
import '@/components/trusted-types';
import '@/domain/zod-setup';
import './styles';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

import { speakOnPage } from '@/components/language';
import { theme } from '@/components/theme';
import { m } from '@/locales/compiled/messages';
import { announceCommit } from '@/messaging/announce';
import { onCommitted } from '@/storage/committed';
import { readSettings, settings as settingItems, uiLanguage } from '@/storage/settings';
import { isWellElseRecover } from '../recovery/lead';
import { followTasks } from '../reminders/follow';
import { ReminderWindow } from './ReminderWindow';

const root = document.querySelector('#root');
if (root && (await isWellElseRecover())) {
  // What is written here shows in all open pages at once.
  onCommitted((commit) => void announceCommit(commit));
  followTasks();
  const [settings, language] = await Promise.all([readSettings(), uiLanguage()]);
  speakOnPage(language, document);
  document.title = m.reminders_title();
  // Every text was made in the old language.
  settingItems.language.watch(() => location.reload());
  const id = new URLSearchParams(location.search).get('id') ?? '';
  createRoot(root).render(
    <MantineProvider defaultColorScheme="auto" theme={theme}>
      <ReminderWindow id={id} language={language} settings={settings} />
    </MantineProvider>,
  );
}
