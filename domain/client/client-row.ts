/** A client as the table shows, filters and sorts them: one plain object with all computed values. */
import type { OrderValue } from '@/domain/order/value';
import { waitingSince } from '@/domain/reply/last-word';
import { REASONS, type Reason } from '@/domain/today/reasons';
import type { Client, CustomValue } from './schema';

export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly headline: string;
  readonly organisation: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** `YYYY-MM-DD` or `--MM-DD`. */
  readonly birthday: string | null;
  readonly photo: string | null;
  readonly statusId: string | null;
  readonly ownerId: string | null;
  readonly doNotContact: boolean;
  /** Moments in milliseconds since 1970. */
  readonly createdAt: number;
  readonly statusSince: number;
  readonly contactedAt: number | null;
  /** Since when a reply of theirs waits for an answer. */
  readonly replySince: number | null;
  /** Days after which the seller wants to be in touch again; null for no rhythm of their own. */
  readonly touchEvery: number | null;
  /** Until when reasons to look at them are put off, milliseconds since 1970. Null for nobody of whom any ever was. */
  readonly quiet: Quiet | null;
  readonly keepUntil: number | null;
  readonly toldAt: number | null;
  readonly objectedAt: number | null;
  /** On what ground their data is kept, or null while nobody has said. */
  readonly lawfulBasis: string | null;
  /** Ids, of deleted tags too: nothing is rewritten when a tag goes. */
  readonly tags: readonly string[];
  /** Values of custom fields by the field's id. */
  readonly custom: Readonly<Record<string, CustomValue>>;
  /** Ids of the networks on which the client is known, sorted. */
  readonly networks: readonly string[];
  /** Null for nobody who ever ordered. */
  readonly orders: OrderValue | null;
}

/** Until when each reason is put off, milliseconds since 1970. */
export type Quiet = { readonly [reason in Reason]?: number };

/** What a row has beside what the client's own record says. */
export type Around = Pick<ClientRow, 'networks' | 'orders'>;

/** Shared by all rows that have none: with many clients they would be most of the memory. */
const NONE: readonly string[] = [];
const NO_CUSTOM: Readonly<Record<string, CustomValue>> = {};

/** The row of a client's record. */
export function clientRow(client: Client, { networks, orders }: Around): ClientRow {
  const { id, name, headline, organisation, birthday, photo, statusId, ownerId } = client;
  const { doNotContact, createdAt, statusSince, contactedAt, keepUntil, phones, emails } = client;
  const { toldAt, objectedAt, lawfulBasis } = client;
  let tags: string[] | undefined;
  let custom: Record<string, CustomValue> | undefined;
  for (const field of Object.keys(client)) {
    if (field.startsWith('tag:')) {
      if (client[field as `tag:${string}`] === true) (tags ??= []).push(field.slice(4));
    } else if (field.startsWith('field:')) {
      custom ??= {};
      custom[field.slice(6)] = client[field as `field:${string}`] ?? null;
    }
  }
  return {
    id,
    name,
    headline,
    organisation,
    phones: phones.length > 0 ? phones : NONE,
    emails: emails.length > 0 ? emails : NONE,
    birthday,
    photo,
    statusId,
    ownerId,
    doNotContact,
    createdAt,
    statusSince,
    contactedAt,
    replySince: waitingSince(client),
    touchEvery: client.touchEvery ?? null,
    quiet: quietOf(client),
    keepUntil,
    toldAt,
    objectedAt,
    lawfulBasis,
    tags: tags ?? NONE,
    custom: custom ?? NO_CUSTOM,
    networks: networks.length > 0 ? networks : NONE,
    orders,
  };
}

/** Until when reasons to look at a client or a deal are put off; null where none ever was. */
export function quietOf(record: Pick<Client, `quiet:${Reason}`>): Quiet | null {
  let quiet: { [reason in Reason]?: number } | null = null;
  for (const reason of REASONS) {
    const until = record[`quiet:${reason}`];
    if (typeof until === 'number') (quiet ??= {})[reason] = until;
  }
  return quiet;
}
