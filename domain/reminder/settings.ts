/** What the seller has chosen about reminders. No zod here: the worker and the screens share it. */

/** The ways on which a reminder can come. Stored: never rename or remove one. */
export const CHANNELS = ['browser', 'telegram'] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** From when to when nothing comes, in minutes after midnight by the clock on the wall; over midnight where `to` is earlier. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface ReminderSettings {
  /** Null for none. */
  readonly quiet: QuietHours | null;
  /** The first day after a vacation, `YYYY-MM-DD`: until it begins nothing comes. Null for no vacation. */
  readonly awayUntil: string | null;
  readonly channels: Readonly<Record<ChannelName, boolean>>;
  /** Minutes before their time at which new tasks remind, unless the seller says otherwise for one. */
  readonly usual: readonly number[];
}

/** What holds for those who have chosen nothing. */
export const USUAL_SETTINGS: ReminderSettings = {
  quiet: null,
  awayUntil: null,
  channels: { browser: true, telegram: false },
  usual: [0],
};

/** Offered when quiet hours are switched on: ten in the evening to eight in the morning. */
export const FIRST_QUIET: QuietHours = { from: 22 * 60, to: 8 * 60 };

/** Whether notifications can be shown: `off` until Tabside was allowed to, `blocked` where the system lets it show none. */
export type NotificationState = 'on' | 'off' | 'blocked';
