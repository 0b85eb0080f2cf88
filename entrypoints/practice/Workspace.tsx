import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Practice } from '@/components/practice/Practice';
import { forgetSentMessages } from '@/components/practice/sent-messages';
import { seededClients } from '@/components/practice/world/clients';
import { ensureStart } from '@/entrypoints/welcome/first-project';
import { m } from '@/locales/compiled/messages';
import { clearPractice, seedPractice } from '@/storage/practice/practice';
import { practiceSteps } from '@/storage/practice/practice-guide';
import type { Language } from '@/storage/settings';

/** Makes what the practice needs: templates, and the practice people on the first visit. Gives a problem in words, or null. */
export async function prepare(language: Language): Promise<string | null> {
  try {
    await ensureStart(language);
    await seedPractice(seededClients());
    return null;
  } catch (error) {
    console.error('Tabside: the practice people', error);
    return m.practice_failed();
  }
}

/** The practice with what is stored about it. */
export function Workspace({ problem }: { readonly problem: string | null }) {
  const done = useLiveQuery(() => practiceSteps(performance.timeOrigin)) ?? [];
  const [failure, setFailure] = useState(problem);

  async function startOver() {
    try {
      await clearPractice();
      await seedPractice(seededClients());
      forgetSentMessages();
      location.assign('#/feed');
      location.reload();
    } catch (error) {
      console.error('Tabside: starting the practice over', error);
      setFailure(m.practice_failed());
    }
  }

  return <Practice done={done} onStartOver={startOver} problem={failure} />;
}
