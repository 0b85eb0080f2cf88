import type { When, WhenContext } from './parse-when';

/** What reads a time out of plain words (parse-when.ts), for those who get it by itself: it weighs as much as a card. */
export type ParseWhen = (text: string, context: WhenContext) => When | null;
