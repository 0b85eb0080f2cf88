import type { Client } from './schema';

/** What a client holds before anybody has said more: everything but who they are and where they stand. */
export const BLANK_CLIENT: Omit<
  Client,
  'id' | 'projectId' | 'createdAt' | 'createdBy' | 'deletedAt' | 'stamps' | 'name' | StatusField
> = {
  photo: null,
  capturedFrom: null,
  headline: '',
  organisation: '',
  phones: [],
  emails: [],
  birthday: null,
  preferences: [],
  referredBy: null,
  ownerId: null,
  contactedAt: null,
  doNotContact: false,
  consents: [],
  lawfulBasis: null,
  toldAt: null,
  keepUntil: null,
  objectedAt: null,
};

type StatusField = 'statusId' | 'statusSince';
