import { TriangleAlert } from 'lucide-react';

import type { IdentityView } from '@/domain/client/card-view';
import type { PersonKey } from '@/domain/person/person-key';
import { m } from '@/locales/compiled/messages';
import { useCardTools, type LinkOf } from './card-context';
import { handleOf } from './handle';

export interface ContradictionsProps {
  readonly identities: readonly IdentityView[];
}

/** Two facts of a page that can't both be true, told in plain words. Nothing was joined. */
export function Contradictions({ identities }: ContradictionsProps) {
  const { linkOf } = useCardTools();
  const pairs = identities.flatMap(({ key, contradictions }) =>
    contradictions.map(({ otherKey }) => ({ key, otherKey })),
  );
  if (pairs.length === 0) return null;
  return (
    <ul className="tc-notices">
      {pairs.map(({ key, otherKey }) => (
        <li key={`${key} ${otherKey}`} className="tc-notice">
          <TriangleAlert size={15} aria-hidden="true" />
          <span>
            {m.client_contradiction({
              one: keyName(key, linkOf),
              other: keyName(otherKey, linkOf),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A key as the network's users would write it. */
function keyName(key: PersonKey, linkOf: LinkOf): string {
  return `${linkOf(key)?.network ?? ''} ${handleOf(key)}`.trim();
}
