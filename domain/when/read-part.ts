import { readDay } from './read-day';
import type { Part, Read, Scene } from './pieces';

/** Reads a part of the day: by itself where the words say so, beside a day otherwise. */
export function readPart(scene: Scene, index: number, hasDay: boolean): Read {
  const { words, lexicon } = scene;
  const at = words.after(index, 'on');
  const partly = words.at(index, 'partly') ?? words.at(at, 'partly');
  if (partly) return { piece: { kind: 'part', part: partly.value as Part }, next: partly.next };
  // "صبح فردا": elsewhere the part stands behind the day.
  const isFirst = lexicon.script === 'Arabic';
  const part =
    (hasDay || isFirst ? words.at(index, 'part') : null) ?? (hasDay ? words.at(at, 'part') : null);
  if (!part || (!hasDay && readDay(scene, words.after(part.next, 'of')) === null)) return null;
  return { piece: { kind: 'part', part: part.value as Part }, next: part.next };
}
