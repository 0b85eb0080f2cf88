/**
 * Who was erased on request: of each identity a salted hash, in `meta`, so that nobody is taken in again by mistake.
 *
 * HMAC-SHA-256 with a key that is drawn once for a database. Not a slow hash: every name on a page is compared, two hundred
 * at a time, and what a page can wait for is no hindrance to somebody who tries all the numbers that a network gives out;
 * who has the whole profile has the key as well. What the hash does is that the list by itself names nobody.
 */
import { emailKey, phoneKey } from '@/domain/client/phone';
import type { Client } from '@/domain/client/schema';
import type { PersonKey } from '@/domain/person/person-key';
import { db } from '../db';

/** The key of the hashes, as hexadecimal digits; there once somebody was erased. */
export const ERASED_SALT = 'erased-salt';
const ERASED = 'erased:';

/** What of a person is remembered as erased, before it is hashed. */
export function tracesOf(
  keys: readonly PersonKey[],
  clients: readonly Pick<Client, 'phones' | 'emails'>[] = [],
): string[] {
  const all = [
    ...keys.map((key) => `key ${key}`),
    ...clients.flatMap(({ phones }) => phones.flatMap((text) => phoneKey(text) ?? [])).map(phone),
    ...clients
      .flatMap(({ emails }) => emails.flatMap((text) => emailKey(text) ?? []))
      .map((email) => `email ${email}`),
  ];
  return [...new Set(all)];
}

/** A plus or none before the same digits is the same number. */
function phone(key: string): string {
  return `phone ${key.replace('+', '')}`;
}

/**
 * The rows of `meta` that remember these traces, and the one of the key.
 * @param now of the erasure, milliseconds since 1970
 */
export async function rowsFor(
  traces: readonly string[],
  now: number,
): Promise<readonly { readonly key: string; readonly value: unknown }[]> {
  if (traces.length === 0) return [];
  const salt = (await readSalt()) ?? newSalt();
  const key = await keyOf(salt);
  const rows = await Promise.all(traces.map((trace) => hashed(key, trace)));
  return [
    { key: ERASED_SALT, value: salt },
    ...rows.map((hash) => ({ key: ERASED + hash, value: now })),
  ];
}

/**
 * Of these traces those that are remembered, with the time of the erasure, milliseconds since 1970. One request where
 * nobody ever was erased.
 */
export async function erasedAmong(traces: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const salt = await readSalt();
  if (salt === null || traces.length === 0) return new Map();
  const key = await keyOf(salt);
  const rows = await Promise.all(traces.map(async (trace) => ERASED + (await hashed(key, trace))));
  const found = await db.meta.bulkGet(rows);
  return new Map(
    found.flatMap((row, index) => (row ? [[traces[index] ?? '', Number(row.value)] as const] : [])),
  );
}

/** Tells whether anybody ever was erased. */
export async function isAnybodyErased(): Promise<boolean> {
  return (await readSalt()) !== null;
}

/** How many traces are remembered. */
export async function erasedCount(): Promise<number> {
  return db.meta.where('key').startsWith(ERASED).count();
}

async function readSalt(): Promise<string | null> {
  const row = await db.meta.get(ERASED_SALT);
  return typeof row?.value === 'string' ? row.value : null;
}

function newSalt(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

let lastKey: { readonly salt: string; readonly key: Promise<CryptoKey> } | null = null;

function keyOf(salt: string): Promise<CryptoKey> {
  if (lastKey?.salt === salt) return lastKey.key;
  const bytes = Uint8Array.from(salt.match(/../gu) ?? [], (digits) => Number.parseInt(digits, 16));
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  lastKey = { salt, key };
  return key;
}

async function hashed(key: CryptoKey, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return hex(new Uint8Array(signature));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
