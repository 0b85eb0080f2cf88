import { m } from '@/locales/compiled/messages';
import { Chat } from './Chat';
import { nameOf, Portrait } from './Person';
import { address } from './route';
import { dialogs, type PracticeDialog } from './world/dialogs';
import { personOf } from './world/people';
import type { SentMessages } from './sent-messages';
import base from './cards.module.css';
import css from './messenger.module.css';

/** Conversations on one side, the open one on the other. */
export function Messenger({
  slug,
  sent,
  onSend,
}: {
  readonly slug: string | null;
  readonly sent: SentMessages;
  readonly onSend: (slug: string, text: string) => void;
}) {
  const open = slug !== null && personOf(slug) ? slug : null;
  const started = Object.keys(sent).filter((other) => personOf(other));
  const rows = [
    ...dialogs,
    ...[...new Set([...(open === null ? [] : [open]), ...started])]
      .filter((other) => !dialogs.some((dialog) => dialog.with === other))
      .map((other): PracticeDialog => ({ with: other, unread: false, messages: [] })),
  ];
  const current = rows.find((row) => row.with === open);
  return (
    <div className={css.messenger}>
      <section className={css.dialogs}>
        <h1 className={base.cardTitle}>{m.practice_dialogs()}</h1>
        <ul className={base.plainList}>
          {rows.map((dialog) => (
            <DialogRow
              dialog={dialog}
              key={dialog.with}
              open={dialog.with === open}
              sent={sent[dialog.with] ?? []}
            />
          ))}
        </ul>
      </section>
      {current ? (
        <Chat
          dialog={current}
          key={current.with}
          onSend={(text) => onSend(current.with, text)}
          sent={sent[current.with] ?? []}
        />
      ) : (
        <div className={css.noChat}>{m.practice_choose_dialog()}</div>
      )}
    </div>
  );
}

/** A row leads to the conversation, not to the profile, and names the person by the conversation's address alone. */
function DialogRow({
  dialog,
  open,
  sent,
}: {
  readonly dialog: PracticeDialog;
  readonly open: boolean;
  readonly sent: readonly string[];
}) {
  const last = dialog.messages.at(-1);
  const lastSent = sent.at(-1);
  const preview =
    lastSent === undefined && last && !last.mine
      ? last.text()
      : m.practice_you_said({ text: lastSent ?? last?.text() ?? '' });
  const unread = dialog.unread && !open && lastSent === undefined;
  return (
    <li data-testid="dialog-row">
      <a
        aria-current={open ? 'page' : undefined}
        className={css.dialogRow}
        href={address.dialog(dialog.with)}
      >
        <Portrait size={44} slug={dialog.with} />
        <span className={css.dialogText}>
          <span className={base.nameLine}>
            <span className={base.name} data-testid="name">
              <bdi>{nameOf(dialog.with)}</bdi>
            </span>
          </span>
          {(last !== undefined || lastSent !== undefined) && (
            <span className={unread ? css.previewUnread : css.preview} dir="auto">
              {preview}
            </span>
          )}
        </span>
        {unread && (
          <span
            aria-label={m.practice_unread()}
            className={css.unreadDot}
            data-testid="unread"
            role="img"
          />
        )}
      </a>
    </li>
  );
}
