/** The content script: starts the overlay on every network's pages. */
import { defineContentScript } from 'wxt/utils/define-content-script';

import { allMatches } from '@/content-scripts/networks/registry';

export default defineContentScript({
  matches: [...allMatches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {
    console.debug(allMatches);
  },
});
