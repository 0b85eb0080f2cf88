/** What the overlay costs a page: on every load, in a long feed, and in an endless one. */
import type { Row } from './row.ts';
import { measureFeed } from './overlay-feed.ts';
import { measureLoad } from './overlay-load.ts';
import { measureRecycled } from './overlay-recycled.ts';

export async function run(): Promise<Row[]> {
  return [...(await measureLoad()), ...(await measureFeed()), ...(await measureRecycled())];
}
