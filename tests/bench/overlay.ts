/** What the overlay costs a page: on every load, and in a long feed. */
import type { Row } from './row.ts';
import { measureFeed } from './overlay-feed.ts';
import { measureLoad } from './overlay-load.ts';

export async function run(): Promise<Row[]> {
  return [...(await measureLoad()), ...(await measureFeed())];
}
