import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { IconButton } from '@/components/client/IconButton';
import type { BrowserCommand, BrowserKeys } from '@/domain/keys/browser-keys';
import { m } from '@/locales/compiled/messages';

export interface KeySheetProps {
  /** The keys as set in the browser. May reject: then only ours show. */
  readonly read: () => Promise<BrowserKeys>;
  readonly onClose: () => void;
}

const COMMANDS: Readonly<Record<BrowserCommand, () => string>> = {
  _execute_sidebar_action: m.keys_open_panel,
  'open-panel': m.keys_open_panel,
  'add-person': m.keys_add_person,
  'insert-template': m.keys_insert_template,
  cover: m.keys_cover,
};

/** What works while the focus is ours; fixed. Keys are named as they are printed. */
const OURS: readonly { readonly key: string; readonly does: () => string }[] = [
  { key: '/', does: m.keys_find_template },
  { key: 'U', does: m.keys_undo },
  { key: 'E', does: m.keys_task_done },
  { key: 'H', does: m.keys_task_snooze },
  { key: 'Ctrl+Enter', does: m.keys_note_done },
  { key: 'Esc', does: m.keys_close },
  { key: '?', does: m.keys_help },
];

/** All keys, those of the browser as they are set now, and where they are changed. */
export function KeySheet({ read, onClose }: KeySheetProps) {
  const [browserKeys, setBrowserKeys] = useState<BrowserKeys | null>(null);
  const sheet = useRef<HTMLElement>(null);

  useEffect(() => {
    let isGone = false;
    read().then(
      (keys) => {
        if (!isGone) setBrowserKeys(keys);
        return keys;
      },
      // Without an answer the sheet still tells the keys that are ours.
      () => null,
    );
    return () => {
      isGone = true;
    };
  }, [read]);

  useEffect(() => {
    const root = sheet.current?.getRootNode();
    const before =
      root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    sheet.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  return (
    <section
      ref={sheet}
      className="tk-sheet"
      role="dialog"
      aria-label={m.keys_title()}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="tk-head">
        <h2>{m.keys_title()}</h2>
        <IconButton label={m.keys_sheet_close()} onClick={onClose}>
          <X size={15} />
        </IconButton>
      </div>
      {browserKeys && (
        <>
          <h3>{m.keys_everywhere()}</h3>
          <dl className="tk-keys">
            {browserKeys.keys.map(({ command, shortcut }) => (
              <KeyRow key={command} name={shortcut} does={COMMANDS[command]()} />
            ))}
          </dl>
          <p className="tc-fine">{m.keys_change({ address: browserKeys.changeAt })}</p>
        </>
      )}
      <h3>{m.keys_in_card()}</h3>
      <dl className="tk-keys">
        {OURS.map(({ key, does }) => (
          <KeyRow key={key} name={key} does={does()} />
        ))}
      </dl>
    </section>
  );
}

function KeyRow({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <div>
      <dt>{does}</dt>
      <dd>{name === '' ? <span className="tc-fine">{m.keys_none()}</span> : <kbd>{name}</kbd>}</dd>
    </div>
  );
}
