/** Tasks and deals of the make-believe store. */
import type { CardActions, ClientView, Done } from '@/domain/client/card-view';
import type { DealView } from '@/domain/deal/view';
import type { TaskFields, TaskView } from '@/domain/task/view';
import type { ActionCall } from './testing';

type Selling = Pick<
  CardActions,
  | 'addTask'
  | 'editTask'
  | 'completeTask'
  | 'reopenTask'
  | 'snoozeTask'
  | 'deleteTask'
  | 'addDeal'
  | 'editDeal'
  | 'moveDeal'
  | 'checkItem'
  | 'deleteDeal'
>;

type Change = (how: (client: ClientView) => ClientView) => Promise<Done>;

/** Actions that change a client as the storage would, near enough. */
export function sellingActions(note: (call: ActionCall) => void, change: Change): Selling {
  const patchTask = (id: string, patch: Partial<TaskView>) =>
    change((client) => ({
      ...client,
      tasks: client.tasks.map((task) => (task.id === id ? { ...task, ...patch } : task)),
    }));
  const patchDeal = (id: string, patch: (deal: DealView) => Partial<DealView>) =>
    change((client) => ({
      ...client,
      deals: client.deals.map((deal) => (deal.id === id ? { ...deal, ...patch(deal) } : deal)),
    }));
  return {
    addTask: (about, fields, newId = '') => {
      note(['addTask', about, fields]);
      return change((client) => ({
        ...client,
        tasks: [...client.tasks, { ...openTask(newId, fields), ...about }],
      }));
    },
    editTask: (id, fields) => {
      note(['editTask', id, fields]);
      return patchTask(id, fields);
    },
    completeTask: (id) => {
      note(['completeTask', id]);
      return change((client) => {
        const done = client.tasks.filter((task) => task.id === id);
        return {
          ...client,
          tasks: client.tasks.filter((task) => task.id !== id),
          doneTasks: [
            ...done.map((task) => ({ ...task, state: 'done', doneAt: Date.now() }) as const),
            ...client.doneTasks,
          ],
        };
      });
    },
    reopenTask: (id) => {
      note(['reopenTask', id]);
      return change((client) => client);
    },
    snoozeTask: (id, snoozedUntil, isUntilReply) => {
      note(['snoozeTask', id, isUntilReply]);
      return patchTask(id, { snoozedUntil, isUntilReply });
    },
    deleteTask: (id) => {
      note(['deleteTask', id]);
      return change((client) => ({
        ...client,
        tasks: client.tasks.filter((task) => task.id !== id),
      }));
    },
    addDeal: (_clientId, stageId, fields, newId = '') => {
      note(['addDeal', stageId, fields]);
      const state = { stageSince: Date.now(), closedAt: null, lostReason: '', checked: [] };
      return change((client) => ({
        ...client,
        deals: [...client.deals, { id: newId, stageId, ...fields, ...state }],
      }));
    },
    editDeal: (id, fields) => {
      note(['editDeal', id, fields]);
      return patchDeal(id, () => fields);
    },
    moveDeal: (id, stageId, lostReason) => {
      note(['moveDeal', id, stageId, lostReason]);
      return patchDeal(id, () => ({ stageId, lostReason }));
    },
    checkItem: (id, itemId, isDone) => {
      note(['checkItem', id, itemId, isDone]);
      return patchDeal(id, ({ checked }) => ({
        checked: isDone ? [...checked, itemId] : checked.filter((other) => other !== itemId),
      }));
    },
    deleteDeal: (id) => {
      note(['deleteDeal', id]);
      return change((client) => ({
        ...client,
        deals: client.deals.filter((deal) => deal.id !== id),
      }));
    },
  };
}

function openTask(id: string, fields: TaskFields): TaskView {
  const state = { snoozedUntil: null, isUntilReply: false, state: 'open', doneAt: null } as const;
  return { id, clientId: null, dealId: null, link: null, ...fields, ...state };
}
