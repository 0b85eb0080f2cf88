/** New ids for everything in an archive, so that it stands as a project of its own beside what it was made from. */
import type { ArchiveManifest } from './archive-manifest';
import { readPart } from './archive-records';

/**
 * A new id for everything in the archive that has one of its own, made of the import's own id and the place in the
 * archive: an import that was stopped half-way and is ended later gives the same ones again.
 * @param batchId a UUID
 */
export async function newIds(
  bytes: Uint8Array,
  manifest: ArchiveManifest,
  batchId: string,
): Promise<ReadonlyMap<string, string>> {
  const base = BigInt(`0x${batchId.slice(-12)}`);
  const ids = new Map<string, string>();
  const add = (id: string) => {
    if (ids.has(id)) return;
    const last = (base + BigInt(ids.size) + 1n) % 2n ** 48n;
    ids.set(id, batchId.slice(0, -12) + last.toString(16).padStart(12, '0'));
  };
  for (const { id } of manifest.projects) add(id);
  for (const part of manifest.parts) {
    if (part.table === 'identities' || part.table === 'ignored') continue;
    for (const { id } of (await readPart(bytes, part)).records) add(id);
  }
  return ids;
}

/** What names the copy in its stamps: 16 digits of the new project's id. */
function nodeOf(ids: ReadonlyMap<string, string>): string {
  const [project = ''] = ids.values();
  return project.replaceAll('-', '').slice(-16);
}

/** The same value with every id in it replaced: as a value, as part of a field's name, before a person key. */
export function rename(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return renamedText(value, ids);
  if (Array.isArray(value)) return value.map((each) => rename(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [renamedText(name, ids), rename(each, ids)]),
  );
}

function renamedText(text: string, ids: ReadonlyMap<string, string>): string {
  const whole = ids.get(text);
  if (whole !== undefined) return whole;
  // The copy's changes must not be taken for those that it was made from.
  const stamp = /^([0-9a-f]{12}-[0-9a-f]{6}-)[0-9a-f]{16}$/u.exec(text);
  if (stamp?.[1] !== undefined) return stamp[1] + nodeOf(ids);
  const prefixed = /^(tag:|field:|apart:)(.+)$/u.exec(text);
  if (prefixed?.[2] !== undefined) return `${prefixed[1]}${ids.get(prefixed[2]) ?? prefixed[2]}`;
  const slash = text.indexOf('/');
  const before = slash === -1 ? undefined : ids.get(text.slice(0, slash));
  return before === undefined ? text : before + text.slice(slash);
}
