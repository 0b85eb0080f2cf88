/**
 * The shapes and colours of statuses. Shape and colour together say which status it is, so that it reads without
 * colour. No zod here: the overlay draws from these names.
 */

/** The names of the badge's shapes, stored with statuses: never rename or remove one. */
export const ICONS = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'star',
  'heart',
  'flag',
  'check',
  'clock',
  'bolt',
  'pause',
  'cross',
] as const;
export type StatusIcon = (typeof ICONS)[number];

/** The names of the palette's colours, stored with statuses: never rename or remove one. */
export const COLORS = [
  'blue',
  'sky',
  'teal',
  'green',
  'olive',
  'amber',
  'orange',
  'red',
  'purple',
  'gray',
] as const;
export type StatusColor = (typeof COLORS)[number];
