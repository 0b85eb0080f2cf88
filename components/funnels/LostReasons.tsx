import { Button } from '@mantine/core';
import { useState } from 'react';

import { sameValue } from '@/domain/sync/same-value';
import { m } from '@/locales/compiled/messages';
import { TextList } from './TextList';
import styles from './funnels.module.css';

export interface LostReasonsProps {
  readonly reasons: readonly string[];
  readonly newId: () => string;
  readonly onSave: (reasons: string[]) => void;
}

const MOST = 50;

/** What a seller may answer to why a deal was lost. */
export function LostReasons({ reasons, newId, onSave }: LostReasonsProps) {
  const [texts, setTexts] = useState(() => reasons.map((text) => ({ id: newId(), text })));
  const written = [...new Set(texts.map(({ text }) => text.trim()))].filter((text) => text !== '');
  const isChanged = !sameValue(written, [...reasons]);
  return (
    <form
      className={styles.reasons}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(written);
      }}
    >
      <TextList
        legend={m.funnels_lost_reasons()}
        means={m.funnels_lost_reasons_means()}
        texts={texts}
        addLabel={m.funnels_lost_reason_add()}
        most={MOST}
        newId={newId}
        onChange={setTexts}
      />
      <div>
        <Button type="submit" size="sm" disabled={!isChanged}>
          {m.setup_save()}
        </Button>
      </div>
    </form>
  );
}
