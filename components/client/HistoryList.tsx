import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';

import type { HistoryLine, StatusView } from '@/domain/client/card-view';
import type { Action } from '@/domain/history/schema';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { MoreButton } from './MoreButton';
import { useNow } from './use-now';
import { ago, counted, exactly } from './when';

export interface HistoryListProps {
  /** Newest first. */
  readonly lines: readonly HistoryLine[];
  readonly statuses: readonly StatusView[];
  readonly onUndo: (historyId: string) => void;
}

const FIRST = 5;
const STEP = 20;

/** Entries that changed nothing of the seller's, or that the next look at the page would only make again. */
export const NOT_UNDOABLE: ReadonlySet<string> = new Set([
  'template.insert',
  'identity.learn',
  'identity.contradiction',
  'client.erase',
]);

/** What happened with this client, each with its Undo. Folded until asked for. */
export function HistoryList({ lines, statuses, onUndo }: HistoryListProps) {
  const { language, layout } = useCardTools();
  const [isOpen, setOpen] = useState(layout === 'panel');
  const [shown, setShown] = useState(FIRST);
  const id = useId();
  const now = useNow();
  const hidden = lines.length - shown;
  if (lines.length === 0) return null;
  return (
    <section className="tc-section">
      <h3 className="tc-section-head">
        <button
          type="button"
          className="tc-fold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={14} className="tc-fold-arrow" aria-hidden="true" />
          {m.client_history()}
          <span className="tc-count">{counted(lines.length, language)}</span>
        </button>
      </h3>
      <ul id={id} className="tc-history" hidden={!isOpen}>
        {isOpen &&
          lines.slice(0, shown).map((line) => (
            <li key={line.id} className="tc-history-line" data-undone={line.undone}>
              <span className="tc-history-text">
                <bdi>{historyText(line, statuses, language)}</bdi>
              </span>
              <time
                dateTime={new Date(line.at).toISOString()}
                title={exactly(line.at, language)}
                className="tc-history-time"
              >
                {ago(line.at, now, language)}
              </time>
              {line.undone ? (
                <span className="tc-history-undo">{m.client_history_undone()}</span>
              ) : (
                !NOT_UNDOABLE.has(line.action) && (
                  <button
                    type="button"
                    className="tc-link tc-quiet tc-history-undo"
                    aria-label={m.client_history_undo({
                      what: historyText(line, statuses, language),
                    })}
                    onClick={() => onUndo(line.id)}
                  >
                    {m.client_undo()}
                  </button>
                )
              )}
            </li>
          ))}
      </ul>
      {isOpen && hidden > 0 && (
        <MoreButton
          count={Math.min(hidden, STEP)}
          of={hidden}
          language={language}
          onMore={() => setShown(shown + STEP)}
        />
      )}
    </section>
  );
}

/** What else is done is done to the set-up. */
const DID: Readonly<Partial<Record<Action, () => string>>> = {
  'client.add': m.client_did_add,
  'client.edit': m.client_did_edit,
  'client.delete': m.client_did_delete,
  'client.merge': m.client_did_merge,
  'client.apart': m.client_did_apart,
  'client.reply': m.client_did_reply,
  'client.tag': m.client_did_tag,
  'client.erase': m.privacy_did_erase,
  'person.ignore': m.privacy_did_ignore,
  'person.notice': m.privacy_did_notice,
  'identity.learn': m.client_did_learn,
  'identity.contradiction': m.client_did_contradiction,
  'note.add': m.client_did_note_add,
  'note.edit': m.client_did_note_edit,
  'note.delete': m.client_did_note_delete,
  'order.add': m.client_did_order_add,
  'order.edit': m.client_did_order_edit,
  'order.delete': m.client_did_order_delete,
  'file.add': m.client_did_file_add,
  'file.delete': m.client_did_file_delete,
  'deal.add': m.client_did_deal_add,
  'deal.edit': m.client_did_deal_edit,
  'deal.move': m.client_did_deal_move,
  'deal.delete': m.client_did_deal_delete,
  'task.add': m.client_did_task_add,
  'task.edit': m.client_did_task_edit,
  'task.done': m.client_did_task_done,
  'task.reopen': m.client_did_task_reopen,
  'task.snooze': m.client_did_task_snooze,
  'task.back': m.client_did_task_back,
  'task.delete': m.client_did_task_delete,
  undo: m.client_did_undo,
  import: m.client_did_import,
  'backup.restore': m.client_did_restore,
  'tag.merge': m.client_did_tag,
};

/** One entry in words. */
export function historyText(
  line: Pick<HistoryLine, 'action' | 'detail'>,
  statuses: readonly Pick<StatusView, 'id' | 'captions'>[],
  language: string,
): string {
  const { action, detail } = line;
  if (action === 'template.insert') return m.client_did_template_insert({ title: detail ?? '' });
  if (action !== 'client.status') return (DID[action] ?? m.client_did_other)();
  const status = statuses.find(({ id }) => id === detail);
  return m.client_did_status({
    status: status ? captionIn(status.captions, language) : m.client_status_none(),
  });
}
