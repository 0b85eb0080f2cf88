import { EmojiPicker } from 'frimousse';

import { m } from '@/locales/compiled/messages';
import styles from './emoji.module.css';

/** Where the data lies in the extension itself (wxt.config.ts): nothing is asked of any other server. */
const DATA = '/emoji';

export interface EmojiPanelProps {
  readonly language: string;
  readonly onPick: (emoji: string) => void;
}

/** All emoji, found by their names in the interface's language. */
export function EmojiPanel({ language, onPick }: EmojiPanelProps) {
  return (
    <EmojiPicker.Root
      className={styles.root ?? ''}
      locale={language}
      emojibaseUrl={DATA}
      columns={8}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
    >
      <EmojiPicker.Search
        className="tc-input"
        autoFocus
        aria-label={m.client_emoji_find()}
        placeholder={m.client_emoji_find()}
      />
      <EmojiPicker.Viewport className={styles.viewport ?? ''}>
        <EmojiPicker.Loading>
          <p role="status">{m.client_loading()}</p>
        </EmojiPicker.Loading>
        <EmojiPicker.Empty>
          <p role="status">{m.client_emoji_none()}</p>
        </EmojiPicker.Empty>
        <EmojiPicker.List />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  );
}
