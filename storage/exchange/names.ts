/** What a file calls by name (statuses, tags, people in charge) and the records here that are meant. */
import { uuidv7 } from 'uuidv7';

import { foldName } from '@/domain/client/fold-name';
import type { CustomField } from '@/domain/custom-field/schema';
import type { CustomFieldType } from '@/domain/custom-field/types';
import type { Incoming } from '@/domain/import/incoming';
import { COLORS, ICONS } from '@/domain/status/palette';
import { db } from '../db';
import { isLiving, type Draft } from '../draft';
import { orderAtEnd } from '../lists/ordered';
import type { ImportPlan } from './import-plan';

export type NamedKind = 'status' | 'tag' | 'owner';

/** New names in the order in which they first appear. */
export type NewNames = Readonly<Record<NamedKind, readonly string[]>>;

export class Names {
  readonly #ids: Record<NamedKind, Map<string, string>> = {
    status: new Map(),
    tag: new Map(),
    owner: new Map(),
  };
  readonly #new: Record<NamedKind, Map<string, string>> = {
    status: new Map(),
    tag: new Map(),
    owner: new Map(),
  };
  /** The project's custom fields by id. */
  readonly fields = new Map<string, CustomField>();

  static async of(projectId: string): Promise<Names> {
    const names = new Names();
    const own = { projectId };
    for (const status of (await db.statuses.where(own).toArray()).filter(isLiving)) {
      for (const caption of Object.values(status.captions))
        names.#put('status', caption, status.id);
    }
    for (const tag of (await db.tags.where(own).toArray()).filter(isLiving)) {
      names.#put('tag', tag.name, tag.id);
    }
    for (const member of (await db.members.where(own).toArray()).filter(isLiving)) {
      names.#put('owner', member.name, member.id);
      names.#put('owner', member.email, member.id);
    }
    for (const field of (await db.customFields.where(own).toArray()).filter(isLiving)) {
      names.fields.set(field.id, field);
    }
    return names;
  }

  /** The record's id; null for a name that nobody has here. */
  idOf(kind: NamedKind, name: string): string | null {
    return this.#ids[kind].get(foldName(name)) ?? null;
  }

  /** Notes the names of a person that are not here yet. */
  notice({ status, tags, owner }: Incoming): void {
    for (const [kind, name] of [
      ['status', status] as const,
      ['owner', owner] as const,
      ...tags.map((tag) => ['tag', tag] as const),
    ]) {
      const folded = foldName(name);
      if (folded !== '' && !this.#ids[kind].has(folded) && !this.#new[kind].has(folded)) {
        this.#new[kind].set(folded, name);
      }
    }
  }

  get newNames(): NewNames {
    return {
      status: [...this.#new.status.values()],
      tag: [...this.#new.tag.values()],
      owner: [...this.#new.owner.values()],
    };
  }

  /** Makes records for all new names, and from now on knows them. */
  async make(draft: Draft, { language }: Pick<ImportPlan, 'language'>): Promise<void> {
    let order = await orderAtEnd(draft, 'statuses');
    for (const [index, name] of this.newNames.status.entries()) {
      const id = uuidv7();
      await draft.put('statuses', {
        id,
        icon: ICONS[index % ICONS.length] ?? 'circle',
        color: COLORS[index % COLORS.length] ?? 'gray',
        captions: language === 'en' ? { en: name } : { en: name, [language]: name },
        order,
        hiddenOnPage: false,
        attentionDays: null,
      });
      order += 1;
      this.#put('status', name, id);
    }
    order = await orderAtEnd(draft, 'tags');
    for (const [index, name] of this.newNames.tag.entries()) {
      const id = uuidv7();
      const color = COLORS[index % COLORS.length] ?? 'gray';
      await draft.put('tags', { id, name, color, order });
      order += 1;
      this.#put('tag', name, id);
    }
    for (const name of this.newNames.owner) {
      const id = uuidv7();
      await draft.put('members', { id, name, email: name.includes('@') ? name : '' });
      this.#put('owner', name, id);
    }
    for (const kind of Object.values(this.#new)) kind.clear();
  }

  #put(kind: NamedKind, name: string, id: string): void {
    const folded = foldName(name);
    if (folded !== '' && !this.#ids[kind].has(folded)) this.#ids[kind].set(folded, id);
  }
}

/** A column that asks for a custom field of its own, and the id that it will have. */
interface FieldWish {
  readonly id: string;
  readonly heading: string;
  readonly type: CustomFieldType;
}

/**
 * The columns with an id in place of each wish for a new custom field, and the wishes. Decided before anything is written,
 * so that the same write makes the fields and notes which columns they belong to.
 */
export function wishedFields(columns: ImportPlan['columns']): {
  readonly columns: ImportPlan['columns'];
  readonly wishes: readonly FieldWish[];
} {
  const wishes: FieldWish[] = [];
  const done = columns.map((column) => {
    if (!column.target?.startsWith('new:')) return column;
    const { heading } = column;
    const id = uuidv7();
    wishes.push({ id, heading, type: column.target.slice('new:'.length) as CustomFieldType });
    return { heading, target: `field:${id}` };
  });
  return { columns: done, wishes };
}

/** Makes the custom fields that were wished for. */
export async function makeFields(
  draft: Draft,
  wishes: readonly FieldWish[],
  { language, currency }: Pick<ImportPlan, 'language' | 'currency'>,
): Promise<void> {
  let order = await orderAtEnd(draft, 'customFields');
  for (const { id, heading, type } of wishes) {
    const caption = heading.trim().slice(0, 80) || '…';
    await draft.put('customFields', {
      id,
      type,
      captions: language === 'en' ? { en: caption } : { en: caption, [language]: caption },
      choices: [],
      currency: type === 'money' ? currency : null,
      order,
    });
    order += 1;
  }
}
