import type { Reason } from '@/domain/duplicate/find';
import { m } from '@/locales/compiled/messages';

/** Why two clients may be one, in words. What people wrote stands between marks that keep its direction to itself. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'identity':
      return m.duplicates_reason_identity();
    case 'phone':
      return m.duplicates_reason_phone({ value: apart(reason.value) });
    case 'email':
      return m.duplicates_reason_email({ value: apart(reason.value) });
    case 'alike':
    case 'near':
      break;
  }
  const [a, b] = reason.names.map(apart);
  const names = { a: a ?? '', b: b ?? '' };
  return reason.kind === 'alike'
    ? m.duplicates_reason_alike(names)
    : m.duplicates_reason_near(names);
}

function apart(text: string): string {
  return `\u2068${text}\u2069`;
}
