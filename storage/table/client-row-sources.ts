/** What rows say beside the client's own record: the networks of their identities, what their orders come to. */
import type { Around } from '@/domain/client/client-row';
import type { Identity } from '@/domain/client/identity-schema';
import { orderValue } from '@/domain/order/value';
import type { Order } from '@/domain/order/schema';
import { networkOf } from '@/domain/person/person-key';
import { db } from '../db';
import { isLiving } from '../draft';

/** Records read at a stretch. */
const PAGE = 1000;

/** Behind every text that begins with what stands before it. */
const END = '\uffff';

/** The same for a few clients. */
export async function aroundOf(clientIds: readonly string[]): Promise<Map<string, Around>> {
  const found = await db.transaction('r', db.identities, db.orders, () =>
    Promise.all(
      clientIds.map(async (clientId) => {
        const identities = await db.identities.where({ clientId }).toArray();
        const orders = await db.orders.where({ clientId }).toArray();
        return [clientId, around(identities.filter(isLiving), orders.filter(isLiving))] as const;
      }),
    ),
  );
  return new Map(found);
}

/** The same for all clients of a project who have any, in one map after some turns; each turn is short. */
export async function* pagesOfAround(
  projectId: string,
): AsyncGenerator<ReadonlyMap<string, Around>, void> {
  const networks = new Map<string, readonly string[]>();
  const orders = new Map<string, Order[]>();
  for (let last = `${projectId}/`; ;) {
    const page = await db.identities
      .where(':id')
      .between(last, `${projectId}/${END}`, false)
      .limit(PAGE)
      .toArray();
    for (const { key, clientId } of page.filter(isLiving)) {
      networks.set(clientId, withNetwork(networks.get(clientId), networkOf(key)));
    }
    if (page.length < PAGE) break;
    last = page.at(-1)?.id ?? '';
    yield NOTHING;
  }
  for (let last = ''; ;) {
    const page = await db.orders.where(':id').above(last).limit(PAGE).toArray();
    for (const order of page) {
      if (order.projectId !== projectId || !isLiving(order)) continue;
      const own = orders.get(order.clientId);
      if (own) own.push(order);
      else orders.set(order.clientId, [order]);
    }
    if (page.length < PAGE) break;
    last = page.at(-1)?.id ?? '';
    yield NOTHING;
  }
  const all = new Map<string, Around>();
  for (const [id, own] of networks) all.set(id, { networks: own, orders: null });
  for (const [id, own] of orders) {
    all.set(id, { networks: networks.get(id) ?? [], orders: orderValue(own) });
  }
  yield all;
}

const NOTHING: ReadonlyMap<string, Around> = new Map();

function around(identities: readonly Identity[], orders: readonly Order[]): Around {
  const networks = identities.reduce<readonly string[] | undefined>(
    (before, { key }) => withNetwork(before, networkOf(key)),
    undefined,
  );
  return { networks: networks ?? [], orders: orders.length > 0 ? orderValue(orders) : null };
}

/** Lists with the same networks are one: most clients are on one or two. */
const shared = new Map<string, readonly string[]>();

function withNetwork(before: readonly string[] | undefined, network: string): readonly string[] {
  if (before?.includes(network)) return before;
  const list = [...(before ?? []), network].toSorted();
  const known = shared.get(list.join());
  if (known) return known;
  shared.set(list.join(), list);
  return list;
}
