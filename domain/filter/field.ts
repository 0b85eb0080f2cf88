/** What filters, sorting and columns know of a field of the clients. */
import type { ClientRow } from '@/domain/client/client-row';

interface Named {
  /** As filters, views and columns name it. */
  readonly id: string;
}

export interface TextField extends Named {
  readonly type: 'text';
  readonly read: (row: ClientRow) => string;
}
/** Several texts at once. Of phone numbers only the digits are compared. */
export interface TextsField extends Named {
  readonly type: 'texts';
  readonly digitsOnly: boolean;
  readonly read: (row: ClientRow) => readonly string[];
}
export interface NumberField extends Named {
  readonly type: 'number';
  readonly read: (row: ClientRow) => number | null;
}
/** In minor units of one currency (ISO 4217). */
export interface MoneyField extends Named {
  readonly type: 'money';
  readonly currency: string;
  readonly read: (row: ClientRow) => number | null;
}
/** Milliseconds since 1970. */
export interface MomentField extends Named {
  readonly type: 'moment';
  readonly read: (row: ClientRow) => number | null;
}
/** A day of the calendar, `YYYY-MM-DD`. */
export interface DayField extends Named {
  readonly type: 'day';
  readonly read: (row: ClientRow) => string | null;
}
/** A day that comes every year, `YYYY-MM-DD` or `--MM-DD`. */
export interface BirthdayField extends Named {
  readonly type: 'birthday';
  readonly read: (row: ClientRow) => string | null;
}
export interface YesNoField extends Named {
  readonly type: 'yes-no';
  readonly read: (row: ClientRow) => boolean;
}
/** One of several. What is not (any more) among the options counts as none. */
export interface ChoiceField extends Named {
  readonly type: 'choice';
  /** Ids in the order that they are shown and sorted in. */
  readonly options: readonly string[];
  readonly read: (row: ClientRow) => string | null;
}
/** Any number of several. */
export interface ChoicesField extends Named {
  readonly type: 'choices';
  readonly options: readonly string[];
  readonly read: (row: ClientRow) => readonly string[];
}

export type Field =
  | TextField
  | TextsField
  | NumberField
  | MoneyField
  | MomentField
  | DayField
  | BirthdayField
  | YesNoField
  | ChoiceField
  | ChoicesField;
export type FieldType = Field['type'];
export type Fields = ReadonlyMap<string, Field>;
