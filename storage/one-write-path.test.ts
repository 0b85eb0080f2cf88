import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Ways to write to a table around the write path, in a source text. */
function writesIn(source: string): string[] {
  const code = source.replaceAll(/\/\*[^]*?\*\/|\/\/[^\n]*/gu, '');
  const ways = [
    /\.\s*(?:bulkPut|bulkAdd|bulkUpdate|bulkDelete|modify|upsert)\s*\(/gu,
    /\b(?:db|tx|transaction)\s*\.\s*\w+\s*\.\s*(?:put|add|update|delete|clear)\s*\(/gu,
    /\btable\s*(?:<[^>]*>)?\s*\([^)]*\)\s*\.\s*(?:put|add|update|delete|clear)\s*\(/gu,
    /\b(?:table|projects|clients|identities|statuses|notes|templates|members|orders|customFields|tags|segments|views|files|blobs|importMappings|ignored|funnels|stages|deals|tasks|events|reminders|history|outbox|meta)\s*\.\s*(?:put|add|update|delete|clear)\s*\(/gu,
    /(?:toCollection|where|filter|equals|anyOf|between)\s*\([^)]*\)\s*\.\s*delete\s*\(/gu,
    /['"`]rw[!?]?['"`]|['"`]readwrite['"`]/gu,
    /\b(?:put|takeOut)\s*\(\s*db\b/gu,
  ];
  return ways.flatMap((way) => code.match(way) ?? []);
}

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    file.endsWith('.ts') &&
    !/\.test\.ts$|^migrations\/|(?:^|\/)testing(?:-[a-z-]+)?\.ts$/u.test(file),
);
const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');

describe('the write path', () => {
  it('is the only file that writes to the database, besides its own past, what brings a copy back and what erases for good', () => {
    // The search index is a database of its own, made of this one: storage/search/search-db.ts.
    const others = ['search/search-index.ts', 'erasure/forget-elsewhere.ts'];
    expect(files.length).toBeGreaterThan(15);
    const writers = files.filter(
      (file) => !others.includes(file) && writesIn(read(file)).length > 0,
    );
    expect(writers.toSorted()).toEqual([
      'erasure/remove-traces.ts',
      'history/past-entries.ts',
      'snapshots/restore.ts',
      'write.ts',
    ]);
  });

  it.each([
    'await db.clients.put(record);',
    'db.clients\n  .bulkPut(records)',
    "db.table<Client, string>('clients').update(id, {})",
    'db.table(name).delete(id)',
    "db.notes.where('clientId').equals(id).delete()",
    'db.clients.toCollection().modify(change)',
    'const { notes } = db; notes.add(note);',
    "db.transaction('rw', db.notes, run)",
    'put(db.notes, [note])',
    'takeOut(db.table(name), ids)',
  ])('is told from a way round it: %s', (source) => {
    expect(writesIn(source)).not.toEqual([]);
  });

  it('is told from code that writes nothing', () => {
    for (const source of [
      "draft.put('clients', {})",
      'ids.add(id); names.delete(name); map.clear();',
      '// db.clients.put(record)',
      "db.clients.where('id').equals(id).toArray()",
    ])
      expect(writesIn(source)).toEqual([]);
  });
});
