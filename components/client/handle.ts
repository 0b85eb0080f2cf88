import { idOf, type PersonKey } from '@/domain/person/person-key';

/** What stands for a person without a name: the network's own short name for them, without its path. */
export function handleOf(key: PersonKey): string {
  return idOf(key).replace(/^in\//u, '');
}
