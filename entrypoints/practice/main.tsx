/** The practice workspace: a make-believe network in a page of ours, with the real overlay and card on it. */
import '@/components/trusted-types';
import '@/domain/zod-setup';
import './styles';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { speakOnPage } from '@/components/language';
import { theme } from '@/components/theme';
import adapter from '@/content-scripts/networks/practice/adapter';
import { startOverlay } from '@/content-scripts/overlay/start';
import { m } from '@/locales/compiled/messages';
import { workerBackend } from '@/messaging/overlay-client';
import { uiLanguage, watchSettings } from '@/storage/settings';
import { isWellElseRecover } from '../recovery/lead';
import { prepare, Workspace } from './Workspace';

/** The worker can put no script into a page of ours: the page loads the card itself, when the first badge is pressed. */
async function loadCard(): Promise<boolean> {
  const [{ default: card }, { default: when }] = await Promise.all([
    import('@/entrypoints/card'),
    import('@/entrypoints/when'),
  ]);
  await when.main();
  await card.main();
  return true;
}

async function loadSecondLook(): Promise<boolean> {
  const { default: look } = await import('@/entrypoints/second-look');
  await look.main();
  return true;
}

const root = document.querySelector('#root');
if (root && (await isWellElseRecover())) {
  const language = await uiLanguage();
  speakOnPage(language, document);
  document.title = m.practice_title();
  const problem = await prepare(language);
  createRoot(root).render(
    <DirectionProvider detectDirection initialDirection="ltr">
      <MantineProvider defaultColorScheme="auto" theme={theme}>
        <Workspace problem={problem} />
      </MantineProvider>
    </DirectionProvider>,
  );
  startOverlay({
    adapter,
    document,
    signal: new AbortController().signal,
    backend: { ...workerBackend, loadCard, loadSecondLook },
  });
  // The whole page is in one language: a new one starts it anew.
  watchSettings(() => {
    void uiLanguage().then((now) => now !== language && location.reload());
  });
}
