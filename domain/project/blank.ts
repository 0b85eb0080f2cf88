/** What a new project holds besides its name. */
export const BLANK_PROJECT = {
  description: '',
  website: '',
  logo: null,
  currency: 'EUR',
  language: null,
  archivedAt: null,
} as const;
