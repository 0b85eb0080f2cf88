import { Popover } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { StatusMark } from '@/components/client/StatusMark';
import { PickList, type PickOption } from '@/components/pick/PickList';
import { TagPicker } from '@/components/tags/TagPicker';
import type { ClientRow } from '@/domain/client/client-row';
import type { Field } from '@/domain/filter/field';
import { editText, typedValue } from '@/domain/table/cell-text';
import { m } from '@/locales/compiled/messages';
import { cellText } from './Cell';
import type { Table } from './definitions';
import styles from './table.module.css';

/** Where the keyboard goes when an editor is left. */
export type Leave = 'stay' | 'next' | 'previous' | 'down';

export interface CellEditorProps {
  readonly row: ClientRow;
  readonly field: Field;
  readonly table: Table;
  readonly onSave: (value: unknown) => void;
  readonly onMakeTag: (name: string) => void;
  readonly onLeave: (leave: Leave) => void;
}

/** Editing a cell where it stands. Enter saves, Tab saves and goes on, Escape leaves all as it was. */
export function CellEditor(props: CellEditorProps) {
  const { type } = props.field;
  if (type === 'choice' || type === 'choices') return <ListEditor {...props} />;
  return type === 'yes-no' ? <SwitchEditor {...props} /> : <TextEditor {...props} />;
}

function TextEditor({ row, field, table, onSave, onLeave }: CellEditorProps) {
  const [text, setText] = useState(() => editText(field, row));
  const [isWrong, setWrong] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  // A box that closes loses the focus last of all, which must not save what Escape gave up.
  const isDone = useRef(false);
  useEffect(() => box.current?.select(), []);

  const save = (leave: Leave | null) => {
    if (isDone.current) return;
    if (text !== editText(field, row)) {
      const value = typedValue(field, text);
      if (value === undefined) {
        setWrong(true);
        return;
      }
      onSave(value);
    }
    isDone.current = true;
    onLeave(leave ?? 'stay');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const leave: Record<string, Leave> = {
      Enter: 'down',
      Tab: event.shiftKey ? 'previous' : 'next',
    };
    if (event.key === 'Escape') {
      isDone.current = true;
      onLeave('stay');
    } else if (leave[event.key]) save(leave[event.key] ?? 'stay');
    else return;
    event.preventDefault();
  };
  const isDay = field.type === 'day' || field.type === 'moment';
  const hint = hintOf(field);
  return (
    <input
      ref={box}
      className={styles.editor}
      type={isDay ? 'date' : 'text'}
      aria-label={m.table_edit({ field: table.captionOf(field.id) })}
      aria-invalid={isWrong}
      title={isWrong ? m.table_edit_invalid() : hint}
      placeholder={hint}
      value={text}
      autoFocus
      onChange={(event) => {
        setText(event.target.value);
        setWrong(false);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => save(null)}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

function hintOf(field: Field): string | undefined {
  if (field.type === 'texts' && !field.id.startsWith('field:')) return m.table_edit_several();
  return field.type === 'birthday' ? m.table_edit_birthday() : undefined;
}

function ListEditor(props: CellEditorProps) {
  const { row, field, table, onSave, onMakeTag, onLeave } = props;
  if (field.type !== 'choice' && field.type !== 'choices') return null;
  const own = field.type === 'choices' ? field.read(row) : [field.read(row) ?? ''];
  const chosen = new Set(own);
  const toggled = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return [...next].filter(Boolean);
  };
  const { tags, tagCounts } = table.definitions;
  return (
    <Popover opened position="bottom-start" onDismiss={() => onLeave('stay')}>
      <Popover.Target>
        <span className={styles.text}>{cellText(row, field, table)}</span>
      </Popover.Target>
      <Popover.Dropdown p={0} className="tc-root" onKeyDown={tabLeaves(onLeave)}>
        {field.id === 'tags' ? (
          <TagPicker
            tags={tags}
            counts={tagCounts}
            chosen={chosen}
            onToggle={(id) => onSave(toggled(id))}
            onMake={onMakeTag}
            onLeave={() => onLeave('stay')}
          />
        ) : (
          <PickList
            label={table.captionOf(field.id)}
            hint={m.pick_find()}
            options={optionsOf(field, table)}
            chosen={chosen}
            isMultiple={field.type === 'choices'}
            onPick={(id) => {
              if (field.type === 'choices') onSave(toggled(id));
              else {
                onSave(id === '' || chosen.has(id) ? null : id);
                onLeave('stay');
              }
            }}
            onLeave={() => onLeave('stay')}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function SwitchEditor({ row, field, table, onSave, onLeave }: CellEditorProps) {
  const isOn = field.type === 'yes-no' && field.read(row);
  const list = useRef<HTMLInputElement>(null);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  return (
    <input
      ref={list}
      type="checkbox"
      aria-label={m.table_edit({ field: table.captionOf(field.id) })}
      checked={isOn}
      onChange={() => onSave(!isOn)}
      onBlur={() => onLeave('stay')}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' || event.key === 'Escape') onLeave('stay');
        else if (event.key === 'Tab') onLeave(event.shiftKey ? 'previous' : 'next');
        else return;
        event.preventDefault();
      }}
    />
  );
}

/** Tab goes on from a list as from a box; capturing would take it from the list's own keys, which leave it alone. */
function tabLeaves(onLeave: (leave: Leave) => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    onLeave(event.shiftKey ? 'previous' : 'next');
  };
}

/** The options of a field to pick from; a single choice can be none. */
export function optionsOf(field: Field, table: Table): PickOption[] {
  if (field.type !== 'choice' && field.type !== 'choices') return [];
  const { statuses } = table.definitions;
  const options = field.options.map((id): PickOption => {
    const label = table.optionOf(field, id) ?? id;
    const status = field.id === 'statusId' ? statuses.find((each) => each.id === id) : undefined;
    return status ? { id, label, mark: <StatusMark status={status} /> } : { id, label };
  });
  return field.type === 'choice' ? [...options, { id: '', label: m.table_none() }] : options;
}
