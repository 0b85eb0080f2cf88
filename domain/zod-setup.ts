/**
 * Imported first by every page that brings zod along: without `jitless` zod tries to compile its checks with
 * `new Function`, which the pages' content security policy forbids.
 */
import * as z from 'zod';

z.config({ jitless: true });
