/** Of the hostile client base what is sold and planned, and who is ignored. */
import { identityId } from '@/domain/client/identity';
import { dealSchema } from '@/domain/deal/schema';
import { funnelSchema } from '@/domain/funnel/schema';
import { STAGE_KINDS } from '@/domain/funnel/stage-kinds';
import { stageSchema } from '@/domain/funnel/stage-schema';
import { ignoredSchema } from '@/domain/ignored/schema';
import { COLORS, ICONS } from '@/domain/status/palette';
import { taskSchema } from '@/domain/task/schema';

interface Means {
  readonly projectId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Indexes of small records, and of clients. */
  readonly few: readonly number[];
  readonly all: readonly number[];
  readonly base: (id: string, index: number) => object;
  /** The same for what is a client's. */
  readonly of: (id: string, index: number) => { readonly clientId: string };
  /** A text by its index, cut to a length. */
  readonly at: (index: number, most: number) => string;
  readonly address: (index: number) => string;
}

export function sellingRecords(means: Means): Record<string, object[]> {
  const { projectId, now, few, all, base, of, at, address } = means;
  return {
    ignored: few.map((index) => {
      const key = `vk:id${900_000 + index}` as const;
      return ignoredSchema.parse({
        ...base(identityId(projectId, key), index),
        key,
        of: key,
        name: at(index, 500),
      });
    }),
    funnels: few.map((index) =>
      funnelSchema.parse({
        ...base(`funnel-${index}`, index),
        name: at(index, 100),
        color: COLORS[index % COLORS.length],
        order: index,
        lostReasons: few.map((reason) => at(index + reason, 200)),
      }),
    ),
    stages: few.flatMap((index) =>
      STAGE_KINDS.map((kind, place) =>
        stageSchema.parse({
          ...base(`stage-${index}-${kind}`, index),
          funnelId: `funnel-${index}`,
          name: at(index + place, 100),
          color: 'blue',
          icon: ICONS[index % ICONS.length],
          order: place,
          kind,
          attentionDays: 1,
          limit: 1,
          nextTask: { text: at(index, 1000), afterDays: 1 },
          checklist: few.map((item) => ({ id: `item-${item}`, text: at(index + item, 200) })),
        }),
      ),
    ),
    deals: all.map((index) => {
      const kind = STAGE_KINDS[index % STAGE_KINDS.length] ?? 'open';
      return dealSchema.parse({
        ...of(`deal-${index}`, index),
        funnelId: `funnel-${index % few.length}`,
        stageId: `stage-${index % few.length}-${kind}`,
        stageSince: now - 3 * 86_400_000,
        title: at(index, 200),
        value: index % 5 === 0 ? null : Number.MAX_SAFE_INTEGER,
        currency: 'EUR',
        expectedOn: '2026-11-25',
        product: at(index + 1, 500),
        source: at(index + 2, 500),
        ownerId: `member-${index % few.length}`,
        closedAt: kind === 'open' ? null : now,
        lostReason: kind === 'lost' ? at(index + 3, 500) : '',
        'checked:item-0': true,
      });
    }),
    tasks: all.map((index) =>
      taskSchema.parse({
        ...of(`task-${index}`, index),
        ...(index % 5 === 4 && { clientId: null }),
        dealId: index % 5 === 4 ? null : `deal-${index}`,
        text: at(index, 1000),
        dueAt: now + (index % 3) * 86_400_000,
        isAllDay: index % 2 === 0,
        zone: 'Europe/Kyiv',
        repeat: index % 2 === 0 ? null : 'FREQ=WEEKLY;BYDAY=FR',
        reminders: [0],
        snoozedUntil: null,
        isUntilReply: false,
        state: 'open',
        doneAt: null,
        ownerId: `member-${index % few.length}`,
        link: address(index),
      }),
    ),
  };
}
