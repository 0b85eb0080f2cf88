import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import { TagChip } from '@/components/tags/TagChip';
import { TagPicker } from '@/components/tags/TagPicker';
import { tagField, tagIdsOf } from '@/domain/client/client-fields';
import type { ClientPageView } from '@/domain/client/page-view';
import { m } from '@/locales/compiled/messages';
import { Panel } from './Panel';
import { usePageTools } from './page-context';
import { useEdit } from './use-edit';
import styles from './client-page.module.css';

/** The audiences that the client is in; a list of all of them puts them into others or takes them out. */
export function Tags({ page }: { readonly page: ClientPageView }) {
  const { client, tags } = page;
  const { actions, toasts } = usePageTools();
  const edit = useEdit(client.id);
  const [isPicking, setPicking] = useState(false);
  const has = new Set(tagIdsOf(client));
  return (
    <Panel
      title={m.page_client_audiences()}
      actions={
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Plus size={13} aria-hidden="true" />}
          aria-expanded={isPicking}
          onClick={() => setPicking(!isPicking)}
        >
          {m.page_client_choose()}
        </Button>
      }
    >
      <span className={styles.tags}>
        {tags
          .filter(({ id }) => has.has(id))
          .map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
      </span>
      {isPicking && (
        <TagPicker
          tags={tags}
          chosen={has}
          onToggle={(id) => {
            const name = tags.find((tag) => tag.id === id)?.name ?? '';
            edit({ [tagField(id)]: !has.has(id) }, name);
          }}
          onMake={(name) =>
            void toasts.perform(
              () => actions.addNewTag(client.id, name),
              m.page_client_changed({ what: name }),
            )
          }
          onLeave={() => setPicking(false)}
        />
      )}
    </Panel>
  );
}
