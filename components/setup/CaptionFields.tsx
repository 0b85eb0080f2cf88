import { TextInput } from '@mantine/core';

import { m } from '@/locales/compiled/messages';
import styles from './setup.module.css';

export type Captions = Readonly<Record<string, string>>;

export interface CaptionFieldsProps {
  readonly captions: Captions;
  /** The interface's language, which comes first. */
  readonly language: string;
  readonly onChange: (captions: Captions) => void;
}

/** The languages of the interface, each in its own name. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
};
const MAX_CAPTION = 80;

/** A caption in each language; one is enough, the others fall back to it. */
export function CaptionFields({ captions, language, onChange }: CaptionFieldsProps) {
  const tags = new Set([language, ...Object.keys(LANGUAGE_NAMES), ...Object.keys(captions)]);
  return (
    <fieldset className={styles.captions}>
      <legend>{m.setup_captions()}</legend>
      {[...tags].map((tag, index) => (
        <TextInput
          key={tag}
          label={LANGUAGE_NAMES[tag] ?? tag}
          value={captions[tag] ?? ''}
          maxLength={MAX_CAPTION}
          dir="auto"
          lang={tag}
          {...(index === 0 ? { 'data-autofocus': true } : {})}
          onChange={(event) => onChange({ ...captions, [tag]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

/** The captions that say something, white space at their ends taken off. */
export function filledCaptions(captions: Captions): Record<string, string> {
  const filled = Object.entries(captions).map(([tag, caption]) => [tag, caption.trim()] as const);
  return Object.fromEntries(filled.filter(([, caption]) => caption !== ''));
}
