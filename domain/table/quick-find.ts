/** The words in the search box of the table: all of them must stand somewhere in what is known of a client. */
import type { ClientRow } from '@/domain/client/client-row';
import { foldName } from '@/domain/client/fold-name';

/** Everything that is searched, made once for a row. */
const texts = new WeakMap<ClientRow, string>();

/** The test of clients for what was typed; null where nothing was. */
export function quickTest(typed: string): ((row: ClientRow) => boolean) | null {
  const words = foldName(typed).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  return (row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  };
}

function textOf(row: ClientRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const { name, organisation, headline, phones, emails } = row;
  const digits = phones.map((phone) => phone.replaceAll(/\D/gu, ''));
  const all = [name, organisation, headline, ...phones, ...digits, ...emails].join(' ');
  const text = foldName(all);
  texts.set(row, text);
  return text;
}
