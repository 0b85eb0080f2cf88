/** For tests of filters and tables: clients made of a few values, and a project with a field of each kind. */
import type { ClientRow } from '@/domain/client/client-row';
import type { CustomFieldLine, FieldSources } from './fields';

const field = (id: string, type: CustomFieldLine['type']): CustomFieldLine => {
  const hasChoices = type === 'choice' || type === 'choices';
  return { id, type, currency: null, choices: hasChoices ? [{ id: 'c1' }, { id: 'c2' }] : [] };
};

export const SOURCES: FieldSources = {
  currency: 'EUR',
  statusIds: ['s1', 's2'],
  memberIds: ['m1'],
  tagIds: ['t1', 't2'],
  networkIds: ['vk', 'linkedin'],
  customFields: [
    field('n', 'number'),
    field('d', 'date'),
    field('c', 'choice'),
    field('cs', 'choices'),
    field('b', 'yes-no'),
    field('p', 'phone'),
    field('t', 'text'),
  ],
};

/** A client of whom only this is known. */
export function row(of: Partial<ClientRow>): ClientRow {
  return {
    id: 'a',
    name: '',
    headline: '',
    organisation: '',
    phones: [],
    emails: [],
    birthday: null,
    photo: null,
    statusId: null,
    ownerId: null,
    doNotContact: false,
    createdAt: 0,
    statusSince: 0,
    contactedAt: null,
    replySince: null,
    touchEvery: null,
    quiet: null,
    keepUntil: null,
    toldAt: null,
    objectedAt: null,
    lawfulBasis: null,
    tags: [],
    custom: {},
    networks: [],
    orders: null,
    ...of,
  };
}
