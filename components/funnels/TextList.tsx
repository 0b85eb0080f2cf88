import { Button, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';

import { IconButton } from '@/components/client/IconButton';
import setup from '@/components/setup/setup.module.css';
import { m } from '@/locales/compiled/messages';
import styles from './funnels.module.css';

export interface ListedText {
  readonly id: string;
  readonly text: string;
}

export interface TextListProps {
  readonly legend: string;
  readonly means: string;
  readonly texts: readonly ListedText[];
  readonly addLabel: string;
  readonly most: number;
  readonly newId: () => string;
  readonly onChange: (texts: ListedText[]) => void;
}

/** Some short texts to write, one under the other; Enter goes on to a new one. */
export function TextList(props: TextListProps) {
  const { legend, means, texts, addLabel, most, newId, onChange } = props;
  const canAdd = texts.length < most;
  const add = () => {
    if (canAdd) onChange([...texts, { id: newId(), text: '' }]);
  };
  return (
    <fieldset className={styles.texts}>
      <legend>{legend}</legend>
      <p className={styles.fine}>{means}</p>
      {texts.map(({ id, text }, index) => (
        <div key={id} className={setup.option}>
          <TextInput
            aria-label={`${legend} ${index + 1}`}
            value={text}
            maxLength={200}
            dir="auto"
            autoFocus={text === ''}
            onChange={(event) => {
              const changed = event.currentTarget.value;
              onChange(texts.map((each) => (each.id === id ? { id, text: changed } : each)));
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              // Not yet the end of the form.
              event.preventDefault();
              if (text.trim() !== '') add();
            }}
          />
          <IconButton
            label={m.funnels_remove({ name: text })}
            onClick={() => onChange(texts.filter((each) => each.id !== id))}
          >
            <X size={14} />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Plus size={13} aria-hidden="true" />}
          disabled={!canAdd}
          onClick={add}
        >
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
