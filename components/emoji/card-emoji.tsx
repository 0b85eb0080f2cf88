import { useEffect, useId, useState } from 'react';

import type { EmojiTool } from '@/components/client/card-context';
import { MoreButton } from '@/components/client/MoreButton';
import { emojiFound, type EmojiLine } from '@/domain/emoji/lines';
import { m } from '@/locales/compiled/messages';
import { EmojiShell } from './EmojiShell';

export type ReadEmoji = (language: string) => Promise<readonly EmojiLine[]>;

/** In a row, and as many as are drawn at once. */
const COLUMNS = 8;
const PAGE = 20 * COLUMNS;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: COLUMNS,
  ArrowUp: -COLUMNS,
};

/** The emoji of the card in a site's page: what lists them comes by message, since the page's own requests are not ours. */
export function cardEmoji(read: ReadEmoji): EmojiTool {
  return function CardEmoji({ language, onPick }) {
    return (
      <EmojiShell onPick={onPick}>
        {(pick) => <Panel read={read} language={language} onPick={pick} />}
      </EmojiShell>
    );
  };
}

interface PanelProps {
  readonly read: ReadEmoji;
  readonly language: string;
  readonly onPick: (emoji: string) => void;
}

/** Typing finds, arrows move, Enter picks. */
function Panel({ read, language, onPick }: PanelProps) {
  const [all, setAll] = useState<readonly EmojiLine[] | null>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [most, setMost] = useState(PAGE);
  const list = useId();
  useEffect(() => {
    // Without the list there is nothing to find, which is what it then says.
    read(language).then(setAll, () => setAll([]));
  }, [read, language]);
  const found = emojiFound(all ?? [], text);
  const shown = found.slice(0, most);
  const rest = found.length - shown.length;
  const current = Math.min(at, shown.length - 1);
  return (
    <>
      <input
        className="tc-input"
        role="combobox"
        autoFocus
        aria-expanded={shown.length > 0}
        aria-controls={list}
        aria-activedescendant={shown.length > 0 ? `${list}-${current}` : undefined}
        aria-label={m.client_emoji_find()}
        placeholder={m.client_emoji_find()}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setMost(PAGE);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const step = STEPS[event.key];
          const chosen = shown[current];
          if (step !== undefined) setAt(Math.max(0, Math.min(current + step, shown.length - 1)));
          else if (event.key === 'Enter' && chosen) onPick(chosen[0]);
          else return;
          event.preventDefault();
        }}
      />
      {all === null && <p role="status">{m.client_loading()}</p>}
      {all !== null && shown.length === 0 && <p role="status">{m.client_emoji_none()}</p>}
      <div className="tc-emoji-list">
        <div id={list} role="listbox" aria-label={m.client_emoji()}>
          {shown.map(([emoji, words], index) => (
            <span
              key={emoji}
              id={`${list}-${index}`}
              ref={index === current ? intoView : null}
              role="option"
              aria-label={words}
              aria-selected={index === current}
              onClick={() => onPick(emoji)}
            >
              {emoji}
            </span>
          ))}
        </div>
        {rest > 0 && (
          <MoreButton
            count={Math.min(PAGE, rest)}
            of={rest}
            language={language}
            onMore={() => setMost(most + PAGE)}
          />
        )}
      </div>
    </>
  );
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
