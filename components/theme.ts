/** How our own interface looks: Mantine's theme, the same in the card, the popup, the side panel and the other pages. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

/**
 * The reader's system font. `system-ui` comes late, since on some Linux desktops it names a face without the weights
 * that the interface uses.
 */
const SYSTEM_FONT =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI Variable Text', 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', " +
  "system-ui, sans-serif, 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'";

/** The one accent, from faint to strong. */
const accent: MantineColorsTuple = [
  '#eef4ff',
  '#dde8ff',
  '#bcd2ff',
  '#98b9ff',
  '#7aa7ff',
  '#4f83f5',
  '#2563eb',
  '#1f56d0',
  '#1c49ad',
  '#183b88',
];

/** Neutral grounds and inks of the dark scheme: 0 is the text, 7 the page, 6 what lies on it. */
const dark: MantineColorsTuple = [
  '#e8eaed',
  '#c9cdd3',
  '#a5acb6',
  '#6b7480',
  '#3c434b',
  '#31373e',
  '#272c32',
  '#1d2125',
  '#171a1e',
  '#111316',
];

/** The theme for every MantineProvider of ours. */
export const theme = createTheme({
  fontFamily: SYSTEM_FONT,
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: { fontFamily: SYSTEM_FONT, fontWeight: '600' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  radius: { xs: rem(3), sm: rem(5), md: rem(7), lg: rem(12), xl: rem(24) },
  defaultRadius: 'sm',
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Pixels of the design as Mantine's scalable unit: where a site's root font is not 16 px, `--mantine-scale` evens it out. */
function rem(pixels: number): string {
  return `calc(${pixels / 16}rem * var(--mantine-scale))`;
}
