import { Button, FileButton, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';

import { MAX_LOGO_LENGTH, type Project } from '@/domain/project/schema';
import { m } from '@/locales/compiled/messages';
import { currencyOptions } from './currencies';
import { readLogo } from './read-logo';
import { FormButtons } from './FormButtons';
import styles from './setup.module.css';

export type ProjectFields = Pick<
  Project,
  'name' | 'description' | 'website' | 'logo' | 'currency' | 'language'
>;

export interface ProjectFormProps {
  /** What it is at the start. */
  readonly project: ProjectFields;
  readonly language: string;
  readonly onSave: (fields: ProjectFields) => void;
  readonly onCancel: () => void;
}

/** Everything about one project. */
export function ProjectForm({ project, language, onSave, onCancel }: ProjectFormProps) {
  const [fields, setFields] = useState(project);
  const [isBadLogo, setBadLogo] = useState(false);
  const set = (changed: Partial<ProjectFields>) =>
    setFields((before) => ({ ...before, ...changed }));
  const name = fields.name.trim();
  const website = fields.website.trim();
  const isBadWebsite = website !== '' && !isWebAddress(website);

  const chooseLogo = (file: File | null) => {
    if (!file) return;
    readLogo(file).then(
      (logo) => {
        setBadLogo(logo.length > MAX_LOGO_LENGTH);
        if (logo.length <= MAX_LOGO_LENGTH) set({ logo });
      },
      () => setBadLogo(true),
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '' && !isBadWebsite) onSave({ ...fields, name, website });
      }}
    >
      <TextInput
        label={m.setup_project_name()}
        value={fields.name}
        maxLength={200}
        dir="auto"
        data-autofocus
        error={name === '' && m.setup_needs_name()}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={styles.option}>
        <img
          className={styles.logo}
          src={fields.logo ?? '/icon/48.png'}
          alt={m.setup_project_logo()}
          width={40}
          height={40}
          style={{ flex: 'none' }}
        />
        <FileButton accept="image/png,image/jpeg,image/webp,image/gif" onChange={chooseLogo}>
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {m.setup_project_logo_choose()}
            </Button>
          )}
        </FileButton>
        {fields.logo !== null && (
          <Button variant="subtle" size="xs" onClick={() => set({ logo: null })}>
            {m.setup_project_logo_remove()}
          </Button>
        )}
      </div>
      {isBadLogo && (
        <p className={styles.problem} role="alert">
          {m.setup_project_logo_bad()}
        </p>
      )}
      <Textarea
        label={m.setup_project_description()}
        value={fields.description}
        maxLength={5000}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <TextInput
        label={m.setup_project_website()}
        value={fields.website}
        maxLength={2000}
        dir="ltr"
        placeholder="https://"
        error={isBadWebsite && m.setup_project_website_bad()}
        onChange={(event) => set({ website: event.currentTarget.value })}
      />
      <NativeSelect
        label={m.setup_project_currency()}
        value={fields.currency}
        data={currencyOptions(language)}
        onChange={(event) => set({ currency: event.currentTarget.value })}
      />
      <NativeSelect
        label={m.setup_project_language()}
        value={fields.language ?? ''}
        data={[{ value: '', label: m.setup_project_language_ui() }, ...languageOptions(language)]}
        onChange={(event) => set({ language: event.currentTarget.value || null })}
      />
      <FormButtons canSave={!(name === '' || isBadWebsite)} onCancel={onCancel} />
    </form>
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol);
}

/** Languages that our users' clients speak. */
function languageOptions(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const tags = ['en', 'uk', 'ru', 'pl', 'sr', 'da', 'fa', 'de', 'fr', 'es', 'it', 'tr', 'kk', 'ar'];
  return tags.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }));
}
