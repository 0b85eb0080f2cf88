import { Button } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';

import type { TemplateView } from '@/domain/client/card-view';
import { parseTemplate, renderTemplate } from '@/domain/template/render';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { IconButton } from './IconButton';
import { variableName } from './variable-names';

export interface TemplateItemProps {
  readonly template: TemplateView;
  readonly values: Readonly<Record<string, string>>;
  readonly insertPossible: boolean;
  readonly onInsert: (text: string, templateId: string) => Promise<void>;
  readonly onEdit: () => void;
}

/** One template: its title, its text as this client would get it, and the button that inserts it. */
export function TemplateItem({
  template,
  values,
  insertPossible,
  onInsert,
  onEdit,
}: TemplateItemProps) {
  const { language, perform } = useCardTools();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const { text, missing } = renderTemplate(template.text, values);
  const isBlocked = missing.length > 0 || text.trim() === '';
  const names = new Intl.ListFormat(language).format(missing.map(variableName));
  const lacks = missing.length > 0 && m.client_template_lacks({ names });
  const sample = `{{${missing[0] ?? ''}|…}}`;

  const insert = async () => {
    // A blocked button keeps the focus and says why, instead of falling silent.
    if (isBlocked) setOpen(true);
    if (isBlocked || isBusy) return;
    setBusy(true);
    await onInsert(text, template.id);
    setBusy(false);
  };
  return (
    <li className="tc-template" data-open={isOpen}>
      <div className="tc-template-row">
        <button
          type="button"
          className="tc-template-text"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="tc-template-title tc-cut" dir="auto">
            {template.title}
          </span>
          {!isOpen && lacks && (
            <span id={id} className="tc-template-line tc-cut tc-template-lacks">
              {lacks}
            </span>
          )}
          {!isOpen && !lacks && (
            <span className="tc-template-line tc-cut" dir="auto">
              {text.replaceAll(/\s+/gu, ' ').slice(0, 200)}
            </span>
          )}
        </button>
        <Button
          className="tc-insert"
          variant="light"
          size="compact-xs"
          loading={isBusy}
          aria-disabled={isBlocked}
          data-blocked={isBlocked || undefined}
          aria-describedby={lacks ? id : undefined}
          aria-label={
            insertPossible
              ? m.client_template_insert_named({ title: template.title })
              : m.client_template_copy_named({ title: template.title })
          }
          onClick={() => void insert()}
        >
          {insertPossible ? m.client_template_insert() : m.client_template_copy()}
        </Button>
      </div>
      {isOpen && lacks && (
        <p id={id} className="tc-template-hint">
          {lacks} {m.client_template_lacks_how({ sample })}
        </p>
      )}
      {isOpen && (
        <div className="tc-template-full">
          <p className="tc-template-preview" dir="auto">
            <Preview text={template.text} values={values} />
          </p>
          <span className="tc-template-tools">
            <IconButton
              label={m.client_template_edit({ title: template.title })}
              title={m.client_edit()}
              onClick={onEdit}
            >
              <Pencil size={13} />
            </IconButton>
            <IconButton
              label={m.client_template_delete({ title: template.title })}
              title={m.client_delete_short()}
              onClick={() =>
                void perform(
                  (actions) => actions.deleteTemplate(template.id),
                  m.client_template_deleted({ title: template.title }),
                )
              }
            >
              <Trash2 size={13} />
            </IconButton>
          </span>
        </div>
      )}
    </li>
  );
}

/** The text with what was filled in, and what could not be, told apart. */
function Preview({
  text,
  values,
}: {
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
}) {
  return parseTemplate(text).map((part, index) => {
    if (part.kind === 'text') return part.text;
    const filled = renderTemplate(part.source, values);
    return (
      // The parts of one text never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index} className={filled.missing.length > 0 ? 'tc-unfilled' : 'tc-filled'}>
        {filled.missing.length > 0 ? variableName(part.name) : filled.text}
      </span>
    );
  });
}
