/** Codes of import and export in the reader's words. */
import type { CustomFieldType } from '@/domain/custom-field/types';
import type { ProblemCode, RowProblem } from '@/domain/import/incoming';
import type { Target } from '@/domain/import/targets';
import { m } from '@/locales/compiled/messages';
import { FileTrouble } from './exchange';

const TARGETS: Readonly<Record<Target, () => string>> = {
  name: m.exchange_field_name,
  firstName: m.exchange_field_first_name,
  middleName: m.exchange_field_middle_name,
  lastName: m.exchange_field_last_name,
  phone: m.exchange_field_phone,
  email: m.exchange_field_email,
  profile: m.exchange_field_profile,
  organisation: m.exchange_field_organisation,
  headline: m.exchange_field_headline,
  status: m.exchange_field_status,
  tags: m.exchange_field_tags,
  owner: m.exchange_field_owner,
  birthday: m.exchange_field_birthday,
  note: m.exchange_field_note,
  photo: m.exchange_field_photo,
  preference: m.exchange_field_preference,
  doNotContact: m.exchange_field_do_not_contact,
  contactedAt: m.exchange_field_contacted_at,
  consent: m.exchange_field_consent,
  lawfulBasis: m.exchange_field_lawful_basis,
  toldAt: m.exchange_field_told_at,
  keepUntil: m.exchange_field_keep_until,
  objectedAt: m.exchange_field_objected_at,
  capturedFrom: m.exchange_field_captured_from,
  'order.number': m.exchange_field_order_number,
  'order.date': m.exchange_field_order_date,
  'order.sum': m.exchange_field_order_sum,
  'order.currency': m.exchange_field_order_currency,
  'order.state': m.exchange_field_order_state,
  'order.note': m.exchange_field_order_note,
  id: m.exchange_field_id,
};

/** What a column holds; also its heading in files that are written. */
export function captionOfTarget(target: Target): string {
  return TARGETS[target]();
}

const TYPES: Readonly<Partial<Record<CustomFieldType, () => string>>> = {
  text: m.exchange_type_text,
  'long-text': m.exchange_type_long_text,
  number: m.exchange_type_number,
  money: m.exchange_type_money,
  date: m.exchange_type_date,
  'yes-no': m.exchange_type_yes_no,
  link: m.exchange_type_link,
  phone: m.exchange_type_phone,
  email: m.exchange_type_email,
};

/** The types that a new field of an import may have, with their captions. */
export function newFieldTypes(): [CustomFieldType, string][] {
  return (Object.entries(TYPES) as [CustomFieldType, () => string][]).map(([type, caption]) => [
    type,
    caption(),
  ]);
}

const PROBLEMS: Readonly<Record<ProblemCode, (inputs: { value: string }) => string>> = {
  'no-name': m.exchange_problem_no_name,
  'bad-email': m.exchange_problem_bad_email,
  'bad-phone': m.exchange_problem_bad_phone,
  'bad-date': m.exchange_problem_bad_date,
  'bad-money': m.exchange_problem_bad_money,
  'bad-number': m.exchange_problem_bad_number,
  'bad-link': m.exchange_problem_bad_link,
  'bad-choice': m.exchange_problem_bad_choice,
  'bad-yes-no': m.exchange_problem_bad_yes_no,
  'too-long': m.exchange_problem_too_long,
  'too-many': m.exchange_problem_too_many,
  'extra-cells': m.exchange_problem_extra_cells,
  'two-clients': m.exchange_problem_two_clients,
  'key-taken': m.exchange_problem_key_taken,
  erased: m.exchange_problem_erased,
  'bad-card': m.exchange_problem_bad_card,
  'no-consent-date': m.exchange_problem_no_consent_date,
};

/** A problem with where it is. */
export function problemText({ row, field, code, value }: RowProblem): string {
  const what = PROBLEMS[code]({ value });
  return field === ''
    ? m.exchange_problem_row({ row, what })
    : m.exchange_problem_at({ row, field, what });
}

const TROUBLES: Readonly<Record<string, (inputs: { where: string }) => string>> = {
  empty: m.exchange_trouble_empty,
  'too-large': m.exchange_trouble_too_large,
  'too-many-rows': m.exchange_trouble_too_many_rows,
  'too-many-columns': m.exchange_trouble_too_many_columns,
  'too-many-cells': m.exchange_trouble_too_many_cells,
  'cell-too-long': m.exchange_trouble_cell_too_long,
  'open-quote': m.exchange_trouble_open_quote,
  'not-text': m.exchange_trouble_not_text,
  'not-a-workbook': m.exchange_trouble_not_a_workbook,
  'old-workbook': m.exchange_trouble_old_workbook,
  damaged: m.exchange_trouble_damaged,
  unsafe: m.exchange_trouble_unsafe,
  encrypted: m.exchange_trouble_encrypted,
  'not-an-archive': m.exchange_trouble_not_an_archive,
  'newer-archive': m.exchange_trouble_newer_archive,
  checksum: m.exchange_trouble_checksum,
  unavailable: m.exchange_trouble_unavailable,
  'storage-full': m.exchange_trouble_storage_full,
  cancelled: m.exchange_trouble_cancelled,
};

/** Why something with a file did not work. */
export function troubleText(error: unknown): string {
  const known = error instanceof FileTrouble ? TROUBLES[error.code] : undefined;
  if (!known || !(error instanceof FileTrouble)) return m.exchange_trouble_other();
  return known({ where: error.where });
}
