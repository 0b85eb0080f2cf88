/** Kinds of change that a reader of the history chooses from. */
import type { Action } from './schema';

export const HISTORY_GROUPS = [
  'client',
  'note',
  'order',
  'deal',
  'task',
  'file',
  'template',
  'identity',
  'deleted',
  'undo',
  'settings',
] as const;
export type HistoryGroup = (typeof HISTORY_GROUPS)[number];

/** The groups that an action is in: by the first part of its name, and by whether it deletes. */
export function groupsOf(action: Action): readonly HistoryGroup[] {
  const [subject = '', verb] = action.split('.');
  const own = subject === 'person' ? 'client' : HISTORY_GROUPS.find((group) => group === subject);
  // Which status a client has is about the client; the list of statuses is a setting.
  return [
    own ?? 'settings',
    ...(verb === 'delete' || verb === 'erase' ? (['deleted'] as const) : []),
  ];
}
