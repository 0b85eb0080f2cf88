/** What of a client's own record asks for the seller. */
import { birthdayParts } from '@/domain/client/birthday';
import type { ClientRow } from '@/domain/client/client-row';
import { isSilent } from '@/domain/client/silent';
import { silenceOf } from '@/domain/touch/rhythm';
import { wallTime } from '@/domain/zone/wall-time';
import type { Need } from './needs';
import type { Reason } from './reasons';
import type { AttentionRules, Day } from './rules';

const DAY = 86_400_000;
/** Shared by all who need nothing: nearly everybody. */
const NOTHING: readonly Need[] = [];

/**
 * A reply that waits, too long in a status, silent for too long, a birthday. Whoever is not to be written to gives no reason that asks for it:
 * only how long they have been in a status.
 */
export function personNeeds(row: ClientRow, rules: AttentionRules, day: Day): readonly Need[] {
  const needs = [
    replyNeed(row, day),
    statusNeed(row, rules, day),
    touchNeed(row, rules, day),
    birthdayNeed(row, day),
  ];
  const found = needs.filter((need) => need !== null);
  return found.length > 0 ? found : NOTHING;
}

function isQuiet({ quiet }: ClientRow, reason: Reason, { now }: Day): boolean {
  return quiet !== null && (quiet[reason] ?? 0) > now;
}

/** Whoever has written waits for an answer today, not in turn with what has lasted for weeks. */
function replyNeed(row: ClientRow, day: Day): Need | null {
  const { id: clientId, replySince: since } = row;
  if (since === null || isSilent(row) || isQuiet(row, 'reply', day)) return null;
  return { kind: 'reply', group: 'today', at: since, clientId, since };
}

function statusNeed(row: ClientRow, { statusDays }: AttentionRules, day: Day): Need | null {
  const { id: clientId, statusId, statusSince: since } = row;
  const days = statusId === null ? undefined : statusDays.get(statusId);
  if (statusId === null || days === undefined || since >= day.begunBefore(days)) return null;
  if (isQuiet(row, 'attention', day)) return null;
  const at = since + days * DAY;
  return { kind: 'status', group: 'attention', at, clientId, statusId, since, days };
}

function touchNeed(row: ClientRow, rules: AttentionRules, day: Day): Need | null {
  const silence = silenceOf(row, rules, day);
  if (!silence || isQuiet(row, 'touch', day)) return null;
  const at = silence.since + silence.every * DAY;
  return { kind: 'touch', group: 'attention', at, clientId: row.id, ...silence };
}

function birthdayNeed(row: ClientRow, day: Day): Need | null {
  if (row.birthday === null || isSilent(row)) return null;
  const coming = day.birthdays.get(row.birthday.slice(-5));
  if (!coming || isQuiet(row, 'birthday', day)) return null;
  const { on, inDays } = coming;
  const year = birthdayParts(row.birthday)?.year ?? null;
  const age = year === null ? null : Number(on.slice(0, 4)) - year;
  return {
    kind: 'birthday',
    group: 'birthdays',
    at: wallTime(on, 0, day.zone),
    clientId: row.id,
    on,
    inDays,
    age: age !== null && age > 0 ? age : null,
  };
}
