/** What Today reads straight from the database: open tasks and deals, by indexes, and whom they are about. */
import type { Deal } from '@/domain/deal/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import type { PersonKey } from '@/domain/person/person-key';
import type { Task } from '@/domain/task/schema';
import { db } from '../db';
import { isLiving } from '../draft';
import { listStages } from '../deals/funnels';
import { openTasks } from '../tasks/tasks';

/** Somebody as a list shows them. */
export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly statusId: string | null;
}

export interface Work {
  readonly tasks: readonly Task[];
  /** Open ones only. */
  readonly deals: readonly Deal[];
  readonly stages: ReadonlyMap<string, Stage>;
}

/** A project's open tasks and deals. */
export async function readWork(projectId: string): Promise<Work> {
  const [tasks, stages, deals] = await Promise.all([
    openTasks(projectId),
    listStages(projectId),
    openDeals(projectId),
  ]);
  return { tasks, deals, stages: new Map(stages.map((stage) => [stage.id, stage])) };
}

async function openDeals(projectId: string): Promise<Deal[]> {
  const stages = await listStages(projectId);
  const open = stages.filter(({ kind }) => kind === 'open');
  const inStages = await Promise.all(
    open.map(({ id, funnelId }) =>
      db.deals.where('[funnelId+stageId]').equals([funnelId, id]).toArray(),
    ),
  );
  return inStages.flat().filter((deal) => isLiving(deal) && deal.closedAt === null);
}

/** Clients by their ids; those who are gone are missing. */
export async function readPeople(ids: readonly string[]): Promise<ReadonlyMap<string, PersonLine>> {
  const clients = await db.clients.bulkGet([...ids]);
  const lines = clients.flatMap((client) => {
    if (!client || !isLiving(client)) return [];
    const { id, name, statusId } = client;
    return [[id, { id, name, statusId }] as const];
  });
  return new Map(lines);
}

/** The keys under which networks know a client. */
export async function keysOf(clientId: string): Promise<PersonKey[]> {
  const identities = await db.identities.where({ clientId }).toArray();
  return identities.filter(isLiving).map(({ key }) => key);
}
