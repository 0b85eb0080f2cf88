/** Reasons in words, with the facts behind them, and what is said of dealing with one. */
import type { StatusView } from '@/domain/client/card-view';
import { dateFormat } from '@/domain/language/formats';
import { captionIn } from '@/domain/status/caption';
import type { TaskClock } from '@/domain/task/clock';
import { dueWords, momentWords } from '@/domain/task/due-words';
import type { Need } from '@/domain/today/needs';
import { dayOf } from '@/domain/zone/wall-time';
import { m } from '@/locales/compiled/messages';
import { everyText } from '@/components/touch/every-text';

/** What the words are made with. */
export interface NeedWords {
  readonly clock: TaskClock;
  readonly language: string;
  readonly statuses: readonly StatusView[];
  /** Names of tags and segments by their ids. */
  readonly audiences: ReadonlyMap<string, string>;
}

/** The reason, and the facts beside it where there are more. */
export interface NeedText {
  readonly what: string;
  readonly facts: string;
}

export function needText(need: Need, words: NeedWords): NeedText {
  const { clock, language } = words;
  switch (need.kind) {
    case 'task':
      return { what: need.text, facts: taskFacts(need, words) };
    case 'status': {
      const status = words.statuses.find(({ id }) => id === need.statusId);
      const caption = status ? captionIn(status.captions, language) : '';
      return {
        what: m.today_status_for({ status: caption, count: daysSince(need.since, clock) }),
        facts: '',
      };
    }
    case 'stage': {
      const count = daysSince(need.since, clock);
      const what = m.today_stage_for({ deal: dealName(need), stage: need.stageName, count });
      return { what, facts: '' };
    }
    case 'expected':
      return {
        what: m.today_expected({ deal: dealName(need), date: dayText(need.on, language) }),
        facts: '',
      };
    case 'touch':
      return touchText(need, words);
    case 'reply':
      return {
        what: m.today_reply(),
        facts: m.today_reply_since({ when: momentWords(need.since, clock, language) }),
      };
    case 'birthday':
      break;
  }
  return {
    what: birthdayWords(need, language),
    facts: need.age === null ? '' : m.today_turns({ count: need.age }),
  };
}

/** What its button says, and what is said when it is done. */
export function settleCaption(need: Need): string {
  switch (need.kind) {
    case 'task':
      return m.today_done();
    case 'touch':
      return m.today_in_touch();
    case 'reply':
      return m.today_answered();
    case 'birthday':
      return m.today_wished();
    case 'status':
    case 'stage':
    case 'expected':
      break;
  }
  return m.today_looked();
}

function taskFacts(need: Need & { kind: 'task' }, { clock, language }: NeedWords): string {
  const { snoozedUntil, isUntilReply, hasReplied, group } = need;
  const when = dueWords({ ...need, zone: clock.zone, state: 'open' }, clock, language) ?? '';
  if (snoozedUntil !== null) {
    if (hasReplied) return m.today_replied({ when });
    if (snoozedUntil > clock.now) return m.today_put_off_to({ when });
    return isUntilReply ? m.today_no_reply({ when }) : m.today_back({ when });
  }
  return group === 'overdue' ? m.today_overdue_since({ when }) : when;
}

function touchText(need: Need & { kind: 'touch' }, words: NeedWords): NeedText {
  const count = daysSince(need.since, words.clock);
  const every = everyText(need.every);
  const audience = need.audienceId === null ? undefined : words.audiences.get(need.audienceId);
  return {
    what: need.isNever ? m.today_never({ count }) : m.today_silent_for({ count }),
    facts:
      audience === undefined
        ? m.today_rhythm_own({ every })
        : m.today_rhythm_of({ audience, every }),
  };
}

function birthdayWords({ inDays, on }: Need & { kind: 'birthday' }, language: string): string {
  if (inDays === 0) return m.today_birthday_today();
  const when =
    inDays === 1
      ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(1, 'day')
      : dateFormat(language, {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        }).format(Date.parse(on));
  return m.today_birthday_on({ when });
}

function dealName({ title }: { readonly title: string }): string {
  return title === '' ? m.today_deal() : title;
}

function dayText(day: string, language: string): string {
  return dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

/** Days of the calendar, as the rules count them. */
function daysSince(since: number, { now, zone }: TaskClock): number {
  const from = Date.parse(dayOf(since, zone));
  return Math.round((Date.parse(dayOf(now, zone)) - from) / 86_400_000);
}

/** A moment that something was put off to, in words. */
export function untilText(until: number, { clock, language }: NeedWords): string {
  return momentWords(until, clock, language);
}
