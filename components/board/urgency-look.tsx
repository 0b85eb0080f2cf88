/** How urgent a deal is, as a picture and in words: colour alone would say it to some only. */
import { CalendarClock, CalendarX2, CircleAlert, Clock, Minus } from 'lucide-react';
import type { ReactNode } from 'react';

import type { QuickFilter } from '@/domain/deal/board';
import type { Urgency } from '@/domain/task/urgency';
import { m } from '@/locales/compiled/messages';

const SIZE = 14;

export const URGENCY_ICONS: Readonly<Record<Urgency, ReactNode>> = {
  overdue: <CircleAlert size={SIZE} aria-hidden="true" />,
  today: <Clock size={SIZE} aria-hidden="true" />,
  unplanned: <CalendarX2 size={SIZE} aria-hidden="true" />,
  later: <CalendarClock size={SIZE} aria-hidden="true" />,
  none: <Minus size={SIZE} aria-hidden="true" />,
};

export const URGENCY_CAPTIONS: Readonly<Record<Urgency, () => string>> = {
  overdue: m.board_overdue,
  today: m.board_today,
  unplanned: m.board_unplanned,
  later: m.board_later,
  none: m.board_closed,
};

export const QUICK_CAPTIONS: Readonly<Record<QuickFilter, () => string>> = {
  all: m.board_all,
  attention: m.board_attention,
  overdue: m.board_overdue,
  today: m.board_today,
  unplanned: m.board_unplanned,
};
