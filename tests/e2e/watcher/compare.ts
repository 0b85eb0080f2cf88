/** What of a page's reports tells of us: reports of several visits with the extension, held against as many without. */

/** Lines that a busy machine may bring about by itself: what is told of as painted largest hangs on what came first. */
const isChance = (line: string): boolean => /^(?:slow |largest-contentful-paint )/u.test(line);

/**
 * Anything noticed in any visit with the extension and in none without; and what a busy machine may do as well, when every
 * visit with it shows that and none without.
 */
export function signs(
  withUs: readonly (readonly string[])[],
  without: readonly (readonly string[])[],
): string[] {
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
