/** For tests of files that are made to harm. */
import { expect } from 'vitest';

import { dump } from '../testing';
import { openFile } from './inspect-file';
import { fileOf } from './testing-exchange';
import { Trouble } from './trouble';

/** Megabytes of what is huge; `npm run test:long` sets 99, the most that is read at all. */
export const HUGE = Number(process.env['TABSIDE_HUGE_MB'] ?? 12) * 1_000_000;

/** Expects that opening is refused with a code, and where given with a place, and that nothing is written. */
export async function refused(
  content: string | Uint8Array,
  code: string,
  where?: string,
): Promise<void> {
  const before = await dump();
  const error: unknown = await openFile(fileOf(content)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Trouble);
  expect(error).toMatchObject(where === undefined ? { code } : { code, where });
  expect(await dump()).toEqual(before);
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
