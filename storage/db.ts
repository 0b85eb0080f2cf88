/** The database: IndexedDB through Dexie, one for the whole extension. Only `write.ts` writes to its tables. */
import { Dexie, type Table } from 'dexie';

import type { Identity } from '@/domain/client/identity-schema';
import type { Client } from '@/domain/client/schema';
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import type { Note } from '@/domain/note/schema';
import type { Project } from '@/domain/project/schema';
import type { Status } from '@/domain/status/schema';
import type { Template } from '@/domain/template/schema';
import { initial } from './migrations/0001-initial';
import type { Migration } from './migrations/migration';
import { copyBeforeUpgrade } from './snapshot-upgrade';

/** The record type of each table that has history. */
export interface Records {
  projects: Project;
  clients: Client;
  identities: Identity;
  statuses: Status;
  notes: Note;
  templates: Template;
}

/** A record with changes that no server has yet. One row per record. */
export interface OutboxRow {
  readonly table: TableName;
  readonly id: string;
  readonly fields: readonly string[];
}

/** Small facts about the database itself: the clock, counters. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** All steps, in order. The last one is the form that the code knows. */
export const MIGRATIONS: readonly Migration[] = [initial];

export class TabsideDatabase extends Dexie {
  declare readonly projects: Table<Project, string>;
  declare readonly clients: Table<Client, string>;
  declare readonly identities: Table<Identity, string>;
  declare readonly statuses: Table<Status, string>;
  declare readonly notes: Table<Note, string>;
  declare readonly templates: Table<Template, string>;
  declare readonly history: Table<HistoryEntry, string>;
  declare readonly outbox: Table<OutboxRow, [TableName, string]>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string, migrations: readonly Migration[]) {
    // Strict: an acknowledged write has reached the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    const copied = new WeakSet<object>();
    for (const { version, stores, upgrade } of migrations) {
      this.version(version)
        .stores({ ...stores })
        // Dexie runs these for data that is there, in order, in one transaction: the first step still finds all as it was.
        .upgrade(async (transaction) => {
          if (!copied.has(transaction.idbtrans)) await copyBeforeUpgrade(transaction, version - 1);
          copied.add(transaction.idbtrans);
          await upgrade?.(transaction);
        });
    }
    // A newer version of the extension waits to upgrade: code that is out of date must let go, and stay away. False keeps
    // Dexie's own answer from following, which would open again with the old form at the next use.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }
}

/** A database by name; opened by its first use. Everything but tests and benchmarks uses {@link db}. */
export function openDatabase(
  name: string,
  migrations: readonly Migration[] = MIGRATIONS,
): TabsideDatabase {
  return new TabsideDatabase(name, migrations);
}

export const db: TabsideDatabase = openDatabase('tabside');
