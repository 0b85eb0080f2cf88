import { Button } from '@mantine/core';
import { X } from 'lucide-react';

import { IconButton } from '@/components/client/IconButton';
import { onDay } from '@/components/client/when';
import type { ClientPageView } from '@/domain/client/page-view';
import { m } from '@/locales/compiled/messages';
import { Panel } from './Panel';
import { PairForm } from './PairForm';
import { usePageTools } from './page-context';
import { useEdit } from './use-edit';
import styles from './client-page.module.css';

/** What the client allowed, when and how, and what they took back; and whether anybody may write to them at all. */
export function Consents({ page }: { readonly page: ClientPageView }) {
  const { client } = page;
  const { consents } = client;
  const { language } = usePageTools();
  const edit = useEdit(client.id);
  const save = (changed: typeof consents) => edit({ consents: changed }, m.page_client_consents());
  return (
    <Panel title={m.page_client_consents()}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={client.doNotContact}
          onChange={({ currentTarget: { checked } }) =>
            edit({ doNotContact: checked }, m.page_client_do_not_contact())
          }
        />{' '}
        {m.page_client_do_not_contact()}
      </label>
      <ul className={styles.rows}>
        {consents.map((consent, index) => (
          <li key={`${consent.givenAt} ${consent.purpose}`} className={styles.row}>
            <span className={styles.grow}>
              <bdi className={consent.withdrawnAt === null ? undefined : styles.over}>
                {consent.purpose}
              </bdi>
              <span className={styles.fine}>
                {m.page_client_given({ date: onDay(consent.givenAt, language) })}
                {consent.how !== '' && (
                  <>
                    {' · '}
                    <bdi>{consent.how}</bdi>
                  </>
                )}
                {consent.withdrawnAt !== null && (
                  <>
                    {' · '}
                    {m.page_client_withdrawn({ date: onDay(consent.withdrawnAt, language) })}
                  </>
                )}
              </span>
            </span>
            {consent.withdrawnAt === null && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={m.page_client_withdraw_named({ what: consent.purpose })}
                onClick={() =>
                  save(
                    consents.map((each, at) =>
                      at === index ? { ...each, withdrawnAt: Date.now() } : each,
                    ),
                  )
                }
              >
                {m.page_client_withdraw()}
              </Button>
            )}
            <IconButton
              isQuiet
              label={m.page_client_remove({ what: consent.purpose })}
              onClick={() => save(consents.filter((_, at) => at !== index))}
            >
              <X size={13} />
            </IconButton>
          </li>
        ))}
      </ul>
      <PairForm
        name={{ label: m.page_client_purpose(), maxLength: 200 }}
        text={{ label: m.page_client_how(), maxLength: 1000 }}
        onAdd={(purpose, how) =>
          save([...consents, { purpose, how, givenAt: Date.now(), withdrawnAt: null }])
        }
      />
    </Panel>
  );
}
