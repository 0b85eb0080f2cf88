import { Button, NativeSelect } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';

import { IconButton } from '@/components/client/IconButton';
import type { CustomField } from '@/domain/custom-field/schema';
import { CUSTOM_FIELD_TYPES, type CustomFieldType } from '@/domain/custom-field/types';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { CaptionFields, filledCaptions } from './CaptionFields';
import { ChoiceField } from './ChoiceField';
import { currencyOptions } from './currencies';
import { FIELD_TYPE_NAMES } from './field-type-names';
import { FormButtons } from './FormButtons';
import styles from './setup.module.css';

export type FieldFields = Pick<CustomField, 'type' | 'captions' | 'choices' | 'currency'>;

export interface FieldFormProps {
  /** What it is at the start. */
  readonly field: FieldFields;
  /** The type is chosen once, at the beginning. */
  readonly isNew: boolean;
  readonly language: string;
  /** Gives a new choice its id. */
  readonly newId: () => string;
  readonly onSave: (fields: FieldFields) => void;
  readonly onCancel: () => void;
}

/** Everything about one custom field. */
export function FieldForm({ field, isNew, language, newId, onSave, onCancel }: FieldFormProps) {
  const [fields, setFields] = useState(field);
  const set = (changed: Partial<FieldFields>) => setFields({ ...fields, ...changed });
  const { type, choices } = fields;
  const isChoice = type === 'choice' || type === 'choices';
  const captions = filledCaptions(fields.captions);
  const filled = choices
    .map((choice) => ({ ...choice, captions: filledCaptions(choice.captions) }))
    .filter((choice) => Object.keys(choice.captions).length > 0);
  const problem =
    Object.keys(captions).length === 0
      ? m.setup_name_it()
      : isChoice && filled.length === 0
        ? m.setup_field_choice_needed()
        : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) {
          const currency = type === 'money' ? (fields.currency ?? 'EUR') : null;
          onSave({ type, captions, choices: isChoice ? filled : [], currency });
        }
      }}
    >
      <CaptionFields
        captions={fields.captions}
        language={language}
        onChange={(changed) => set({ captions: changed })}
      />
      <NativeSelect
        label={m.setup_field_type()}
        {...(isNew ? {} : { description: m.setup_field_type_once() })}
        disabled={!isNew}
        value={type}
        data={CUSTOM_FIELD_TYPES.map((each) => ({ value: each, label: FIELD_TYPE_NAMES[each]() }))}
        onChange={(event) => set({ type: event.currentTarget.value as CustomFieldType })}
      />
      {type === 'money' && (
        <NativeSelect
          label={m.setup_currency()}
          value={fields.currency ?? 'EUR'}
          data={currencyOptions(language)}
          onChange={(event) => set({ currency: event.currentTarget.value })}
        />
      )}
      {isChoice && (
        <fieldset className={styles.captions}>
          <legend>{m.setup_field_choices()}</legend>
          {choices.map((choice, index) => (
            <div key={choice.id} className={styles.option}>
              <ChoiceField
                captions={choice.captions}
                language={language}
                onChange={(changed) =>
                  set({ choices: choices.with(index, { ...choice, captions: changed }) })
                }
              />
              <IconButton
                label={m.setup_field_choice_remove({ name: captionIn(choice.captions, language) })}
                onClick={() => set({ choices: choices.filter(({ id }) => id !== choice.id) })}
              >
                <X size={14} />
              </IconButton>
            </div>
          ))}
          <Button
            variant="default"
            size="xs"
            leftSection={<Plus size={14} />}
            onClick={() => set({ choices: [...choices, { id: newId(), captions: {} }] })}
          >
            {m.setup_field_choice_add()}
          </Button>
        </fieldset>
      )}
      {problem !== null && fields !== field && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <FormButtons canSave={problem === null} onCancel={onCancel} />
    </form>
  );
}
