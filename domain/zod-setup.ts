/**
 * Imported first by every page that brings zod along, and by every file that makes a schema, since a bundler may put schemas
 * into a chunk that runs before the page's own: without `jitless` zod tries to compile its checks with `new Function`, which
 * the pages' content security policy forbids.
 */
import * as z from 'zod';

z.config({ jitless: true });
