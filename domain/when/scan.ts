/** All pieces of a text, in order. Pieces with nothing but a comma or the like between them make a group. */
import { longest, type Piece, type Read, type Scene } from './pieces';
import { readDay } from './read-day';
import { readPart } from './read-part';
import { readRepeat } from './read-repeat';
import { readTime } from './read-time';

export interface FoundPiece {
  readonly piece: Piece;
  /** Tokens: the first, and the one after the last. */
  readonly first: number;
  readonly next: number;
  readonly group: number;
}

/** Finds the pieces of the text of a scene. */
export function scan(scene: Scene): FoundPiece[] {
  const found: FoundPiece[] = [];
  let group = 0;
  let at = 0;
  while (at < scene.words.tokens.length) {
    const last = found.at(-1);
    const isBehind = last !== undefined && last.group === group && isJoined(scene, last.next, at);
    if (!isBehind) group += 1;
    const hasDay = isBehind && found.some((of) => of.group === group && isDayLike(of.piece));
    const read = readPiece(scene, at, hasDay);
    if (read) found.push({ piece: read.piece, first: at, next: read.next, group });
    at = read ? read.next : at + 1;
  }
  return found;
}

function readPiece(scene: Scene, index: number, hasDay: boolean): Read {
  return longest(
    readRepeat(scene, index),
    readDay(scene, index, hasDay),
    readTime(scene, index, hasDay),
    readPart(scene, index, hasDay),
  );
}

function isDayLike({ kind }: Piece): boolean {
  return kind === 'day' || kind === 'repeat' || kind === 'part' || kind === 'past';
}

/** Tells whether only marks and small words stand between two pieces. */
function isJoined({ words }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const isSmall = /^[,.–—-]$/u.test(words.text(at)) || words.at(at, 'of') !== null;
    if (!isSmall) return false;
  }
  return to - from <= 2;
}
