/**
 * `npm run bench -- <names> [--clients=1000,10000]`: runs `./<name>.ts`, prints each one's table and writes bench-results/<name>.json. Only
 * ratios are goals, and only against what was measured in the same run; figures of different machines mean nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { buildExtension } from '../../scripts/build-extension.ts';
import type { Bench, Row } from './row.ts';

const RESULTS = resolve(import.meta.dirname, '../../bench-results');

const figure = (value: number | null) =>
  value === null ? '–' : value.toLocaleString('en', { maximumSignificantDigits: 4 });

function print(rows: readonly Row[]): void {
  for (const { name, value, unit, floor, peers, ratio, goal, ok } of rows) {
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    console.log(`    ${figure(value)} ${unit}; floor ${figure(floor)}; ratio ${figure(ratio)}`);
    console.log(`    goal: ${goal}`);
    for (const [peer, cost] of Object.entries(peers)) {
      console.log(`    ${peer.padEnd(40)} ${figure(cost).padStart(10)} ${unit}`);
    }
  }
}

/** Benchmarks are the files beside this one that export `run`. */
function allNames(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /^export (?:async )?function run\(/mu.test(
        readFileSync(join(import.meta.dirname, name), 'utf8'),
      ),
    )
    .map((name) => name.slice(0, -'.ts'.length));
}

const CLIENTS = '--clients=';
const asked = process.argv.slice(2);
const sizes = asked.find((each) => each.startsWith(CLIENTS))?.slice(CLIENTS.length);
const clients = sizes?.split(',').map(Number) ?? [1000, 10_000, 100_000];
const names = asked.filter((each) => !each.startsWith('--'));
const unknown = names.filter((name) => !existsSync(join(import.meta.dirname, `${name}.ts`)));
if (names.length === 0 || unknown.length > 0 || clients.some((size) => !(size > 0))) {
  console.error(
    `Which benchmark? npm run bench -- <names>, of: ${allNames().toSorted().join(', ')}`,
  );
  process.exit(2);
}
if (!buildExtension()) process.exit(1);
mkdirSync(RESULTS, { recursive: true });
let ok = true;
for (const name of names) {
  console.log(`\n${name}`);
  // oxlint-disable-next-line no-await-in-loop -- two at once would disturb each other
  const bench = (await import(`./${name}.ts`)) as Bench;
  // oxlint-disable-next-line no-await-in-loop -- as above
  const rows = await bench.run({ clients });
  print(rows);
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
  ok = ok && rows.every((row) => row.ok);
}
process.exit(ok ? 0 : 1);
