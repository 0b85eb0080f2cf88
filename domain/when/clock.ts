/** Times as digits: 14:30; 14.30 and 14-30 where it is clear that they are times. */
import { isFreeAfter, isFreeBefore } from './numbers';
import type { Scene } from './pieces';

export interface ClockRead {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** Written as on a clock of 24 hours. */
  readonly isFull: boolean;
}

/** Reads a time in digits. @param marks what may stand between hour and minutes */
export function readClock({ words }: Scene, index: number, marks: string): ClockRead | null {
  const [mark, second] = [index + 1, index + 2];
  const isWritten =
    words.isNumber(index) &&
    /^\d{1,2}$/u.test(words.text(index)) &&
    marks.includes(words.text(mark) || ' ') &&
    words.isGlued(mark) &&
    words.isGlued(second) &&
    /^[0-5]\d$/u.test(words.text(second));
  if (!isWritten || !isFreeBefore(words, index)) return null;
  const hour = Number(words.text(index));
  // 10-12 is from ten to twelve.
  const isRange = words.text(mark) === '-' && Number(words.text(second)) < 25;
  if (isRange && Number(words.text(second)) > hour) return null;
  if (hour > 23 || !isEnded(words.text(index + 3), words, index + 3)) return null;
  const isFull = hour > 12 || words.text(index).startsWith('0');
  return { hour, minute: Number(words.text(second)), next: index + 3, isFull };
}

/** Tells whether a time in digits begins at a token. */
export function isClock(scene: Scene, index: number): boolean {
  return readClock(scene, index, ':') !== null;
}

/** A range goes on behind a dash, "am" and "h" stand close behind. */
function isEnded(text: string, words: Scene['words'], index: number): boolean {
  if (isFreeAfter(words, index)) return true;
  if (/^[-–−]$/u.test(text)) return true;
  return words.at(index, 'am', 'pm', 'oclock') !== null;
}
