/** What the seller "sent" in the practice network: kept for the tab, so that a reload shows it again. */
import { useCallback, useState } from 'react';

const PLACE = 'practice-sent';

export type SentMessages = Readonly<Record<string, readonly string[]>>;

function read(): SentMessages {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(PLACE) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      Object.entries(stored).flatMap(([slug, texts]: [string, unknown]) =>
        Array.isArray(texts) ? [[slug, texts.filter((text) => typeof text === 'string')]] : [],
      ),
    );
  } catch {
    // Storage switched off, or somebody else's value: the conversations start as they were.
    return {};
  }
}

/** Forgets everything sent. */
export function forgetSentMessages(): void {
  try {
    sessionStorage.removeItem(PLACE);
  } catch {
    // Nothing was kept then.
  }
}

/** The sent texts by the partner's slug, and the way to add one. */
export function useSentMessages(): [SentMessages, (slug: string, text: string) => void] {
  const [sent, setSent] = useState(read);
  const add = useCallback((slug: string, text: string) => {
    setSent((before) => {
      const after = { ...before, [slug]: [...(before[slug] ?? []), text] };
      try {
        sessionStorage.setItem(PLACE, JSON.stringify(after));
      } catch {
        // Full or switched off: the message is still shown until the page is left.
      }
      return after;
    });
  }, []);
  return [sent, add];
}
