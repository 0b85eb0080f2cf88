/** What of a page's reports tells of us: reports of several visits with the extension, held against as many without. */

/** Lines that a busy machine may bring about by itself: what is told of as painted largest hangs on what came first. */
const isChance = (line: string): boolean => /^(?:slow |largest-contentful-paint )/u.test(line);

const isPaint = (line: string) => line.startsWith('largest-contentful-paint ');

/** Of the largest paints only the last: which smaller ones were told of before it hangs on how fast the machine was. */
function settled(report: readonly string[]): readonly string[] {
  const last = report.findLast(isPaint);
  return report.filter((line) => !isPaint(line) || line === last);
}

/**
 * Anything noticed in any visit with the extension and in none without; and what a busy machine may do as well, when every
 * visit with it shows that and none without.
 */
export function signs(
  reportsWithUs: readonly (readonly string[])[],
  reportsWithout: readonly (readonly string[])[],
): string[] {
  const withUs = reportsWithUs.map(settled);
  const without = reportsWithout.map(settled);
  const usual = new Set(without.flat());
  const seen = [...new Set(withUs.flat())].filter((line) => !usual.has(line));
  const [gone = []] = without;
  const present = new Set(withUs.flat());
  return [
    ...seen.filter((line) => !isChance(line) || withUs.every((report) => report.includes(line))),
    ...gone
      .filter((line) => !isChance(line) && !present.has(line))
      .filter((line) => without.every((report) => report.includes(line)))
      .map((line) => `no ${line}`),
  ];
}
