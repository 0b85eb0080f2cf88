import { useEffect, useRef, useState } from 'react';
import { m } from '@/locales/compiled/messages';
import { NameLink, nameOf, PortraitLink } from './Person';
import type { PracticeDialog } from './world/dialogs';
import { personOf } from './world/people';
import base from './cards.module.css';
import css from './messenger.module.css';

/** The open conversation: who it is with, what was said, the message box and its Send. */
export function Chat({
  dialog,
  sent,
  onSend,
}: {
  readonly dialog: PracticeDialog;
  readonly sent: readonly string[];
  readonly onSend: (text: string) => void;
}) {
  const name = nameOf(dialog.with);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (sent.length > 0) end.current?.scrollIntoView({ block: 'nearest' });
  }, [sent.length]);
  const all = [
    ...dialog.messages.map((message) => ({ mine: message.mine, text: message.text() })),
    ...sent.map((text) => ({ mine: true, text })),
  ];
  return (
    <section aria-label={name} className={css.chat} data-testid="chat">
      <header className={css.chatHead} data-testid="chat-head">
        <PortraitLink size={36} slug={dialog.with} />
        <div>
          <div className={`${base.nameLine} ${css.chatName}`}>
            <NameLink slug={dialog.with} />
          </div>
          <div className={base.muted}>{personOf(dialog.with)?.role()}</div>
        </div>
      </header>
      <ul className={css.messages}>
        {all.map((message, index) => (
          // Messages are only ever added at the end, so that their place names them.
          // oxlint-disable-next-line react/no-array-index-key
          <li
            className={message.mine ? css.mine : css.theirs}
            data-testid={message.mine ? 'own-message' : 'their-message'}
            key={index}
          >
            <span className={base.unseen}>
              {message.mine ? m.practice_from_you() : m.practice_from_them({ name })}
            </span>
            <span className={base.written} dir="auto">
              {message.text}
            </span>
          </li>
        ))}
        <li aria-hidden="true" ref={end} />
      </ul>
      <MessageBox onSend={onSend} />
    </section>
  );
}

/** An editable element, as the networks' message boxes are. Enter sends, Shift+Enter starts a line. */
function MessageBox({ onSend }: { readonly onSend: (text: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [empty, setEmpty] = useState(true);

  function send() {
    // The text as it is seen, with its lines; pasted markup is left behind here.
    const text = box.current?.innerText.trim() ?? '';
    if (!box.current || text === '') return;
    onSend(text);
    box.current.replaceChildren();
    setEmpty(true);
  }

  return (
    <div className={css.messageBox}>
      <div
        aria-label={m.practice_message_box()}
        aria-multiline="true"
        className={css.editable}
        contentEditable
        data-hint={empty ? m.practice_message_box() : undefined}
        dir="auto"
        onInput={(event) => setEmpty(event.currentTarget.innerText.trim() === '')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
        ref={box}
        role="textbox"
        suppressContentEditableWarning
        tabIndex={0}
      />
      <button className={base.button} onClick={send} type="button">
        {m.practice_send()}
      </button>
    </div>
  );
}
