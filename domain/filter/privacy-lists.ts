/** Which clients need a look for the sake of their privacy: filters under names that addresses have. */
import type { FilterGroup } from './schema';

const is = (field: string, operator: string, value: number | null = null) => ({
  field,
  operator,
  value,
});

export const PRIVACY_LISTS = {
  /** The day until which they are to be kept has passed. */
  'kept-too-long': {
    match: 'all',
    of: [is('keepUntil', 'filled'), is('keepUntil', 'not-for-days', 0)],
  },
  'not-told': { match: 'all', of: [is('toldAt', 'empty')] },
  'no-basis': { match: 'all', of: [is('lawfulBasis', 'empty')] },
  'do-not-contact': { match: 'any', of: [is('doNotContact', 'yes'), is('objectedAt', 'filled')] },
} as const satisfies Readonly<Record<string, FilterGroup>>;

export type PrivacyList = keyof typeof PRIVACY_LISTS;

/** The filter of a name; null for none of these. */
export function privacyList(name: string): FilterGroup | null {
  return Object.hasOwn(PRIVACY_LISTS, name) ? PRIVACY_LISTS[name as PrivacyList] : null;
}
