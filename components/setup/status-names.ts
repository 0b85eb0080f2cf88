/** What the shapes and colours of statuses are called. */
import type { StatusColor, StatusIcon } from '@/domain/status/palette';
import { m } from '@/locales/compiled/messages';

export const SHAPE_NAMES: Readonly<Record<StatusIcon, () => string>> = {
  circle: m.setup_shape_circle,
  square: m.setup_shape_square,
  triangle: m.setup_shape_triangle,
  diamond: m.setup_shape_diamond,
  star: m.setup_shape_star,
  heart: m.setup_shape_heart,
  flag: m.setup_shape_flag,
  check: m.setup_shape_check,
  clock: m.setup_shape_clock,
  bolt: m.setup_shape_bolt,
  pause: m.setup_shape_pause,
  cross: m.setup_shape_cross,
};

export const COLOR_NAMES: Readonly<Record<StatusColor, () => string>> = {
  blue: m.setup_color_blue,
  sky: m.setup_color_sky,
  teal: m.setup_color_teal,
  green: m.setup_color_green,
  olive: m.setup_color_olive,
  amber: m.setup_color_amber,
  orange: m.setup_color_orange,
  red: m.setup_color_red,
  purple: m.setup_color_purple,
  gray: m.setup_color_gray,
};
