/** Finding the clients who are here already among those of a file: by id, person key, phone and e-mail. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

import { emailKey, phoneKey } from '@/domain/client/phone';
import { identityId } from '@/domain/client/identity';
import type { Identity } from '@/domain/client/identity-schema';
import type { Client } from '@/domain/client/schema';
import type { Incoming } from '@/domain/import/incoming';
import { db } from '../db';
import { isLiving } from '../draft';
import { lastStamp } from '../snapshots/snapshot';

export type MatchedBy = 'id' | 'key' | 'phone' | 'email';

export interface Match {
  readonly clientId: string;
  readonly by: MatchedBy;
}

const BATCH = 5000;

/** Two clients share it: it tells nothing. */
const SHARED = Symbol('shared');

export class KnownClients {
  readonly #projectId: string;
  readonly #byPhone = new Map<string, string | typeof SHARED>();
  readonly #byEmail = new Map<string, string | typeof SHARED>();
  readonly #keys = new Map<string, string>();
  readonly #ids = new Set<string>();
  /** The ids of all identities, of deleted clients too, as the clock stood on {@link #asOf}. */
  #identityIds: ReadonlySet<string> = new Set();
  #asOf: string | null = null;

  constructor(projectId: string) {
    this.#projectId = projectId;
  }

  /** Reads the clients that there are. */
  async load(isCancelled: () => boolean): Promise<void> {
    await this.#readIdentityIds();
    const range = db.clients
      .where('[projectId+createdAt]')
      .between([this.#projectId, 0], [this.#projectId, Infinity]);
    for (let from = 0, size = BATCH; size === BATCH && !isCancelled(); from += size) {
      // oxlint-disable-next-line no-await-in-loop -- all of them at once would be all in memory
      const batch = await range.offset(from).limit(BATCH).toArray();
      size = batch.length;
      for (const client of batch) if (isLiving(client)) this.add(client);
    }
  }

  /** Reads to whom the keys of these people lead: of those that lead to somebody here, which nearly none of a new file do. */
  async loadKeys(people: readonly Incoming[]): Promise<ReadonlyMap<string, Identity>> {
    await this.#readIdentityIds();
    const ids = people
      .flatMap(({ keys }) => keys.map((key) => identityId(this.#projectId, key)))
      .filter((id) => this.#identityIds.has(id));
    const found = ids.length === 0 ? [] : await db.identities.bulkGet([...new Set(ids)]);
    const identities = new Map<string, Identity>();
    for (const identity of found) {
      if (!identity) continue;
      identities.set(identity.key, identity);
      if (isLiving(identity)) this.#keys.set(identity.key, identity.clientId);
    }
    return identities;
  }

  /** Whether nobody has written since the identities were read. Within a transaction it stays so till that is over. */
  async isCurrent(): Promise<boolean> {
    return (await lastStamp()) === this.#asOf;
  }

  /** Notes a write of one's own, before which this was current: its identities are known. @param stamp of the write */
  written(stamp: string): void {
    this.#asOf = stamp;
  }

  /** Reads which identities there are, unless nobody has written since the last time. */
  async #readIdentityIds(): Promise<void> {
    await db.transaction('r', [db.meta, db.identities], async () => {
      const clock = await lastStamp();
      if (clock === this.#asOf) return;
      const all = db.identities.where(':id').startsWith(`${this.#projectId}/`);
      this.#identityIds = new Set(await all.primaryKeys());
      this.#asOf = clock;
    });
  }

  /** Reads the phones of people ahead of {@link match}. */
  readPhones(people: readonly Incoming[]): void {
    for (const { fields } of people) for (const phone of fields.phones ?? []) readPhone(phone);
  }

  add(client: Pick<Client, 'id' | 'phones' | 'emails'>, keys: readonly string[] = []): void {
    this.#ids.add(client.id);
    for (const phone of client.phones) put(this.#byPhone, readPhone(phone), client.id);
    for (const email of client.emails) put(this.#byEmail, emailKey(email), client.id);
    for (const key of keys) this.#keys.set(key, client.id);
  }

  /** Whom a key leads to; null for a stranger. */
  holderOf(key: string): string | null {
    return this.#keys.get(key) ?? null;
  }

  /**
   * Who it is, or null for nobody here. Ids before phones before e-mails; when the same kind of fact leads to two
   * clients it leads to none.
   */
  match({ id, keys, fields }: Incoming): Match | null {
    if (id !== '' && this.#ids.has(id)) return { clientId: id, by: 'id' };
    return (
      one(
        keys.map((key) => this.#keys.get(key)),
        'key',
      ) ??
      one(
        fields.phones?.map((phone) => this.#byPhone.get(readPhone(phone) ?? '')),
        'phone',
      ) ??
      one(
        fields.emails?.map((email) => this.#byEmail.get(emailKey(email) ?? '')),
        'email',
      )
    );
  }

  /** Tells whether a person's facts lead to more than one client. */
  isTorn({ keys, fields }: Incoming): boolean {
    const found = [
      ...keys.map((key) => this.#keys.get(key)),
      ...(fields.phones ?? []).map((phone) => this.#byPhone.get(readPhone(phone) ?? '')),
      ...(fields.emails ?? []).map((email) => this.#byEmail.get(emailKey(email) ?? '')),
    ].filter((each) => each !== undefined);
    return new Set(found).size > 1 || found.includes(SHARED);
  }
}

function one(
  found: readonly (string | typeof SHARED | undefined)[] | undefined,
  by: MatchedBy,
): Match | null {
  const ids = new Set(found?.filter((each) => each !== undefined));
  const [clientId] = ids;
  return ids.size === 1 && typeof clientId === 'string' ? { clientId, by } : null;
}

function put(map: Map<string, string | typeof SHARED>, key: string | null, clientId: string): void {
  if (key === null) return;
  const there = map.get(key);
  map.set(key, there === undefined || there === clientId ? clientId : SHARED);
}

/** The phones that were read of late: each is asked for several times, and reading one takes long. */
const lastRead = new Map<string, string | null>();
const MOST_READ = 20_000;

function readPhone(text: string): string | null {
  const known = lastRead.get(text);
  if (known !== undefined) return known;
  const key = phoneKey(text, (plain) => {
    const found = parsePhoneNumberFromString(plain);
    return found?.isPossible() ? found.number : null;
  });
  if (lastRead.size >= MOST_READ) lastRead.clear();
  lastRead.set(text, key);
  return key;
}
