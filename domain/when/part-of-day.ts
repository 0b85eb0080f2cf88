/** Parts of the day: when they are, and what hours they hold. Minutes after midnight. */
import type { Part } from './pieces';

const STARTS: Readonly<Record<Exclude<Part, 'morning'>, number>> = {
  noon: 720,
  lunch: 780,
  afternoon: 900,
  evening: 1140,
  night: 1320,
  midnight: 1440,
};

/** When a part of the day is for somebody whose day begins at `dayStart`. */
export function startOfPart(part: Part, dayStart: number): number {
  if (part !== 'morning') return STARTS[part];
  return dayStart >= 240 && dayStart < 720 ? dayStart : 540;
}

/** An hour said with a part of the day, as minutes of 24 hours; null when they do not go together. */
export function inPart(hour: number, minute: number, part: Part): number | null {
  const minutes = hour * 60 + minute;
  if (hour > 12) return part === 'morning' ? null : minutes;
  switch (part) {
    case 'morning':
      return hour < 12 ? minutes : null;
    case 'noon':
    case 'lunch':
    case 'afternoon':
      if (hour === 0 || hour === 8 || hour === 9) return null;
      return hour < 8 ? minutes + 720 : minutes;
    case 'evening':
      return hour < 3 || hour === 12 ? null : minutes + 720;
    case 'night':
      if (hour >= 8 && hour < 12) return minutes + 720;
      return hour > 0 && hour < 6 ? minutes : null;
    case 'midnight':
      break;
  }
  return null;
}
