/** The variables of message templates and where their values come from. No zod here: pages render templates. */
import { firstName } from './first-name';

/** The variables that a template may name, as the editor offers them. Stored in templates: never rename one. */
export const VARIABLES = ['first_name', 'name', 'my_name', 'network', 'status', 'date'] as const;
export type Variable = (typeof VARIABLES)[number];

/** What the values are made from; an empty text or null where nothing is known. */
export interface TemplateSource {
  /** The person's full name as the page or the client card shows it. */
  readonly name: string;
  readonly myName: string;
  /** The network's own name, as people write it. */
  readonly network: string;
  readonly statusCaption: string | null;
  /** Today, already written in the reader's language. */
  readonly date: string;
}

/** The value of each variable; empty where nothing is known. */
export function templateValues(source: TemplateSource): Record<Variable, string> {
  return {
    first_name: firstName(source.name),
    name: source.name.trim(),
    my_name: source.myName.trim(),
    network: source.network,
    status: source.statusCaption ?? '',
    date: source.date,
  };
}
