/** The welcome page, and the settings later. */
import '@/components/trusted-types';
import '@/domain/zod-setup';
import './styles';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { theme } from '@/components/theme';
import { isWellElseRecover } from '../recovery/lead';
import { Welcome } from './Welcome';

const root = document.querySelector('#root');
if (root && (await isWellElseRecover())) {
  createRoot(root).render(
    <DirectionProvider detectDirection initialDirection="ltr">
      <MantineProvider defaultColorScheme="auto" theme={theme}>
        <Welcome />
      </MantineProvider>
    </DirectionProvider>,
  );
}
