/** A consent as one cell of a table: what for, since when, and until when if it was taken back. */
import type { Client } from '@/domain/client/schema';
import { readMoment } from './dates';

type Consent = Client['consents'][number];

/** `Newsletter, 2025-03-01T10:00:00.000Z`, with a slash and the day of its withdrawal behind where there is one. */
export function writeConsent({ purpose, givenAt, withdrawnAt }: Consent): string {
  const until = withdrawnAt === null ? '' : `/${new Date(withdrawnAt).toISOString()}`;
  return `${purpose}, ${new Date(givenAt).toISOString()}${until}`;
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}[^\s/]*`;
const DATED = new RegExp(`^(.*), (${DAY})(?:/(${DAY}))?$`, 'su');

/** @param now the moment that stands for a day that is not told */
export function readConsent(
  cell: string,
  now: number,
): { readonly consent: Consent; readonly isDated: boolean } {
  const [, purpose = cell, given = '', withdrawn = ''] = DATED.exec(cell) ?? [];
  const [givenAt, withdrawnAt] = [readMoment(given, 'day'), readMoment(withdrawn, 'day')];
  // What is no moment after all belongs to the purpose.
  if (givenAt === null || (withdrawn !== '' && withdrawnAt === null)) {
    return { consent: { purpose: cell, givenAt: now, withdrawnAt: null, how: '' }, isDated: false };
  }
  return { consent: { purpose, givenAt, withdrawnAt, how: '' }, isDated: true };
}
