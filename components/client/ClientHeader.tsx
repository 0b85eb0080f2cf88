import { X } from 'lucide-react';
import type { ReactNode } from 'react';

import type { IdentityView } from '@/domain/client/card-view';
import { networkOf } from '@/domain/person/person-key';
import { m } from '@/locales/compiled/messages';
import { useCardTools, type LinkOf, type PersonLink } from './card-context';
import { IconButton } from './IconButton';
import { NameField } from './NameField';
import { PersonPhoto } from './PersonPhoto';

export interface ClientHeaderProps {
  readonly name: string;
  readonly photo: string | null;
  readonly identities: readonly Pick<IdentityView, 'key'>[];
  readonly onRename?: (name: string) => void;
  readonly onClose?: () => void;
  /** What stands below the name: the status pill. */
  readonly children?: ReactNode;
}

/** Who it is: photo, name, networks; and the way out. */
export function ClientHeader({
  name,
  photo,
  identities,
  onRename,
  onClose,
  children,
}: ClientHeaderProps) {
  const { linkOf } = useCardTools();
  return (
    <header className="tc-head">
      <PersonPhoto name={name} photo={photo} />
      <div className="tc-who">
        <NameField name={name} {...(onRename ? { onRename } : {})} />
        <div className="tc-under-name">
          {children}
          {oneLinkPerNetwork(identities, linkOf).map(({ network, profile }) =>
            profile === null ? (
              <span key={network} className="tc-network">
                {network}
              </span>
            ) : (
              <a
                key={network}
                className="tc-network"
                href={profile}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={m.client_open_profile({ network })}
              >
                {network}
              </a>
            ),
          )}
        </div>
      </div>
      {onClose && (
        <IconButton className="tc-close" size={26} label={m.client_close()} onClick={onClose}>
          <X size={16} />
        </IconButton>
      )}
    </header>
  );
}

/** The first key of each network that is an address; a network without one still is named. */
function oneLinkPerNetwork(
  identities: readonly Pick<IdentityView, 'key'>[],
  linkOf: LinkOf,
): readonly PersonLink[] {
  const links = new Map<string, PersonLink>();
  for (const { key } of identities) {
    const id = networkOf(key);
    if (links.get(id)?.profile) continue;
    const link = linkOf(key) ?? { network: id, profile: null };
    const isWeb = link.profile !== null && /^https?:\/\//iu.test(link.profile);
    links.set(id, isWeb ? link : { ...link, profile: null });
  }
  return [...links.values()];
}
