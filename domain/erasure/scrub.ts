/** Taking what names a person who was erased out of what is kept about others. */
import type { HistoryEntry, ManyChanged } from '@/domain/history/schema';

/** Who and what is gone. */
export interface Gone {
  /** Ids of the clients. */
  readonly clientIds: ReadonlySet<string>;
  /** Ids of all their records, the clients' own among them. */
  readonly ids: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  /** How addresses of their own pages begin, after the host: {@link goneOf}. */
  readonly paths: ReadonlySet<string>;
}

/** Who is gone, made ready for comparing many records with as many people. */
export function goneOf(whose: Omit<Gone, 'paths'>): Gone {
  const paths = new Set<string>();
  for (const key of whose.keys) {
    const id = key.slice(key.indexOf(':') + 1).toLowerCase();
    paths.add(`/${id.replace(/^@/u, '')}`);
    paths.add(`/${id.replace(/^id(?=\d)/u, '')}`);
  }
  return { ...whose, paths };
}

/** While somebody else was merged with one who is gone, their record held both: that part of their history goes, too. */
export interface Merged {
  readonly clientId: string;
  /** Stamps of the first and the last entry of that time. */
  readonly from: string;
  readonly to: string;
}

/** The same value without anything that names who is gone; the very same one when nothing did. */
export function scrubbed<T>(value: T, gone: Gone): T {
  return scrub(value, gone) as T;
}

/** What a task or an event of somebody else is about: two who were one for a while may have it. */
const OF_OTHERS: ReadonlySet<string> = new Set(['dealId', 'taskId']);

function scrub(value: unknown, gone: Gone): unknown {
  if (Array.isArray(value)) return scrubbedList(value, gone);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const kept = entries.flatMap(([name, inner]): [string, unknown][] => {
    const id = name.slice(name.indexOf(':') + 1);
    if (gone.ids.has(id) || gone.keys.has(name)) return [];
    if (name === 'referredBy' && isGone(inner, gone)) return [[name, null]];
    if (OF_OTHERS.has(name) && typeof inner === 'string' && gone.ids.has(inner)) {
      return [[name, null]];
    }
    // Two ids that mean nothing without each other.
    if (name === 'referredAs' && Object.values(inner ?? {}).some((each) => isGone(each, gone))) {
      return [];
    }
    if (name === 'capturedFrom' && typeof inner === 'string') {
      return [[name, withoutPerson(inner, gone.paths)]];
    }
    return [[name, scrub(inner, gone)]];
  });
  const isSame =
    kept.length === entries.length && kept.every(([, inner], at) => inner === entries[at]?.[1]);
  return isSame ? value : Object.fromEntries(kept);
}

function isGone(id: unknown, gone: Gone): boolean {
  return typeof id === 'string' && gone.clientIds.has(id);
}

function scrubbedList(list: readonly unknown[], gone: Gone): readonly unknown[] {
  const kept = list.flatMap((each) => {
    const other = (each as { readonly otherKey?: unknown } | null)?.otherKey;
    if (typeof other === 'string' && gone.keys.has(other)) return [];
    return [scrub(each, gone)];
  });
  const isSame = kept.length === list.length && kept.every((each, at) => each === list[at]);
  return isSame ? list : kept;
}

/** The address of the site alone, where a page is the person's own or lies under it. */
function withoutPerson(address: string, paths: ReadonlySet<string>): string {
  if (!URL.canParse(address)) return address;
  const { origin, pathname } = new URL(address);
  const path = pathname.toLowerCase();
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (paths.has(path.slice(0, end))) return `${origin}/`;
  }
  return address;
}

/**
 * An entry of the history without who is gone; the very same one when it names nobody of them, null when nothing else is
 * in it.
 */
export function scrubbedEntry(
  entry: HistoryEntry,
  gone: Gone,
  merged: readonly Merged[] = [],
): HistoryEntry | null {
  const isMixed = (id: string) =>
    merged.some(
      ({ clientId, from, to }) => clientId === id && from <= entry.stamp && entry.stamp <= to,
    );
  const isOfGone = (state: Readonly<Record<string, unknown>> | null) =>
    typeof state?.['clientId'] === 'string' && gone.clientIds.has(state['clientId']);
  const left = entry.changes.filter(
    ({ table, id, before, after }) =>
      !gone.ids.has(id) &&
      !isOfGone(before) &&
      !isOfGone(after) &&
      !(table === 'clients' && isMixed(id)),
  );
  const changes = scrubbed(left, gone);
  const many = scrubbedMany(entry.many, gone);
  const isOwn = entry.clientId !== null && gone.clientIds.has(entry.clientId);
  const others = entry.clientIds.filter((id) => !gone.clientIds.has(id));
  const clientIds = others.length === entry.clientIds.length ? entry.clientIds : others;
  const isSame =
    !isOwn &&
    changes.length === entry.changes.length &&
    changes === left &&
    many === entry.many &&
    clientIds === entry.clientIds;
  if (isSame) return entry;
  if (changes.length === 0 && many.length === 0) return null;
  return { ...entry, clientId: isOwn ? null : entry.clientId, clientIds, changes, many };
}

function scrubbedMany(many: readonly ManyChanged[], gone: Gone): ManyChanged[] {
  const left = many
    .map((group) => {
      const ids = group.ids.filter((id) => !gone.ids.has(id));
      return ids.length === group.ids.length ? group : { ...group, ids };
    })
    .filter(({ ids }) => ids.length > 0);
  const isSame = left.length === many.length && left.every((group, at) => group === many[at]);
  return isSame ? (many as ManyChanged[]) : left;
}

/** For whom else, and how long, a record held what was of somebody who is gone. */
export class MergedTimes {
  readonly #times = new Map<string, Merged>();

  constructor(private readonly gone: Gone) {}

  get all(): readonly Merged[] {
    return [...this.#times.values()];
  }

  /** Notes an entry that merged somebody with one who is gone, or took them apart. In any order. */
  note({ changes, stamp }: HistoryEntry): void {
    const clients = changes.filter(({ table }) => table === 'clients');
    const isMerge = clients.some(
      ({ before, after }) => (before?.['mergedInto'] ?? null) !== (after?.['mergedInto'] ?? null),
    );
    if (!isMerge || !clients.some(({ id }) => this.gone.clientIds.has(id))) return;
    for (const { id: clientId } of clients) {
      if (this.gone.clientIds.has(clientId)) continue;
      const { from, to } = this.#times.get(clientId) ?? { from: stamp, to: stamp };
      this.#times.set(clientId, {
        clientId,
        from: stamp < from ? stamp : from,
        to: stamp > to ? stamp : to,
      });
    }
  }
}

/** A record, or several, with fields that no server has yet. */
interface Mark {
  readonly id: string;
  readonly fields: readonly string[];
  readonly ids?: readonly string[];
}

/** A mark of the outbox without who is gone; the very same one when it names nobody of them, null when nothing is left. */
export function scrubbedMark<T extends Mark>(mark: T, gone: Gone): T | null {
  const { id, fields, ids } = mark;
  if (gone.ids.has(id)) return null;
  const left = fields.filter((field) => !gone.ids.has(field.slice(field.indexOf(':') + 1)));
  const others = ids?.filter((each) => !gone.ids.has(each));
  if (left.length === fields.length && others?.length === ids?.length) return mark;
  if (others ? others.length === 0 : left.length === 0) return null;
  return others ? { ...mark, fields: left, ids: others } : { ...mark, fields: left };
}
