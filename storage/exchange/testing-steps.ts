/** For tests of exchange: what is done to a base before it is exported, in any order. */
import * as fc from 'fast-check';
import { uuidv7 } from 'uuidv7';

import type { Stage } from '@/domain/funnel/stage-schema';
import { addDeal, checkItem, moveDeal } from '../deals/deals';
import { addFunnel, listStages } from '../deals/funnels';
import { addTask, completeTask } from '../tasks/tasks';
import { addCustomField } from '../lists/custom-fields';
import { db } from '../db';
import { rebadge } from '../in-page/badges';
import { isLiving, type NewRecord } from '../draft';
import { addFiles } from '../clients/files';
import { mergeClients } from '../duplicates/merge-clients';
import { addTag } from '../lists/tags';
import { undo } from '../history/undo';
import { write } from '../write';
import { anyFields, anyOrder, anyText, putClient } from './testing-people';

export const anySteps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('add' as const), fields: anyFields, extra: anyText(200) }),
    fc.record({ do: fc.constant('edit' as const), at: fc.nat(9), fields: anyFields }),
    fc.record({ do: fc.constant('note' as const), at: fc.nat(9), text: anyText(50_000) }),
    fc.record({ do: fc.constant('order' as const), at: fc.nat(9), order: anyOrder }),
    fc.record({ do: fc.constant('deal' as const), at: fc.nat(9), title: anyText(200) }),
    fc.record({ do: fc.constant('move' as const), at: fc.nat(9), reason: anyText(500) }),
    fc.record({ do: fc.constant('task' as const), at: fc.nat(9), text: anyText(1000) }),
    fc.record({ do: fc.constant('done' as const), at: fc.nat(9) }),
    fc.record({ do: fc.constant('file' as const), at: fc.nat(9), bytes: fc.uint8Array() }),
    fc.record({ do: fc.constant('tag' as const), at: fc.nat(9), name: anyText(60) }),
    fc.record({ do: fc.constant('field' as const), at: fc.nat(9), text: anyText(5000) }),
    fc.record({ do: fc.constant('key' as const), at: fc.nat(9), key: fc.nat(20) }),
    fc.record({ do: fc.constant('merge' as const), at: fc.nat(9), into: fc.nat(9) }),
    fc.record({ do: fc.constant('delete' as const), at: fc.nat(9) }),
    fc.record({ do: fc.constant('undo' as const), back: fc.nat(5) }),
  ),
  { minLength: 1, maxLength: 14 },
);
type Step = (typeof anySteps extends fc.Arbitrary<infer T> ? T : never) extends (infer E)[]
  ? E
  : never;

export async function take(projectId: string, step: Step): Promise<void> {
  const living = (await db.clients.toArray()).filter(isLiving);
  const who = (at: number) => living[at % Math.max(living.length, 1)];
  const about = (action: 'client.edit' | 'note.add' | 'order.add' | 'identity.learn', id: string) =>
    ({ action, projectId, clientId: id }) as const;
  if (step.do === 'add') {
    // A field that this version does not know, from a later one elsewhere.
    await putClient(projectId, {
      ...step.fields,
      ...({ later: { deep: [step.extra, 1, null] } } as object),
    });
    return;
  }
  if (step.do === 'undo') {
    const entries = await db.history.orderBy('id').toArray();
    const entry = entries.toReversed().filter(({ undoneBy }) => undoneBy === null)[step.back];
    if (entry && entry.action !== 'project.add') await undo(entry.id);
    return;
  }
  const client = who(step.at);
  if (!client) return;
  const { id } = client;
  switch (step.do) {
    case 'edit':
      await write(about('client.edit', id), async (draft) => {
        await draft.patch('clients', id, step.fields);
        await rebadge(draft, id);
      });
      break;
    case 'note':
      await write(about('note.add', id), (draft) =>
        draft.put('notes', {
          id: uuidv7(),
          clientId: id,
          text: step.text,
          kind: 'note',
          isPinned: false,
          editedAt: null,
        }),
      );
      break;
    case 'order':
      await write(about('order.add', id), (draft) =>
        draft.put('orders', { id: uuidv7(), clientId: id, items: [], ...step.order }),
      );
      break;
    case 'deal': {
      const [stage] = await stagesOf(projectId);
      const deal = { value: null, currency: 'EUR', expectedOn: null, ownerId: null };
      const said = { title: step.title, product: step.title, source: step.title };
      const { dealId } = await addDeal(id, stage?.id ?? '', { ...deal, ...said });
      await checkItem(dealId, 'item', true);
      break;
    }
    case 'move': {
      const [deal] = (await db.deals.toArray()).filter(isLiving);
      const stages = await stagesOf(projectId);
      const goal = stages[step.at % Math.max(stages.length, 1)];
      if (deal && goal) await moveDeal(deal.id, goal.id, step.reason);
      break;
    }
    case 'task': {
      const [deal] = (await db.deals.where('clientId').equals(id).toArray()).filter(isLiving);
      const dueAt = Date.now() + 3_600_000;
      const plain = { clientId: step.at % 4 === 0 ? null : id, dealId: null, link: null };
      const ofDeal = { ...plain, clientId: id, dealId: deal?.id ?? null };
      const fields = { dueAt, isAllDay: step.at % 2 === 0, zone: 'Europe/Kyiv', repeat: null };
      const rest = { text: `t${step.text}`.slice(0, 1000), reminders: [0, 30], ownerId: null };
      await addTask(projectId, step.at % 3 === 0 ? ofDeal : plain, { ...fields, ...rest });
      break;
    }
    case 'done': {
      const tasks = (await db.tasks.toArray()).filter(isLiving);
      const task = tasks[step.at % Math.max(tasks.length, 1)];
      if (task) await completeTask(task.id, true);
      break;
    }
    case 'file':
      await addFiles(id, [new File([step.bytes], 'a.bin')]);
      break;
    case 'tag': {
      const { tagId } = await addTag(projectId, `t${step.name}`, 'blue');
      await write(about('client.edit', id), (draft) =>
        draft.patch('clients', id, { [`tag:${tagId}`]: true }),
      );
      break;
    }
    case 'field': {
      const { fieldId } = await addCustomField(projectId, 'text', {
        captions: { en: 'F' },
        choices: [],
        currency: null,
      });
      await write(about('client.edit', id), (draft) =>
        draft.patch('clients', id, { [`field:${fieldId}`]: step.text }),
      );
      break;
    }
    case 'key':
      await write(about('identity.learn', id), async (draft) => {
        const key = `vk:id${step.key + 1}` as const;
        const own = {
          id: `${projectId}/${key}`,
          key,
          clientId: id,
          origin: 'seen' as const,
          contradictions: [],
          badge: { name: '', statusId: null },
        } satisfies NewRecord<'identities'>;
        if (!(await draft.get('identities', own.id))) await draft.put('identities', own);
        await rebadge(draft, id);
      });
      break;
    case 'merge': {
      const other = who(step.into);
      if (other && other.id !== id) await mergeClients(id, other.id, {});
      break;
    }
    case 'delete':
      await write({ ...about('client.edit', id), action: 'client.delete' }, (draft) =>
        draft.remove('clients', id),
      );
      break;
  }
}

/** The stages of the project's one funnel, which is there from the first deal on. */
async function stagesOf(projectId: string): Promise<Stage[]> {
  const stages = await listStages(projectId);
  if (stages.length > 0) return stages;
  const usual = { color: 'blue', icon: 'circle', attentionDays: 3, limit: 5 } as const;
  const checklist = [{ id: 'item', text: 'Paid' }];
  const nextTask = { text: 'Call', afterDays: 1 };
  await addFunnel(projectId, { name: 'Sales', color: 'red', lostReasons: ['Price'] }, [
    { ...usual, name: 'New', kind: 'open', nextTask, checklist },
    { ...usual, name: 'Won', kind: 'won', nextTask: null, checklist: [] },
    { ...usual, name: 'Lost', kind: 'lost', nextTask: null, checklist: [] },
  ]);
  return listStages(projectId);
}
