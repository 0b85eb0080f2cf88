import { useMemo } from 'react';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import { nameOf, type EntryActs } from '@/components/today/EntryLine';
import { untilText } from '@/components/today/need-text';
import type { Entry } from '@/domain/today/entries';
import { m } from '@/locales/compiled/messages';
import { putOff, settleNeed } from '@/storage/today/settle';
import { needsToPutOff, placeOf, untilTomorrow } from './act';
import type { TodayNow } from './use-today';

/** What can be done with an entry, told in a toast with its Undo. @param open shows the client, or the task of nobody */
export function useEntryActs(
  projectId: string,
  { day, words, personOf }: TodayNow,
  open: (entry: Entry) => void,
): EntryActs {
  const { perform, say } = useStepToasts();
  return useMemo(() => {
    const named = (entry: Entry) =>
      nameOf(entry, entry.clientId === null ? null : personOf(entry.clientId));
    return {
      open,
      chat: (entry) => {
        void placeOf(entry).then((place) => {
          if (place === null) say(m.today_no_chat({ name: named(entry) }));
          else window.open(place, '_blank', 'noopener');
          return place;
        });
      },
      settle: (entry, need) => {
        const said =
          need.kind === 'task'
            ? m.today_task_done({ text: need.text })
            : m.today_settled({ name: named(entry) });
        void perform(() => settleNeed(projectId, need, day), said);
      },
      putOff: (entry, until) =>
        void perform(
          () => putOff(projectId, needsToPutOff(entry), until),
          m.today_put_off_done({ name: named(entry), when: untilText(until, words) }),
        ),
      skip: (entry) =>
        void perform(
          () => putOff(projectId, needsToPutOff(entry), untilTomorrow(day)),
          m.today_skipped({ name: named(entry) }),
        ),
    };
  }, [projectId, day, words, personOf, perform, say, open]);
}
