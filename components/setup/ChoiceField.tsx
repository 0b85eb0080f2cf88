import { TextInput } from '@mantine/core';

import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import type { Captions } from './CaptionFields';

export interface ChoiceFieldProps {
  readonly captions: Captions;
  readonly language: string;
  readonly onChange: (captions: Record<string, string>) => void;
}

/** One choice's caption in the interface's language; those of other languages stay. */
export function ChoiceField({ captions, language, onChange }: ChoiceFieldProps) {
  return (
    <TextInput
      aria-label={m.setup_field_choices()}
      value={captions[language] ?? ''}
      placeholder={captionIn(captions, language)}
      maxLength={80}
      dir="auto"
      onChange={(event) => onChange({ ...captions, [language]: event.currentTarget.value })}
    />
  );
}
