/** The content script: starts the overlay on every network's pages. */
import { defineContentScript } from 'wxt/utils/define-content-script';

import { adapterOfUrl, allMatches } from '@/content-scripts/networks/registry';
import { startOverlay } from '@/content-scripts/overlay/start';

export default defineContentScript({
  matches: [...allMatches],
  runAt: 'document_idle',
  main({ signal }) {
    const adapter = adapterOfUrl(new URL(location.href));
    if (adapter) startOverlay({ adapter, document, signal });
  },
});
