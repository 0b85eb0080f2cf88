/** A preference as one cell of a table: `Size: M`, or the text alone where it has no name. */
import type { Client } from '@/domain/client/schema';

type Preference = Client['preferences'][number];

const NAMED = /^((?:[^:\\\n]|\\.)*): (.*)$/su;

/** Colons and line breaks within a name get a backslash; a text that would be read as named gets an empty name. */
export function writePreference({ name, text }: Preference): string {
  if (name === '') return NAMED.test(text) ? `: ${text}` : text;
  return `${name.replaceAll(/[:\\\n]/gu, '\\$&')}: ${text}`;
}

export function readPreference(cell: string): Preference {
  const [, name = '', text = cell] = NAMED.exec(cell) ?? [];
  return { name: name.replaceAll(/\\(.)/gsu, '$1'), text };
}
