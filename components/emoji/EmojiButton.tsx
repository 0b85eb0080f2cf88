import { lazy, Suspense } from 'react';

import type { EmojiTool } from '@/components/client/card-context';
import { m } from '@/locales/compiled/messages';
import { EmojiShell } from './EmojiShell';

/** Read with the first press: most notes are written without. */
const EmojiPanel = lazy(async () => {
  const { EmojiPanel: Panel } = await import('./EmojiPanel');
  return { default: Panel };
});

/** A button that offers emoji, in pages of our own. */
export const EmojiButton: EmojiTool = ({ language, onPick }) => (
  <EmojiShell onPick={onPick}>
    {(pick) => (
      <Suspense fallback={<p role="status">{m.client_loading()}</p>}>
        <EmojiPanel language={language} onPick={pick} />
      </Suspense>
    )}
  </EmojiShell>
);
