/** Whether a word is the other with a slip of the finger. */

/** How many slips a word of a length may have. Short words differ by one letter and are others. */
export function slipsFor(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Tells whether `typed` is the beginning of `word`, or all of it, with at most so many slips: a letter too many, too few,
 * another, or two that changed places.
 */
export function startsWithSlips(word: string, typed: string, slips: number): boolean {
  if (typed.length > word.length + slips) return false;
  // Row by row through the word, each cell the slips so far; the last column is all that was typed.
  let twoAbove: number[] = [];
  let above = Array.from({ length: typed.length + 1 }, (_, index) => index);
  const most = Math.min(word.length, typed.length + slips);
  for (let row = 1; row <= most; row += 1) {
    const here = [row];
    for (let column = 1; column <= typed.length; column += 1) {
      const isSame = word[row - 1] === typed[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = word[row - 1] === typed[column - 2] && word[row - 2] === typed[column - 1];
      if (isSwap && row > 1 && column > 1) cost = Math.min(cost, (twoAbove[column - 2] ?? 0) + 1);
      here.push(cost);
    }
    if ((here.at(-1) ?? Infinity) <= slips) return true;
    if (Math.min(...here) > slips) return false;
    twoAbove = above;
    above = here;
  }
  return false;
}
