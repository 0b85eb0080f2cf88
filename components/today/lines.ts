/** The list of Today as it is drawn: heads of its parts, and the entries under them. */
import type { Entry } from '@/domain/today/entries';
import { GROUPS, type Group } from '@/domain/today/needs';

export type Line =
  | { readonly is: 'head'; readonly group: Group; readonly count: number; readonly isOpen: boolean }
  | { readonly is: 'entry'; readonly entry: Entry; readonly place: number };

/** Parts that are empty are left out; of those that are closed only the head is there. */
export function linesOf(entries: readonly Entry[], isOpen: (group: Group) => boolean): Line[] {
  const lines: Line[] = [];
  let place = 0;
  for (const group of GROUPS) {
    const own = entries.filter((entry) => entry.group === group);
    if (own.length === 0) continue;
    const shows = isOpen(group);
    lines.push({ is: 'head', group, count: own.length, isOpen: shows });
    if (!shows) continue;
    for (const entry of own) {
      place += 1;
      lines.push({ is: 'entry', entry, place });
    }
  }
  return lines;
}
