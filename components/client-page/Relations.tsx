import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';

import { IconButton } from '@/components/client/IconButton';
import type { ClientPageView, NamedRecord } from '@/domain/client/page-view';
import type { ReferralTree } from '@/domain/client/referral';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import { ClientPicker } from './ClientPicker';
import { Line, Panel } from './Panel';
import { usePageTools } from './page-context';
import { useEdit } from './use-edit';
import styles from './client-page.module.css';

/** Who works at the same place, who sent the client, and whom they sent. */
export function Relations({ page }: { readonly page: ClientPageView }) {
  const { client, colleagues, referrers, referrals, names } = page;
  const edit = useEdit(client.id);
  const { actions } = usePageTools();
  const [isPicking, setPicking] = useState(false);
  const label = m.page_client_referred_by();
  const isBelow = (id: string) => id === client.id || Object.hasOwn(names, id);
  return (
    <Panel title={m.page_client_relations()}>
      <Line label={label}>
        {isPicking ? (
          <ClientPicker
            label={label}
            find={actions.findClients}
            isLeftOut={isBelow}
            onCancel={() => setPicking(false)}
            onPick={({ id }) => {
              setPicking(false);
              edit({ referredBy: id }, label);
            }}
          />
        ) : (
          <>
            {referrers.map((each, depth) => (
              <span key={each.id}>
                {depth > 0 && <span aria-hidden="true"> ‹ </span>}
                <ClientLink client={each} />
              </span>
            ))}
            <Button size="compact-xs" variant="subtle" onClick={() => setPicking(true)}>
              {referrers.length > 0 ? m.client_edit() : m.page_client_choose()}
            </Button>
            {referrers[0] && (
              <IconButton
                isQuiet
                label={m.page_client_remove({ what: label })}
                onClick={() => edit({ referredBy: null }, label)}
              >
                <X size={13} />
              </IconButton>
            )}
          </>
        )}
      </Line>
      {referrals.below > 0 && (
        <Line label={m.page_client_referred()}>
          <span className={styles.fine}>{m.page_client_referrals({ count: referrals.below })}</span>
          <Branch tree={referrals} names={names} />
        </Line>
      )}
      {colleagues.length > 0 && (
        <Line label={client.organisation}>
          <ul className={styles.names}>
            {colleagues.map((each) => (
              <li key={each.id}>
                <ClientLink client={each} />
              </li>
            ))}
          </ul>
        </Line>
      )}
    </Panel>
  );
}

function ClientLink({ client }: { readonly client: NamedRecord }) {
  return (
    <Link href={`/clients/${client.id}`} className={styles.link}>
      <bdi>{textThatShows(client.name) || m.client_unnamed()}</bdi>
    </Link>
  );
}

/** The clients below one. Branches of branches open on request, so that a large tree stays light. */
function Branch({
  tree,
  names,
}: {
  readonly tree: ReferralTree;
  readonly names: ClientPageView['names'];
}) {
  return (
    <ul className={styles.tree}>
      {tree.children.map((child) => {
        const client = { id: child.id, name: names[child.id] ?? '' };
        return (
          <li key={child.id}>
            {child.children.length === 0 ? (
              <ClientLink client={client} />
            ) : (
              <details>
                <summary>
                  <ClientLink client={client} />{' '}
                  <span className={styles.fine}>
                    {m.page_client_referrals({ count: child.below })}
                  </span>
                </summary>
                <Branch tree={child} names={names} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
