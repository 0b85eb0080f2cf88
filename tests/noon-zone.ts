/**
 * A time zone in which it is between noon and one o'clock now: a journey means today when it says "in 2 hours", whenever
 * it runs. What happens at midnight is tried with set clocks instead.
 */
export function noonZone(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  // These names count westwards: Etc/GMT-3 is three hours ahead of UTC.
  return `Etc/GMT${ahead < 0 ? '+' : '-'}${Math.abs(ahead)}`;
}
