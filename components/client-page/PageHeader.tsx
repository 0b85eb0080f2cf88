import { Button } from '@mantine/core';
import { Ban, Merge, MessageCircle, Trash2 } from 'lucide-react';

import { useCardTools } from '@/components/client/card-context';
import { handleOf } from '@/components/client/handle';
import { NameField } from '@/components/client/NameField';
import { PersonPhoto } from '@/components/client/PersonPhoto';
import { StatusOfClient } from '@/components/client/StatusOfClient';
import { exactly, onDay } from '@/components/client/when';
import { TagChip } from '@/components/tags/TagChip';
import type { CardView, ClientView, IdentityView } from '@/domain/client/card-view';
import { tagIdsOf } from '@/domain/client/client-fields';
import type { ClientPageView } from '@/domain/client/page-view';
import { networkOf } from '@/domain/person/person-key';
import { safeLink } from '@/domain/text/safe-link';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import styles from './client-page.module.css';

export interface PageHeaderProps {
  readonly client: ClientView;
  readonly card: CardView;
  readonly page: ClientPageView;
  /** Looks for another client who is the same person. */
  readonly onMerge: () => void;
  readonly onDelete: () => void;
}

/** Who it is: photo, name, status, audiences, and the way to each of their profiles and chats. */
export function PageHeader({ client, card, page, onMerge, onDelete }: PageHeaderProps) {
  const { language, perform } = useCardTools();
  const has = new Set(tagIdsOf(page.client));
  return (
    <header className={styles.header}>
      <PersonPhoto name={client.name} photo={client.photo} />
      <div className={styles.who}>
        <NameField
          name={textThatShows(client.name) || m.client_unnamed()}
          onRename={(name) =>
            void perform(
              (actions) => actions.renameClient(client.id, name),
              m.client_renamed({ name }),
            )
          }
        />
        {client.headline !== '' && (
          <p className={styles.headline}>
            <bdi>{client.headline}</bdi>
          </p>
        )}
        <div className={styles.under}>
          <StatusOfClient client={client} statuses={card.statuses} />
          {page.tags
            .filter(({ id }) => has.has(id))
            .map((tag) => (
              <TagChip key={tag.id} tag={tag} />
            ))}
          {client.identities.map((identity) => (
            <Identity key={identity.key} identity={identity} />
          ))}
        </div>
        {page.client.doNotContact && (
          <p className={styles.banner} role="status">
            <Ban size={14} aria-hidden="true" /> {m.page_client_do_not_contact()}
          </p>
        )}
      </div>
      <div className={styles.headTools}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          title={`${m.page_client_merge()} (M)`}
          leftSection={<Merge size={13} aria-hidden="true" />}
          onClick={onMerge}
        >
          {m.page_client_merge()}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          leftSection={<Trash2 size={13} aria-hidden="true" />}
          onClick={onDelete}
        >
          {m.client_delete()}
        </Button>
        <span className={styles.fine} title={exactly(client.createdAt, language)}>
          {m.client_since({ date: onDay(client.createdAt, language) })}
        </span>
        {page.client.contactedAt !== null && (
          <span className={styles.fine} title={exactly(page.client.contactedAt, language)}>
            {m.page_client_contacted({ date: onDay(page.client.contactedAt, language) })}
          </span>
        )}
      </div>
    </header>
  );
}

/** One address of the person: the profile and the chat behind it. */
function Identity({ identity }: { readonly identity: IdentityView }) {
  const { linkOf } = useCardTools();
  const { key } = identity;
  const link = linkOf(key);
  const network = link?.network ?? networkOf(key);
  const profile = webAddress(link?.profile);
  const chat = webAddress(link?.chat);
  const handle = handleOf(key);
  return (
    <span className={styles.identity}>
      {profile === null ? (
        <span title={handle}>{network}</span>
      ) : (
        <a
          href={profile}
          target="_blank"
          rel="noopener noreferrer"
          title={handle}
          aria-label={`${m.client_open_profile({ network })}: ${handle}`}
        >
          {network}
        </a>
      )}
      {chat !== null && (
        <a
          href={chat}
          target="_blank"
          rel="noopener noreferrer"
          title={m.page_client_chat({ network })}
          aria-label={`${m.page_client_chat({ network })}: ${handle}`}
        >
          <MessageCircle size={13} aria-hidden="true" />
        </a>
      )}
    </span>
  );
}

/** Practice people live on a page of our own, whose addresses are no links of the web. */
function webAddress(address: string | null | undefined): string | null {
  return address && /^https?:/iu.test(address) ? safeLink(address) : null;
}
