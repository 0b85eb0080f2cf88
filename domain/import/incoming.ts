/** One client as a file tells of them, whatever kind of file it is. */
import type { Client } from '@/domain/client/schema';
import type { CustomValue } from '@/domain/client/schema';
import type { OrderState } from '@/domain/order/states';
import type { PersonKey } from '@/domain/person/person-key';

/** Fields of the client itself that a file may give. */
export type IncomingFields = Partial<
  Pick<
    Client,
    | 'name'
    | 'headline'
    | 'organisation'
    | 'phones'
    | 'emails'
    | 'birthday'
    | 'photo'
    | 'preferences'
    | 'doNotContact'
    | 'contactedAt'
    | 'consents'
    | 'lawfulBasis'
    | 'toldAt'
    | 'keepUntil'
    | 'objectedAt'
    | 'capturedFrom'
  >
>;

export interface IncomingOrder {
  readonly number: string;
  /** Milliseconds since 1970, or null for an unknown day. */
  readonly date: number | null;
  /** In minor units. */
  readonly sum: number;
  readonly currency: string;
  readonly state: OrderState;
  readonly note: string;
}

export interface Incoming {
  /** The row of the table or the place of the card, counted from 1. */
  readonly row: number;
  /** Our own id, or empty. */
  readonly id: string;
  readonly keys: readonly PersonKey[];
  readonly fields: IncomingFields;
  /** Captions and names as the file has them; empty for none. */
  readonly status: string;
  readonly owner: string;
  readonly tags: readonly string[];
  /** By the target of the column: `field:<id>` or `new:<type>` with the column's number behind. */
  readonly custom: ReadonlyMap<string, CustomValue>;
  readonly notes: readonly string[];
  readonly orders: readonly IncomingOrder[];
}

/** What is wrong with a cell or a row. Texts for people are in the catalogue. */
export type ProblemCode =
  | 'no-name'
  | 'bad-email'
  | 'bad-phone'
  | 'bad-date'
  | 'bad-money'
  | 'bad-number'
  | 'bad-link'
  | 'bad-choice'
  | 'bad-yes-no'
  | 'too-long'
  | 'too-many'
  | 'extra-cells'
  | 'two-clients'
  | 'key-taken'
  | 'erased'
  | 'bad-card'
  | 'no-consent-date';

export interface RowProblem {
  readonly row: number;
  /** The column's heading or the card's property; empty when the whole row is meant. */
  readonly field: string;
  readonly code: ProblemCode;
  /** The beginning of what stands there. */
  readonly value: string;
}
