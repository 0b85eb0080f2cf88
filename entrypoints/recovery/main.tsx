/** What is to be done when the client base does not open or is not whole. */
import '@/components/trusted-types';
import '@/domain/zod-setup';
import './styles';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

import { speakOnPage } from '@/components/language';
import { theme } from '@/components/theme';
import { uiLanguage } from '@/storage/settings';
import { Recovery } from './Recovery';

async function start(): Promise<void> {
  // The settings may be gone with the rest.
  const language = await uiLanguage().catch(() => 'en');
  speakOnPage(language, document);
  const root = document.querySelector('#root');
  if (!root) throw new Error('no place to render to');
  createRoot(root).render(
    <MantineProvider defaultColorScheme="auto" theme={theme}>
      <Recovery language={language} />
    </MantineProvider>,
  );
}

void start();
