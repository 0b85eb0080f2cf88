import { m } from '@/locales/compiled/messages';

const NAMED: Readonly<Record<number, () => string>> = {
  7: m.touch_every_week,
  14: m.touch_every_weeks,
  30: m.touch_every_month,
  90: m.touch_every_quarter,
  180: m.touch_every_half,
  365: m.touch_every_year,
};

/** A rhythm in words: `every month`, `every 20 days`. */
export function everyText(days: number): string {
  return NAMED[days]?.() ?? m.touch_every_days({ count: days });
}
