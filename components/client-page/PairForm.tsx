import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import { m } from '@/locales/compiled/messages';
import styles from './client-page.module.css';

interface Box {
  readonly label: string;
  readonly maxLength: number;
}

export interface PairFormProps {
  /** What it is; nothing is added without. */
  readonly name: Box;
  /** What there is to say of it. */
  readonly text: Box;
  readonly onAdd: (name: string, text: string) => void;
}

/** Adds one more to a list of things with a name and a text. */
export function PairForm({ name, text, onAdd }: PairFormProps) {
  const [typedName, setName] = useState('');
  const [typedText, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typedName.trim() === '') return;
    onAdd(typedName.trim(), typedText.trim());
    setName('');
    setText('');
  };
  return (
    <form className={styles.inline} onSubmit={add}>
      <PairBox {...name} value={typedName} onType={setName} />
      <PairBox {...text} value={typedText} onType={setText} />
      <Button type="submit" size="compact-xs" variant="default" disabled={typedName.trim() === ''}>
        {m.page_client_add_button()}
      </Button>
    </form>
  );
}

interface PairBoxProps extends Box {
  readonly value: string;
  readonly onType: (typed: string) => void;
}

function PairBox({ label, maxLength, value, onType }: PairBoxProps) {
  return (
    <input
      className="tc-input"
      dir="auto"
      maxLength={maxLength}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
