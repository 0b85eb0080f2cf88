/** Drawn portraits of the invented people: flat shapes chosen by the slug, so that everybody keeps theirs. */
import type { Hair } from './world/people';

const GROUNDS = [
  '#cfe0d4',
  '#f0d9c4',
  '#d6dcee',
  '#efd3d3',
  '#e6dfb8',
  '#d9d2e6',
  '#c9dfe3',
  '#e9d8e0',
];
const SKINS = ['#f2cdb0', '#e3b08c', '#c98f68', '#f6d9c4', '#a86f4d'];
const HAIRS = ['#2b211d', '#5b3a26', '#8a5a34', '#c49a5a', '#3b3230', '#7a7671'];
const CLOTHES = ['#2f6b4f', '#b4552f', '#36508f', '#7a3e63', '#3d7c86', '#8a7429', '#4c4a57'];

const BEHIND: Readonly<Record<Hair, string>> = {
  short: '',
  curly: '',
  cropped: '',
  long: '<path d="M22 34c0-14 8-22 18-22s18 8 18 22v24c0 4-36 4-36 0z" fill="H"/>',
  bob: '<path d="M22 33c0-13 8-21 18-21s18 8 18 21v12c0 5-36 5-36 0z" fill="H"/>',
  bun: '<circle cx="40" cy="11" r="7" fill="H"/>',
};
const FRONT: Readonly<Record<Hair, string>> = {
  short: '<path d="M25 32c-1-13 6-18 15-18s16 5 15 18c-3-7-6-9-12-9-8 0-14 1-18 9z" fill="H"/>',
  curly:
    '<path d="M25 33c-4-5-1-11 2-12 0-6 7-9 11-7 5-4 12-1 13 4 5 1 7 9 4 15-2-6-4-8-8-8-6 2-14 2-17 0-3 1-4 4-5 8z" fill="H"/>',
  cropped: '<path d="M26 29c0-10 6-14 14-14s14 4 14 14c-5-5-9-6-14-6s-9 1-14 6z" fill="H"/>',
  long: '<path d="M26 34c0-12 6-18 14-18s14 6 14 18c-7-2-11-6-13-11-3 6-8 10-15 11z" fill="H"/>',
  bob: '<path d="M26 31c0-10 6-15 14-15s14 5 14 15c-9 0-19-1-28 0z" fill="H"/>',
  bun: '<path d="M26 31c0-11 6-16 14-16s14 5 14 16c-4-5-8-8-14-8s-10 3-14 8z" fill="H"/>',
};

/** A small stable number from a text (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  }
  return hash;
}

function pick(from: readonly string[], seed: number): string {
  return from[seed % from.length] ?? '';
}

/** The portrait as a data address. The slug is only a seed: nothing of it gets into the drawing. */
export function portrait(slug: string, hair: Hair): string {
  const seed = numberOf(slug);
  const skin = pick(SKINS, seed >>> 3);
  const hairColor = pick(HAIRS, seed >>> 7);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80">' +
    `<rect width="80" height="80" fill="${pick(GROUNDS, seed)}"/>` +
    BEHIND[hair].replace('H', hairColor) +
    `<path d="M8 84c2-20 14-28 32-28s30 8 32 28z" fill="${pick(CLOTHES, seed >>> 11)}"/>` +
    `<path d="M33 44h14v12c0 9-14 9-14 0z" fill="${skin}"/>` +
    '<path d="M33 50c4 4 10 4 14 0v-3H33z" fill="#000" opacity=".1"/>' +
    `<ellipse cx="40" cy="35" rx="14" ry="17" fill="${skin}"/>` +
    FRONT[hair].replace('H', hairColor) +
    '</svg>';
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
