import { Checkbox } from '@mantine/core';
import { useState } from 'react';

import type { Status } from '@/domain/status/schema';
import { m } from '@/locales/compiled/messages';
import { CaptionFields, filledCaptions } from './CaptionFields';
import { ShapeAndColor } from './ShapeAndColor';
import { WholeNumber } from './WholeNumber';
import { FormButtons } from './FormButtons';
import styles from './setup.module.css';

export type StatusFields = Pick<
  Status,
  'icon' | 'color' | 'captions' | 'hiddenOnPage' | 'attentionDays'
>;

export interface StatusFormProps {
  /** What it is at the start. */
  readonly status: StatusFields;
  readonly language: string;
  readonly onSave: (fields: StatusFields) => void;
  readonly onCancel: () => void;
}

const MOST_DAYS = 3650;

/** Everything about one status: shape, colour, captions, where it shows, when it asks for attention. */
export function StatusForm({ status, language, onSave, onCancel }: StatusFormProps) {
  const [fields, setFields] = useState(status);
  const captions = filledCaptions(fields.captions);
  const isNamed = Object.keys(captions).length > 0;
  const set = (changed: Partial<StatusFields>) => setFields({ ...fields, ...changed });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNamed) onSave({ ...fields, captions });
      }}
    >
      <CaptionFields
        captions={fields.captions}
        language={language}
        onChange={(changed) => set({ captions: changed })}
      />
      <ShapeAndColor look={fields} onChange={set} />
      <WholeNumber
        label={m.setup_attention()}
        description={m.setup_attention_means()}
        value={fields.attentionDays}
        max={MOST_DAYS}
        onChange={(attentionDays) => set({ attentionDays })}
      />
      <Checkbox
        label={m.setup_hidden()}
        description={m.setup_hidden_means()}
        checked={fields.hiddenOnPage}
        onChange={(event) => set({ hiddenOnPage: event.currentTarget.checked })}
      />
      {!isNamed && fields !== status && (
        <p className={styles.problem} role="alert">
          {m.setup_name_it()}
        </p>
      )}
      <FormButtons canSave={isNamed} onCancel={onCancel} />
    </form>
  );
}
