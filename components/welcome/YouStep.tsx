import { NativeSelect, TextInput } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { m } from '@/locales/compiled/messages';
import { Step } from './Step';
import type { LanguageChoice } from './choices';
import css from './steps.module.css';
import frame from './welcome.module.css';

/** Longer names are nobody's. */
const MAX_NAME = 100;

/** Step 3: where the data lives, the seller's name, the language. */
export function YouStep({
  myName,
  language,
  onMyName,
  onLanguage,
}: {
  readonly myName: string;
  readonly language: LanguageChoice;
  readonly onMyName: (name: string) => void;
  readonly onLanguage: (language: LanguageChoice) => void;
}) {
  return (
    <Step number={3} title={m.welcome_you()}>
      <div className={css.data}>
        <Lock aria-hidden="true" className={css.dataIcon} size={18} strokeWidth={1.9} />
        <div>
          <strong>{m.welcome_data()}</strong>
          <p className={frame.muted}>{m.welcome_data_more()}</p>
        </div>
      </div>
      <div className={css.fields}>
        <MyName onMyName={onMyName} stored={myName} />
        <NativeSelect
          data={[
            { value: 'auto', label: m.welcome_language_auto() },
            { value: 'en', label: 'English' },
            { value: 'uk', label: 'Українська' },
            { value: 'ru', label: 'Русский' },
          ]}
          description={m.welcome_language_means()}
          inputWrapperOrder={['label', 'input', 'description']}
          label={m.welcome_language()}
          onChange={(event) => onLanguage(event.currentTarget.value as LanguageChoice)}
          value={language}
        />
      </div>
    </Step>
  );
}

/** Shows what is typed at once; a name changed elsewhere comes in while the field is left alone. */
function MyName({
  stored,
  onMyName,
}: {
  readonly stored: string;
  readonly onMyName: (name: string) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      autoComplete="name"
      description={m.welcome_my_name_means()}
      dir="auto"
      inputWrapperOrder={['label', 'input', 'description']}
      label={m.welcome_my_name()}
      maxLength={MAX_NAME}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onMyName(event.currentTarget.value);
      }}
      value={typed ?? stored}
    />
  );
}
