/** A person of a file as new records. */
import { uuidv7 } from 'uuidv7';

import { BLANK_CLIENT } from '@/domain/client/blank';
import { tagField } from '@/domain/client/client-fields';
import { identityId } from '@/domain/client/identity';
import type { CustomValue } from '@/domain/client/schema';
import type { Incoming, IncomingOrder } from '@/domain/import/incoming';
import { standInName } from '@/domain/import/read-row';
import { BLANK_NOTE } from '@/domain/note/blank';
import type { PersonKey } from '@/domain/person/person-key';
import { badgeOf } from '../in-page/badges';
import type { NewRecord } from '../draft';
import type { Names } from './names';

export function newClient(person: Incoming, names: Names, now: number): NewRecord<'clients'> {
  const statusId = person.status === '' ? null : names.idOf('status', person.status);
  const client: Record<string, unknown> = {
    id: uuidv7(),
    ...BLANK_CLIENT,
    ...person.fields,
    name: standInName(person),
    statusId,
    statusSince: now,
    ownerId: person.owner === '' ? null : names.idOf('owner', person.owner),
    ...moreFields(person, names),
  };
  return client as NewRecord<'clients'>;
}

/** Tags and custom fields, as fields of the client. */
export function moreFields(person: Incoming, names: Names): Record<string, CustomValue> {
  const fields: Record<string, CustomValue> = {};
  for (const tag of person.tags) {
    const id = names.idOf('tag', tag);
    if (id !== null) fields[tagField(id)] = true;
  }
  for (const [field, value] of person.custom) {
    if (field.startsWith('field:')) fields[field] = value;
  }
  return fields;
}

export function newIdentity(
  projectId: string,
  key: PersonKey,
  client: Pick<NewRecord<'clients'>, 'id' | 'name' | 'statusId' | 'doNotContact' | 'objectedAt'>,
): NewRecord<'identities'> {
  return {
    id: identityId(projectId, key),
    key,
    clientId: client.id,
    origin: 'seen',
    contradictions: [],
    badge: badgeOf(client),
  };
}

export function newNote(clientId: string, text: string): NewRecord<'notes'> {
  return { id: uuidv7(), clientId, text, ...BLANK_NOTE };
}

export function newOrder(clientId: string, order: IncomingOrder, now: number): NewRecord<'orders'> {
  return { id: uuidv7(), clientId, ...order, date: order.date ?? now, items: [] };
}
