/** What the client's own page shows besides what the card does. Made by `storage/clients/client-page.ts`. */
import type { CustomField } from '@/domain/custom-field/schema';
import type { ClientFile } from '@/domain/file/schema';
import type { Member } from '@/domain/member/schema';
import type { Order } from '@/domain/order/schema';
import type { Tag } from '@/domain/tag/schema';
import type { ReferralTree } from './referral';
import type { Client } from './schema';

/** A record that is only named. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

export interface ClientPageView {
  readonly client: Client;
  /** The latest first. */
  readonly orders: readonly Order[];
  readonly files: readonly ClientFile[];
  readonly tags: readonly Tag[];
  readonly customFields: readonly CustomField[];
  readonly members: readonly Member[];
  /** ISO 4217: what new orders are in. */
  readonly currency: string;
  /** Others of the same organisation, as many as a page shows. */
  readonly colleagues: readonly NamedRecord[];
  /** Who sent them, and who sent these, the nearest first. */
  readonly referrers: readonly NamedRecord[];
  readonly referrals: ReferralTree;
  /** Names of the clients in `referrals`. */
  readonly names: Readonly<Record<string, string>>;
}
