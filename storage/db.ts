/** The database: IndexedDB through Dexie, one for the whole extension. Only `write.ts` writes to its tables. */
import { Dexie, type Table } from 'dexie';

import type { Identity } from '@/domain/client/identity-schema';
import type { Client } from '@/domain/client/schema';
import type { Deal } from '@/domain/deal/schema';
import type { Event } from '@/domain/event/schema';
import type { CustomField } from '@/domain/custom-field/schema';
import type { ClientFile } from '@/domain/file/schema';
import type { Funnel } from '@/domain/funnel/schema';
import type { Stage } from '@/domain/funnel/stage-schema';
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import type { Ignored } from '@/domain/ignored/schema';
import type { ImportMapping } from '@/domain/import/mapping-schema';
import type { Member } from '@/domain/member/schema';
import type { Note } from '@/domain/note/schema';
import type { Order } from '@/domain/order/schema';
import type { Project } from '@/domain/project/schema';
import type { Segment } from '@/domain/segment/schema';
import type { Status } from '@/domain/status/schema';
import type { Tag } from '@/domain/tag/schema';
import type { Task } from '@/domain/task/schema';
import type { ReminderRow } from '@/domain/task/moments';
import type { Template } from '@/domain/template/schema';
import type { View } from '@/domain/view/schema';
import { initial } from './migrations/0001-initial';
import { clientBase } from './migrations/0002-client-base';
import { privacy } from './migrations/0003-privacy';
import { selling } from './migrations/0004-selling';
import type { Migration } from './migrations/migration';
import { copyBeforeUpgrade } from './snapshots/snapshot-upgrade';
import { UpgradeTeller } from './upgrade-progress';

/** The record type of each table that has history. */
export interface Records {
  projects: Project;
  clients: Client;
  identities: Identity;
  statuses: Status;
  notes: Note;
  templates: Template;
  members: Member;
  orders: Order;
  customFields: CustomField;
  tags: Tag;
  segments: Segment;
  views: View;
  files: ClientFile;
  importMappings: ImportMapping;
  ignored: Ignored;
  funnels: Funnel;
  stages: Stage;
  deals: Deal;
  tasks: Task;
  events: Event;
}

/** A record with changes that no server has yet, or many of one write that were changed in one way. */
export interface OutboxRow {
  readonly table: TableName;
  /** The record's; for many the stamp of the write. */
  readonly id: string;
  /** For many: none means all. */
  readonly fields: readonly string[];
  /** Of many records. */
  readonly ids?: readonly string[];
}

/** The bytes of files, by their hash: never changed, so without history. */
export interface BlobRow {
  /** SHA-256 in lower-case hexadecimal. */
  readonly hash: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Small facts about the database itself: the clock, counters. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** All steps, in order. The last one is the form that the code knows. */
export const MIGRATIONS: readonly Migration[] = [initial, clientBase, privacy, selling];

export class TabsideDatabase extends Dexie {
  declare readonly projects: Table<Project, string>;
  declare readonly clients: Table<Client, string>;
  declare readonly identities: Table<Identity, string>;
  declare readonly statuses: Table<Status, string>;
  declare readonly notes: Table<Note, string>;
  declare readonly templates: Table<Template, string>;
  declare readonly members: Table<Member, string>;
  declare readonly orders: Table<Order, string>;
  declare readonly customFields: Table<CustomField, string>;
  declare readonly tags: Table<Tag, string>;
  declare readonly segments: Table<Segment, string>;
  declare readonly views: Table<View, string>;
  declare readonly files: Table<ClientFile, string>;
  declare readonly blobs: Table<BlobRow, string>;
  declare readonly importMappings: Table<ImportMapping, string>;
  declare readonly ignored: Table<Ignored, string>;
  declare readonly funnels: Table<Funnel, string>;
  declare readonly stages: Table<Stage, string>;
  declare readonly deals: Table<Deal, string>;
  declare readonly tasks: Table<Task, string>;
  declare readonly events: Table<Event, string>;
  /** What follows from the tasks: kept by the write path, and marked by whoever reminds. */
  declare readonly reminders: Table<ReminderRow, string>;
  declare readonly history: Table<HistoryEntry, string>;
  declare readonly outbox: Table<OutboxRow, [TableName, string]>;
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string, migrations: readonly Migration[]) {
    // Strict: an acknowledged write has reached the disk.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    // Dexie's memory of answers never hears of what bare-requests.ts writes, and it takes a twentieth of each write.
    this.unuse({ stack: 'dbcore', name: 'Cache' });
    const begun = new WeakSet<object>();
    for (const { version, stores, upgrade } of migrations) {
      this.version(version)
        .stores({ ...stores })
        // Dexie runs these for data that is there, in order, in one transaction: the first step still finds all as it was.
        .upgrade(async (transaction) => {
          if (!begun.has(transaction.idbtrans)) {
            begun.add(transaction.idbtrans);
            const teller = new UpgradeTeller(transaction.idbtrans);
            await copyBeforeUpgrade(transaction, version - 1, (done, of) =>
              teller.tell({ step: 'copying', done, of }),
            );
            teller.tell({ step: 'converting', done: 0, of: 0 });
          }
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
