/** The card in the page: put into a frame when its first badge is pressed, so that other pages never pay for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { registerCard } from '@/content-scripts/overlay/card-bridge';
import { loadedWhen } from '@/content-scripts/overlay/when-bridge';
import { pageIsDark } from '@/content-scripts/overlay/page-theme';
import { keepDraftsOn } from '@/components/client/drafts';
import { cardEmoji } from '@/components/emoji/card-emoji';
import { CardMount } from '@/components/in-page/mount-card';
import {
  loadWhen,
  remoteActions,
  remoteEmoji,
  remoteKeys,
  remoteView,
  templateInserted,
} from '@/messaging/card-client';
import { workerShelf } from '@/messaging/draft-shelf';
import type { LoadParse } from '@/components/tasks/task-acts';
import { linkOf, placeOf } from './client-page/link-of';

/** By a script of its own, which a page of our own has brought already. */
const loadParse: LoadParse = async () => {
  if (!loadedWhen()) await loadWhen();
  return loadedWhen() ?? null;
};

export default defineUnlistedScript(() => {
  keepDraftsOn(workerShelf());
  const mount = new CardMount({
    page: document,
    isDark: pageIsDark,
    read: ({ key, aliases }) => remoteView(key, aliases),
    actions: remoteActions,
    linkOf,
    placeOf,
    loadParse,
    readKeys: remoteKeys,
    Emoji: cardEmoji(remoteEmoji),
  });

  registerCard({
    open(person, beside, host) {
      mount.open({
        person,
        beside,
        language: host.language,
        signal: host.signal,
        intent: host.intent,
        onChange: (callback) => host.onChange(callback),
        closed: () => host.closed(),
        onTakeBack: () => host.takeBack(),
        onInsert: async (text, templateId) => {
          const outcome = await host.insert(text);
          if (outcome.result !== 'failed') {
            // The text is where it belongs; whether that was counted is nothing to trouble the seller with.
            templateInserted(templateId, person.key).catch(() => {});
          }
          return outcome;
        },
      });
    },
    close: () => mount.close(),
  });
});
