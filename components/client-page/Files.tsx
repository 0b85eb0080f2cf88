import { Button } from '@mantine/core';
import { Download, Paperclip, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { IconButton } from '@/components/client/IconButton';
import { problemOf, problemText } from '@/components/client/problems';
import { onDay } from '@/components/client/when';
import type { ClientPageView } from '@/domain/client/page-view';
import { MAX_FILE_SIZE } from '@/domain/file/limits';
import { m } from '@/locales/compiled/messages';
import { Panel } from './Panel';
import { usePageTools } from './page-context';
import { sizeText } from './size-text';
import styles from './client-page.module.css';

/** Files kept with the client: added by button, by dropping them here or by pasting; saved as downloads alone. */
export function Files({ page }: { readonly page: ClientPageView }) {
  const { client, files } = page;
  const { language, actions, toasts } = usePageTools();
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const add = async (given: FileList | null | undefined) => {
    const wanted = [...(given ?? [])];
    if (wanted.length === 0) return;
    const large = wanted.find(({ size }) => size > MAX_FILE_SIZE);
    if (large) {
      const most = sizeText(MAX_FILE_SIZE, language);
      toasts.say(m.page_client_file_too_large({ name: large.name, most }), 'problem');
      return;
    }
    setBusy(true);
    const count = wanted.length;
    await toasts.perform(
      () => actions.addFiles(client.id, wanted),
      m.page_client_files_added({ count }),
    );
    setBusy(false);
  };
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.files;
      if (!pasted || pasted.length === 0) return;
      event.preventDefault();
      void latest.current(pasted);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  return (
    <Panel
      title={m.page_client_files()}
      actions={
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Paperclip size={13} aria-hidden="true" />}
          loading={isBusy}
          onClick={() => input.current?.click()}
        >
          {m.page_client_add_files()}
        </Button>
      }
    >
      <div
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void add(event.dataTransfer.files);
        }}
      >
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={m.page_client_add_files()}
          onChange={(event) => {
            const element = event.currentTarget;
            void add(element.files).finally(() => {
              // The same file again is a change again.
              element.value = '';
            });
          }}
        />
        <ul className={styles.rows}>
          {files.map(({ id, name, size, createdAt }) => (
            <li key={id} className={styles.row}>
              <span className={styles.grow}>
                <bdi>{name}</bdi>
                <span className={styles.fine}>
                  {sizeText(size, language)} · {onDay(createdAt, language)}
                </span>
              </span>
              <IconButton
                label={m.page_client_save_file({ name })}
                onClick={() =>
                  void actions
                    .saveFile(id, name)
                    .catch((error: unknown) => toasts.say(problemText(problemOf(error)), 'problem'))
                }
              >
                <Download size={14} />
              </IconButton>
              <IconButton
                label={m.page_client_delete_file({ name })}
                onClick={() =>
                  void toasts.perform(
                    () => actions.deleteFile(id),
                    m.page_client_file_deleted({ name }),
                  )
                }
              >
                <Trash2 size={14} />
              </IconButton>
            </li>
          ))}
        </ul>
        <p className={styles.fine}>
          {m.page_client_drop({ most: sizeText(MAX_FILE_SIZE, language) })}
        </p>
      </div>
    </Panel>
  );
}
