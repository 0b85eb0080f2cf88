import { Check, Minus, Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { foldName } from '@/domain/client/fold-name';
import { m } from '@/locales/compiled/messages';
import styles from './pick.module.css';

export interface PickOption {
  readonly id: string;
  readonly label: string;
  /** Before the label; decorative. */
  readonly mark?: ReactNode;
  /** After the label, such as a count. */
  readonly detail?: string;
}

export interface PickListProps {
  /** Names the list. */
  readonly label: string;
  /** Stands in the box to type in. */
  readonly hint: string;
  readonly options: readonly PickOption[];
  readonly chosen: ReadonlySet<string>;
  /** Chosen for some of several clients only. */
  readonly partly?: ReadonlySet<string>;
  readonly isMultiple: boolean;
  readonly onPick: (id: string) => void;
  /** Makes what was typed a new option. Without it only what is there can be picked. */
  readonly onMake?: (name: string) => void;
  readonly makeLabel?: (name: string) => string;
  /** Said while there is nothing to pick at all. */
  readonly nothing?: string;
  readonly onLeave: () => void;
}

/** A list to pick from by typing and arrows. Enter picks; Escape leaves. */
export function PickList(props: PickListProps) {
  const { label, hint, options, chosen, partly, isMultiple, onPick, onMake, makeLabel } = props;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const wanted = foldName(text);
  const found = options.filter((option) => foldName(option.label).includes(wanted));
  const isNew = wanted !== '' && !options.some((option) => foldName(option.label) === wanted);
  const canMake = onMake !== undefined && isNew;
  const count = found.length + (canMake ? 1 : 0);
  const active = Math.min(at, count - 1);

  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document
      .querySelector(`#${CSS.escape(`${id}-${active}`)}`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const take = (index: number) => {
    const option = found[index];
    if (option) onPick(option.id);
    else if (canMake) {
      onMake(text.trim());
      setText('');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => setAt((active + 1) % Math.max(1, count)),
      ArrowUp: () => setAt((active - 1 + count) % Math.max(1, count)),
      Enter: () => take(active),
      Escape: props.onLeave,
    };
    // Tab is for whoever shows the list: it may lead on.
    if (event.key !== 'Tab') event.stopPropagation();
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  };
  return (
    <div className={styles.pick}>
      <input
        ref={box}
        className={styles.box}
        role="combobox"
        aria-label={hint}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
        placeholder={hint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMultiple}
        className={styles.list}
      >
        {found.map((option, index) => (
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.has(option.id)}
            data-active={index === active}
            className={styles.option}
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(index)}
          >
            <span className={styles.check}>
              {chosen.has(option.id) && <Check size={14} aria-hidden="true" />}
              {partly?.has(option.id) === true && <Minus size={14} aria-label={m.pick_some()} />}
            </span>
            {option.mark}
            <bdi className={styles.label}>{option.label}</bdi>
            {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
          </div>
        ))}
        {canMake && (
          <div
            id={`${id}-${found.length}`}
            role="option"
            aria-selected="false"
            data-active={active === found.length}
            className={styles.option}
            onPointerMove={() => setAt(found.length)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(found.length)}
          >
            <Plus size={14} aria-hidden="true" />
            <bdi className={styles.label}>{makeLabel?.(text.trim()) ?? text}</bdi>
          </div>
        )}
      </div>
      {count === 0 && (
        <p className={styles.nothing} role="status">
          {options.length === 0 && props.nothing !== undefined ? props.nothing : m.pick_nothing()}
        </p>
      )}
    </div>
  );
}
