/**
 * The silhouettes of status marks, as SVG path data. No React here: the overlay's badges draw from the same table.
 *
 * Draw each as one path in `viewBox="0 0 16 16"` with `fill-rule="evenodd"` and a plain fill. They differ in silhouette
 * alone, so that they read at 12 px and without colour.
 */
import type { StatusIcon } from './palette';

/** The view box that every path of {@link SHAPES} is drawn in. */
export const SHAPE_VIEW_BOX = '0 0 16 16';

/** Path data per shape. */
export const SHAPES: Readonly<Record<StatusIcon, string>> = {
  circle: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13Z',
  square:
    'M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2Z',
  triangle:
    'M9.2 2.2l5.9 10.3A1.4 1.4 0 0 1 13.9 14.6H2.1A1.4 1.4 0 0 1 .9 12.5L6.8 2.2a1.4 1.4 0 0 1 2.4 0Z',
  diamond:
    'M9.1 1.2l5.7 5.7a1.55 1.55 0 0 1 0 2.2l-5.7 5.7a1.55 1.55 0 0 1-2.2 0L1.2 9.1a1.55 1.55 0 0 1 0-2.2L6.9 1.2a1.55 1.55 0 0 1 2.2 0Z',
  star: 'M8 .5l2.25 4.9 5.35.65-3.95 3.65 1.05 5.3L8 12.35 3.3 15l1.05-5.3L.4 6.05l5.35-.65Z',
  heart:
    'M8 14.8C3.4 11.4.7 8.6.7 5.5A3.9 3.9 0 0 1 8 3.4a3.9 3.9 0 0 1 7.3 2.1c0 3.1-2.7 5.9-7.3 9.3Z',
  flag: 'M2.2 1.6a.95.95 0 0 1 1.9 0V2l10.5.1-2.7 3.75 2.7 3.75H4.1v5a.95.95 0 0 1-1.9 0Z',
  check: 'M13.1 2.6l2.2 2L6.6 14.3.8 8.8l2.05-2.15 3.6 3.4Z',
  clock: 'M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14ZM7 4v4.9l3.5 2.3 1.05-1.6L8.95 7.85V4Z',
  bolt: 'M9.9.6L2.6 9.2h4.1L5.6 15.4 13.4 6.4H9Z',
  pause:
    'M3.2 2h2.6a.7.7 0 0 1 .7.7v10.6a.7.7 0 0 1-.7.7H3.2a.7.7 0 0 1-.7-.7V2.7a.7.7 0 0 1 .7-.7ZM10.2 2h2.6a.7.7 0 0 1 .7.7v10.6a.7.7 0 0 1-.7.7h-2.6a.7.7 0 0 1-.7-.7V2.7a.7.7 0 0 1 .7-.7Z',
  cross:
    'M3.5 1.4L8 5.9l4.5-4.5 2.1 2.1L10.1 8l4.5 4.5-2.1 2.1L8 10.1l-4.5 4.5-2.1-2.1L5.9 8 1.4 3.5Z',
};
