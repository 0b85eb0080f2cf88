/** Messages about tasks and deals for the fuzz test of the worker's router. */
import * as fc from 'fast-check';

interface Message {
  readonly name: string;
  readonly data: unknown;
}

const anyId = fc.string({ minLength: 1, maxLength: 500, unit: 'binary' });
const moment = fc.integer({ min: -8.64e15, max: 8.64e15 });
const taskFields = fc.record({
  text: fc.string({ maxLength: 1000, unit: 'binary' }),
  dueAt: fc.option(moment),
  isAllDay: fc.boolean(),
  zone: fc.constantFrom('Europe/Kyiv', 'UTC', 'Asia/Tehran'),
  repeat: fc.option(fc.string({ maxLength: 500 })),
  reminders: fc.array(fc.nat({ max: 366 * 24 * 60 }), { maxLength: 10 }),
  ownerId: fc.option(anyId),
});
const dealFields = fc.record({
  title: fc.string({ maxLength: 200, unit: 'binary' }),
  value: fc.option(fc.maxSafeInteger()),
  currency: fc.constantFrom('EUR', 'UAH'),
  expectedOn: fc.constantFrom(null, '2026-12-01'),
  product: fc.string({ maxLength: 500 }),
  source: fc.string({ maxLength: 500 }),
  ownerId: fc.option(anyId),
});

/** Tasks whose link leads to another network's pages, or to none's. */
export function foreignLinks(network: string, others: readonly string[]): Message[] {
  const fields = { text: 'Call', dueAt: null, isAllDay: false, zone: 'UTC', repeat: null };
  const task = { ...fields, reminders: [], ownerId: null };
  const links = [...others, 'https://example.com/', `https://${network}.example/`];
  return links
    .filter((link) => link.startsWith('https:'))
    .map((link) => ({
      name: 'card.act',
      data: { name: 'addTask', args: [{ clientId: 'c', dealId: null, link }, task] },
    }));
}

/** Good actions on tasks and deals: name and arguments. @param pages addresses of the network's own pages */
export function sellingActs(
  pages: readonly string[],
): (readonly [string, ...fc.Arbitrary<unknown>[]])[] {
  const links = pages.filter((url) => url.startsWith('https:'));
  const about = fc.record({
    clientId: anyId,
    dealId: fc.option(anyId),
    link: fc.constantFrom(null, ...links),
  });
  return [
    ['addTask', about, taskFields],
    ['addTask', about, taskFields, fc.uuid()],
    ['editTask', anyId, taskFields],
    ['completeTask', anyId],
    ['reopenTask', anyId],
    ['snoozeTask', anyId, moment, fc.boolean()],
    ['deleteTask', anyId],
    ['addDeal', anyId, anyId, dealFields],
    ['addDeal', anyId, anyId, dealFields, fc.uuid()],
    ['editDeal', anyId, dealFields],
    ['moveDeal', anyId, anyId, fc.string({ maxLength: 500, unit: 'binary' })],
    ['checkItem', anyId, fc.string({ minLength: 1, maxLength: 64 }), fc.boolean()],
    ['deleteDeal', anyId],
  ];
}
