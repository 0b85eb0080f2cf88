/**
 * What the status palette's names look like. No React here: the overlay's badges use the same table.
 *
 * Every colour keeps at least 3:1 (WCAG 2.2, 1.4.11) against the grounds that the networks and our own pages use, light
 * and dark, and any two of them stay apart in lightness or hue for readers with protanopia, deuteranopia or tritanopia.
 * `colors.test.ts` measures both.
 */
import type { StatusColor } from './palette';

/** The colour to draw a mark in, for light and for dark grounds. */
export const STATUS_HEX: Readonly<
  Record<StatusColor, { readonly light: string; readonly dark: string }>
> = {
  blue: { light: '#173dd5', dark: '#3f75c0' },
  sky: { light: '#0492d2', dark: '#38bdf0' },
  teal: { light: '#058172', dark: '#3fe8da' },
  green: { light: '#275f1d', dark: '#44b069' },
  olive: { light: '#3f4107', dark: '#dee391' },
  amber: { light: '#986600', dark: '#f5b52e' },
  orange: { light: '#d17023', dark: '#f27a1c' },
  red: { light: '#ae2a44', dark: '#cc4142' },
  purple: { light: '#8f17a8', dark: '#c44cf5' },
  gray: { light: '#818b98', dark: '#a4abb4' },
};
