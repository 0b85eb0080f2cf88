/**
 * A client base in which every text that a record can hold is a hostile one. All of it is what the schemas take: each text
 * could have come by a page, a file, a server or the seller's own hand.
 */
import { BLANK_CLIENT } from '@/domain/client/blank';
import { identityId } from '@/domain/client/identity';
import { identitySchema } from '@/domain/client/identity-schema';
import { clientSchema } from '@/domain/client/schema';
import { customFieldSchema } from '@/domain/custom-field/schema';
import { CUSTOM_FIELD_TYPES } from '@/domain/custom-field/types';
import { historyEntrySchema } from '@/domain/history/schema';
import { importMappingSchema } from '@/domain/import/mapping-schema';
import { memberSchema } from '@/domain/member/schema';
import { noteSchema } from '@/domain/note/schema';
import { orderSchema } from '@/domain/order/schema';
import { projectSchema } from '@/domain/project/schema';
import { segmentSchema } from '@/domain/segment/schema';
import { COLORS, ICONS } from '@/domain/status/palette';
import { statusSchema } from '@/domain/status/schema';
import { tagSchema } from '@/domain/tag/schema';
import { templateSchema } from '@/domain/template/schema';
import { viewSchema } from '@/domain/view/schema';
import { HOSTILE } from '../../hostile-corpus';
import { sellingRecords } from './selling-records';

type Rows = Record<string, object[]>;

/** Texts that are one, cut to what a field takes and never in the middle of a character. */
const TEXTS = HOSTILE.filter((text) => text.trim() !== '');
const at = (index: number, most: number): string => {
  const text = TEXTS[index % TEXTS.length] ?? '';
  return text.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '') : text;
};

/** Addresses that a photo, a website or a link must never be. */
const ADDRESSES = [
  'javascript:globalThis.hacked=true',
  'data:text/html,<script>globalThis.hacked=true</script>',
  'https://photos.example/"onerror="globalThis.hacked=true',
  "https://photos.example/x.png');background:url(https://photos.example/leak",
  ' jAvAsCrIpT:globalThis.hacked=true',
  'vbscript:x',
  'file:///etc/passwd',
  '//photos.example/\u202Egnp.exe',
] as const;
const address = (index: number): string => ADDRESSES[index % ADDRESSES.length] ?? '';

/** How many of each kind of small record there are. */
const FEW = 12;

/** The client whom the key belongs to that `keyOf` names for it; each has one text as name, and others in the other fields. */
export const clientId = (index: number): string => `client-${String(index).padStart(3, '0')}`;

export const COUNT = TEXTS.length;
export const nameOfClient = (index: number): string => at(index, 500);

/** @param keyOf the person on a network whom a client is, or null */
export function hostileRecords(
  projectId: string,
  keyOf: (index: number) => `${string}:${string}` | null,
): Rows {
  const now = Date.UTC(2026, 10, 25);
  const base = (id: string, index: number) => ({
    id,
    projectId,
    createdAt: now - index * 60_000,
    createdBy: 'me',
    deletedAt: null,
    stamps: {},
  });
  const few = Array.from({ length: FEW }, (_, index) => index);
  const all = Array.from({ length: COUNT }, (_, index) => index);
  const captions = (index: number) => ({ en: at(index, 80), uk: at(index + 1, 80) });
  const filter = (index: number) => ({
    match: 'any' as const,
    of: [
      { field: 'name', operator: 'contains', value: at(index, 5000) },
      { field: 'organisation', operator: at(index + 1, 50), value: null },
      { field: at(index + 2, 200), operator: 'is', value: [at(index + 3, 5000)] },
      { field: 'created', operator: 'within', value: 36_500 },
    ],
  });

  const clients = all.map((index) =>
    clientSchema.parse({
      ...base(clientId(index), index),
      ...BLANK_CLIENT,
      name: nameOfClient(index),
      statusId: `status-${index % FEW}`,
      statusSince: now,
      photo: index % 2 === 0 ? address(index / 2) : at(index, 4000),
      capturedFrom: address(index),
      headline: at(index + 1, 1000),
      organisation: at(index + 2, 500),
      // The first ones look like one person.
      phones: [at(index + 3, 50), ...(index < 4 ? ['+380 44 123 45 67'] : [])],
      emails: [at(index + 4, 320)],
      preferences: [{ name: at(index + 5, 200), text: at(index + 6, 5000) }],
      consents: [
        { purpose: at(index + 7, 200), givenAt: now, withdrawnAt: null, how: at(index + 8, 1000) },
      ],
      referredBy: index % 4 === 0 ? null : clientId(index - 1),
      ownerId: `member-${index % FEW}`,
      [`tag:tag-${index % FEW}`]: true,
      ...Object.fromEntries(
        CUSTOM_FIELD_TYPES.map((type, place) => [
          `field:field-${place}`,
          valueOf(type, index + place),
        ]),
      ),
      'kept:headline': at(index + 9, 1000),
    }),
  );
  const of = (id: string, index: number) => ({
    ...base(id, index),
    clientId: clientId(index),
  });
  return {
    projects: [
      projectSchema.parse({
        ...base(projectId, 0),
        name: at(0, 200),
        description: TEXTS.join(' ').slice(0, 4999),
        website: address(0),
        logo: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="globalThis.hacked=true"/>',
        currency: 'EUR',
        language: null,
        archivedAt: null,
      }),
    ],
    clients,
    identities: all.flatMap((index) => {
      const key = keyOf(index);
      if (key === null) return [];
      const badge = { name: at(index, 500), statusId: `status-${index % FEW}` };
      const origin = 'seen';
      const contradictions: [] = [];
      const identity = {
        ...of(identityId(projectId, key), index),
        key,
        origin,
        contradictions,
        badge,
      };
      return [identitySchema.parse(identity)];
    }),
    statuses: few.map((index) =>
      statusSchema.parse({
        ...base(`status-${index}`, index),
        icon: ICONS[index % ICONS.length],
        color: COLORS[index % COLORS.length],
        captions: captions(index),
        order: index,
        hiddenOnPage: false,
        attentionDays: 1,
      }),
    ),
    members: few.map((index) =>
      memberSchema.parse({
        ...base(`member-${index}`, index),
        name: at(index, 200),
        email: at(index + 1, 320),
      }),
    ),
    tags: few.map((index) =>
      tagSchema.parse({
        ...base(`tag-${index}`, index),
        name: at(index, 100),
        color: 'red',
        order: index,
      }),
    ),
    segments: few.map((index) =>
      segmentSchema.parse({
        ...base(`segment-${index}`, index),
        name: at(index, 100),
        color: 'blue',
        filter: filter(index),
        order: index,
      }),
    ),
    views: few.map((index) =>
      viewSchema.parse({
        ...base(`view-${index}`, index),
        name: at(index, 100),
        filter: filter(index),
        sort: [{ field: at(index + 1, 200), descending: true }],
        columns: [
          'name',
          'status',
          'tags',
          'organisation',
          'owner',
          'phone',
          'email',
          'field:field-0',
          'field:field-8',
          at(index, 200),
        ].map((field) => ({ field, width: null, isPinned: false })),
        order: index,
      }),
    ),
    customFields: CUSTOM_FIELD_TYPES.map((type, index) =>
      customFieldSchema.parse({
        ...base(`field-${index}`, index),
        type,
        captions: captions(index),
        choices: type.startsWith('choice')
          ? few.map((choice) => ({ id: `choice-${choice}`, captions: captions(choice) }))
          : [],
        currency: type === 'money' ? 'EUR' : null,
        order: index,
      }),
    ),
    importMappings: few.map((index) =>
      importMappingSchema.parse({
        ...base(`mapping-${index}`, index),
        name: at(index, 200),
        columns: { [`_${at(index, 400)}`]: at(index + 1, 200) },
      }),
    ),
    templates: all.map((index) =>
      templateSchema.parse({
        ...base(`template-${index}`, index),
        title: at(index, 200),
        text: at(index + 1, 20_000),
        order: index,
      }),
    ),
    notes: all.map((index) =>
      noteSchema.parse({
        ...of(`note-${index}`, index),
        text: at(index, 50_000),
        editedAt: null,
        kind: 'note',
        isPinned: false,
      }),
    ),
    orders: all.map((index) =>
      orderSchema.parse({
        ...of(`order-${index}`, index),
        number: at(index, 100),
        date: now,
        items: [{ name: at(index + 1, 500), quantity: 1, price: 100 }],
        sum: 100,
        currency: 'EUR',
        state: 'paid',
        note: at(index + 2, 5000),
      }),
    ),
    ...sellingRecords({ projectId, now, few, all, base, of, at, address }),
    history: all.map((index) =>
      historyEntrySchema.parse({
        id: `history-${String(index).padStart(3, '0')}`,
        projectId,
        clientId: clientId(index),
        clientIds: [],
        batchId: null,
        at: now - index * 1000,
        by: 'me',
        action: 'client.edit',
        stamp: `0${(now - index * 1000).toString(36)}-0000-me`,
        changes: [
          {
            table: 'clients',
            id: clientId(index),
            before: { ...clients[index], organisation: at(index + 3, 500), headline: '' },
            after: clients[index],
          },
        ],
        many: [],
        undoes: null,
        undoneBy: null,
      }),
    ),
  };
}

function valueOf(type: (typeof CUSTOM_FIELD_TYPES)[number], index: number): unknown {
  switch (type) {
    case 'number':
    case 'money':
      return index;
    case 'date':
      return '2026-11-25';
    case 'yes-no':
      return true;
    case 'choice':
      return `choice-${index % FEW}`;
    case 'choices':
      return [`choice-${index % FEW}`, at(index, 64)];
    case 'link':
      return address(index);
    case 'text':
    case 'long-text':
    case 'phone':
    case 'email':
      return at(index, 1000);
    default:
      return type satisfies never;
  }
}
