import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { DealPanel, type DealPanelProps } from '@/components/deals/DealPanel';
import type { DealTaskTools } from '@/components/deals/DealTasks';
import { useStepToasts } from '@/components/dashboard/step-toasts';
import { saidActs, saidAdded, type SayDone } from '@/components/tasks/said-acts';
import { useTaskClock } from '@/components/tasks/use-task-clock';
import { m } from '@/locales/compiled/messages';
import { checkItem, deleteDeal, editDeal } from '@/storage/deals/deals';
import { dealView } from '@/storage/deals/deal-view';
import { undo } from '@/storage/history/undo';
import { cardActions } from '@/storage/in-page/card-actions';
import { TaskFileTool } from '../calendar/TaskFileTool';
import { loadParse } from '../client-page/load-parse';
import { useUsualReminders } from './use-usual-reminders';

export interface DealSectionProps extends Pick<
  DealPanelProps,
  'funnels' | 'stages' | 'members' | 'language' | 'onMove' | 'onClose'
> {
  readonly dealId: string;
}

/** The panel of one deal, live. */
export function DealSection({ dealId, ...rest }: DealSectionProps) {
  const { perform } = useStepToasts();
  const { language, members } = rest;
  const clock = useTaskClock(language);
  const usual = useUsualReminders();
  const view = useLiveQuery(() => dealView(dealId), [dealId]);
  const { onClose } = rest;
  const deal = view?.deal;
  const taskTools = useMemo<DealTaskTools>(() => {
    const say: SayDone = (work, said) => perform(() => work(cardActions), said);
    return {
      clock,
      members,
      usual,
      loadParse,
      Tool: TaskFileTool,
      acts: saidActs(say),
      onAdd: async (fields, newId) => {
        if (!deal) return false;
        const { id, clientId, ownerId } = deal;
        const about = { clientId, dealId: id, link: null };
        const given = { ...fields, ownerId: fields.ownerId ?? ownerId };
        const done = await say((all) => all.addTask(about, given, newId), saidAdded(fields.text));
        return done !== null;
      },
    };
  }, [perform, clock, members, usual, deal]);
  return (
    <DealPanel
      {...rest}
      view={view}
      onEdit={(change, what) => void perform(() => editDeal(dealId, change), changed(what))}
      onCheck={(itemId, isDone, text) =>
        void perform(() => checkItem(dealId, itemId, isDone), changed(text))
      }
      taskTools={taskTools}
      onUndo={(historyId, what) =>
        void perform(
          () => undo(historyId),
          (done) =>
            done.historyId === ''
              ? m.client_undone_nothing()
              : done.keptFields > 0
                ? m.client_undone_partly()
                : m.history_undone({ what }),
        )
      }
      onDelete={() => {
        const name = view?.deal.title || view?.clientName || m.client_unnamed();
        void perform(() => deleteDeal(dealId), m.deals_deleted({ name })).then(
          (done) => done && onClose(),
        );
      }}
    />
  );
}

function changed(what: string): string {
  return m.page_client_changed({ what });
}
