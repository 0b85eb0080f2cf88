/** The real overlay with LinkedIn's adapter; only the worker is left out: it answers at once that it knows nobody. */
import adapter from '@/content-scripts/networks/linkedin/adapter';
import { startOverlay } from '@/content-scripts/overlay/start';

startOverlay({
  adapter,
  document,
  signal: new AbortController().signal,
  backend: {
    setup: async () => ({
      mode: 'overlay',
      covered: false,
      statuses: [],
      language: 'en',
      steps: {},
      tried: null,
    }),
    lookUp: async () => ({}),
    loadCard: async () => false,
    loadSecondLook: async () => false,
    insertInPage: async () => false,
    viewed: () => {},
    listen: () => () => {},
  },
});
