/** What the variables of message templates are called in the reader's language. */
import type { Variable } from '@/domain/template/variables';
import { m } from '@/locales/compiled/messages';

const NAMES: Readonly<Record<Variable, () => string>> = {
  first_name: m.client_variable_first_name,
  name: m.client_variable_name,
  my_name: m.client_variable_my_name,
  network: m.client_variable_network,
  status: m.client_variable_status,
  date: m.client_variable_date,
};

/** A variable's name for people; one that is unknown as it is written. */
export function variableName(name: string): string {
  return Object.hasOwn(NAMES, name) ? NAMES[name as Variable]() : name;
}
