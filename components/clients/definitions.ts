/** What of a project the table, its filters and its editors offer. */
import type { StatusView } from '@/domain/client/card-view';
import type { CustomField } from '@/domain/custom-field/schema';
import { clientFields } from '@/domain/filter/fields';
import type { Field, Fields } from '@/domain/filter/field';
import type { Member } from '@/domain/member/schema';
import { captionIn } from '@/domain/status/caption';
import type { Tag } from '@/domain/tag/schema';
import { basisCaption } from '@/components/privacy/basis-caption';
import { LAWFUL_BASES } from '@/domain/client/lawful-bases';
import { captionOfField } from './field-captions';

export interface Definitions {
  /** ISO 4217. */
  readonly currency: string;
  readonly statuses: readonly StatusView[];
  readonly members: readonly Pick<Member, 'id' | 'name'>[];
  readonly tags: readonly Tag[];
  /** How many clients have each tag, by id. */
  readonly tagCounts: ReadonlyMap<string, number>;
  readonly customFields: readonly CustomField[];
  readonly networks: readonly { readonly id: string; readonly label: string }[];
}

/** The definitions, with what is worked out of them once for everybody who shows them. */
export interface Table {
  readonly definitions: Definitions;
  readonly fields: Fields;
  readonly language: string;
  readonly captionOf: (fieldId: string) => string;
  /** The caption of an option of a field; null for one that is no more. */
  readonly optionOf: (field: Field, option: string) => string | null;
}

export function tableOf(definitions: Definitions, language: string): Table {
  const { statuses, members, tags, customFields, networks, currency } = definitions;
  const fields = clientFields({
    currency,
    statusIds: statuses.map(({ id }) => id),
    memberIds: members.map(({ id }) => id),
    tagIds: tags.map(({ id }) => id),
    networkIds: networks.map(({ id }) => id),
    customFields,
  });
  const options = new Map<string, ReadonlyMap<string, string>>([
    ['statusId', new Map(statuses.map(({ id, captions }) => [id, captionIn(captions, language)]))],
    ['ownerId', new Map(members.map(({ id, name }) => [id, name]))],
    ['tags', new Map(tags.map(({ id, name }) => [id, name]))],
    ['lawfulBasis', new Map(LAWFUL_BASES.map((basis) => [basis, basisCaption(basis)]))],
    ['networks', new Map(networks.map(({ id, label }) => [id, label]))],
    ...customFields.map(
      ({ id, choices }) =>
        [
          `field:${id}`,
          new Map(choices.map((choice) => [choice.id, captionIn(choice.captions, language)])),
        ] as const,
    ),
  ]);
  return {
    definitions,
    fields,
    language,
    captionOf: (fieldId) => captionOfField(fieldId, definitions, language),
    optionOf: (field, option) => options.get(field.id)?.get(option) ?? null,
  };
}
