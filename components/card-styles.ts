/** The card's one style sheet for its shadow root: our own rules, those of the Mantine parts it uses, and the theme. */
import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import button from '@mantine/core/styles/Button.css?inline';
import loader from '@mantine/core/styles/Loader.css?inline';
import skeleton from '@mantine/core/styles/Skeleton.css?inline';
import unstyledButton from '@mantine/core/styles/UnstyledButton.css?inline';

import add from './client/styles/add.css?inline';
import deals from './client/styles/deals.css?inline';
import emoji from './client/styles/emoji.css?inline';
import facts from './client/styles/facts.css?inline';
import frame from './client/styles/frame.css?inline';
import history from './client/styles/history.css?inline';
import notes from './client/styles/notes.css?inline';
import sections from './client/styles/sections.css?inline';
import states from './client/styles/states.css?inline';
import status from './client/styles/status.css?inline';
import templates from './client/styles/templates.css?inline';
import tokens from './client/styles/tokens.css?inline';
import keys from './keys/keys.css?inline';
import tasks from './tasks/tasks.css?inline';
import inPage from './in-page/in-page.css?inline';
import { theme } from './theme';

/**
 * Everything as text. The theme's variables stand on `.tc-root`, an element inside the closed root: the host itself
 * carries nothing that a page could read.
 */
export function cardStyles(): string {
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  return [
    convertCssVariables(variables, '.tc-root'),
    ...[unstyledButton, button, loader, skeleton].map((css) => css.replaceAll(':root', '.tc-root')),
    tokens,
    frame,
    status,
    add,
    facts,
    notes,
    emoji,
    sections,
    templates,
    history,
    states,
    tasks,
    deals,
    inPage,
    keys,
  ].join('\n');
}
