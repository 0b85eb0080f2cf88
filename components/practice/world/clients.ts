/** Those of the invented people who are clients from the start; most are not. */
import { m } from '@/locales/compiled/messages';
import { nameOf } from '../Person';

export interface SeededClient {
  readonly key: `practice:${string}`;
  readonly name: string;
  /** Key of a status of the shop preset. */
  readonly status: string;
  readonly notes: readonly string[];
}

/** The clients, their notes in the language spoken now. */
export function seededClients(): readonly SeededClient[] {
  return [
    client('tom-ashby', 'new', []),
    client('oksana-melnyk', 'talking', []),
    client('anna-lindqvist', 'regular', [m.practice_note_anna()]),
    client('kaveh-rostami', 'ordered', [m.practice_note_kaveh()]),
    client('hana-novak', 'waiting', [m.practice_note_hana()]),
    client('clara-weiss', 'paid', []),
    client('emma-nygaard', 'talking', [m.practice_note_emma()]),
    client('sergey-gromov', 'not-interested', [m.practice_note_sergey()]),
  ];
}

function client(slug: string, status: string, notes: readonly string[]): SeededClient {
  return { key: `practice:${slug}`, name: nameOf(slug), status, notes };
}
