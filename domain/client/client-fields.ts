/** Names of the client's fields that stand for tags and custom fields. */
import type { CustomFieldKey, TagField } from './schema';

/** The client's field that says whether they have a tag. */
export function tagField(tagId: string): TagField {
  return `tag:${tagId}`;
}

/** The client's field that holds a custom field's value. */
export function customFieldKey(fieldId: string): CustomFieldKey {
  return `field:${fieldId}`;
}

/** The ids of the tags that a client has. */
export function tagIdsOf(client: object): string[] {
  return Object.entries(client).flatMap(([field, value]) =>
    field.startsWith('tag:') && value === true ? [field.slice('tag:'.length)] : [],
  );
}
