/** What reads times out of words: put into a page when a task's form first opens there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { registerWhen } from '@/content-scripts/overlay/when-bridge';
import { parseWhen } from '@/domain/when/parse-when';

export default defineUnlistedScript(() => {
  registerWhen(parseWhen);
});
