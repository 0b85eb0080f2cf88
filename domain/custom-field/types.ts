/** The types of custom fields, stored with them: never rename or remove one. */
export const CUSTOM_FIELD_TYPES = [
  'text',
  'long-text',
  'number',
  'money',
  'date',
  'yes-no',
  'choice',
  'choices',
  'link',
  'phone',
  'email',
] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];
