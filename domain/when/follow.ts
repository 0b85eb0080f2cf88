import type { Scene } from './pieces';
import { readDay } from './read-day';
import { readRepeat } from './read-repeat';

/**
 * Tells whether what follows a bare number leaves it an hour: the end, a mark, another part of the time, a small word, a
 * verb. Behind a day anything does but what is counted.
 */
export function isFollowed(scene: Scene, index: number, hasDay: boolean): boolean {
  const { words, lexicon } = scene;
  const token = words.tokens[index];
  if (!token) return true;
  if (token.kind === 'number' || words.at(index, 'thing')) return false;
  if (token.kind === 'mark') return /^[,.;:!?)\]»”"'…—–-]$/u.test(token.text);
  if (hasDay || words.at(index, 'go')) return true;
  if (lexicon.verb?.test(token.typed.toLowerCase())) return true;
  return readDay(scene, index) !== null || readRepeat(scene, index) !== null;
}
