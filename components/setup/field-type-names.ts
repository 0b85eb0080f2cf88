/** What the types of custom fields are called. */
import type { CustomFieldType } from '@/domain/custom-field/types';
import { m } from '@/locales/compiled/messages';

export const FIELD_TYPE_NAMES: Readonly<Record<CustomFieldType, () => string>> = {
  text: m.setup_type_text,
  'long-text': m.setup_type_long,
  number: m.setup_type_number,
  money: m.setup_type_money,
  date: m.setup_type_date,
  'yes-no': m.setup_type_yesno,
  choice: m.setup_type_choice,
  choices: m.setup_type_choices,
  link: m.setup_type_link,
  phone: m.setup_type_phone,
  email: m.setup_type_email,
};
