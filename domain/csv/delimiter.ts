/** How a text file's cells and lines are told apart. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** So many lines are looked at. */
const LINES = 50;

/**
 * The delimiter that cuts the first lines into the most cells, the same number in each; a comma where none does. What is
 * between quotes does not count.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = countsByLine(text);
  const best = { delimiter: ',' as Delimiter, score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line[delimiter] ?? 0).filter((count) => count > 0);
    const common = mostCommon(counts);
    const agreeing = counts.filter((count) => count === common).length;
    // Agreement weighs more than number: notes are full of commas.
    const score = common === 0 ? 0 : (agreeing / lines.length) * (1 + Math.min(common, 20) / 40);
    if (score > best.score) Object.assign(best, { delimiter, score });
  }
  return best.delimiter;
}

/** The first line break outside of quotes. */
export function detectNewline(text: string): '\r\n' | '\n' | '\r' {
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '\n') return '\n';
    if (char === '\r') return text[index + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}

function countsByLine(text: string): Partial<Record<Delimiter, number>>[] {
  const lines: Partial<Record<Delimiter, number>>[] = [];
  let line: Partial<Record<Delimiter, number>> = {};
  let quoted = false;
  let isEmpty = true;
  for (const char of text.slice(0, 200_000)) {
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '\n' || char === '\r') {
      if (!isEmpty) lines.push(line);
      if (lines.length === LINES) return lines;
      line = {};
      isEmpty = true;
      continue;
    }
    isEmpty = false;
    const delimiter = DELIMITERS.find((each) => each === char);
    if (delimiter) line[delimiter] = (line[delimiter] ?? 0) + 1;
  }
  return isEmpty ? lines : [...lines, line];
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [best] = [...times].toSorted(([a, often], [b, seldom]) => seldom - often || b - a);
  return best?.[0] ?? 0;
}
