import { useId, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';

import type { TemplateView } from '@/domain/client/card-view';
import { VARIABLES, type Variable } from '@/domain/template/variables';
import { m } from '@/locales/compiled/messages';
import { FormFoot } from './FormFoot';
import { useCardTools } from './card-context';
import { GrowingTextarea } from './GrowingTextarea';
import { variableName } from './variable-names';

export interface TemplateFormProps {
  /** Null for a new one. */
  readonly template: TemplateView | null;
  readonly onClose: () => void;
}

/** A template's title and text, with the variables one press away. */
export function TemplateForm({ template, onClose }: TemplateFormProps) {
  const { perform } = useCardTools();
  const [title, setTitle] = useState(template?.title ?? '');
  const [text, setText] = useState(template?.text ?? '');
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  // Pressed again after a lost answer, "Save" makes no second one.
  const [newId] = useState(uuidv7);
  const id = useId();

  const save = async () => {
    const wanted = title.trim() || titleFrom(text);
    if (wanted === '' || text.trim() === '' || isBusy) {
      box.current?.focus();
      return;
    }
    setBusy(true);
    const done = await perform(
      (actions) =>
        template
          ? actions.saveTemplate(template.id, wanted, text)
          : actions.saveTemplate(null, wanted, text, newId),
      m.client_template_saved({ title: wanted }),
    );
    setBusy(false);
    if (done) onClose();
  };
  const addVariable = (variable: Variable) => {
    const element = box.current;
    if (!element) return;
    const piece = `{{${variable}}}`;
    const { selectionStart: from, selectionEnd: to } = element;
    setText(text.slice(0, from) + piece + text.slice(to));
    element.focus();
    requestAnimationFrame(() =>
      element.setSelectionRange(from + piece.length, from + piece.length),
    );
  };
  return (
    <form
      className="tc-form"
      aria-label={
        template ? m.client_template_edit({ title: template.title }) : m.client_template_new()
      }
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        const isSubmit = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (!isSubmit && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (isSubmit) void save();
        else onClose();
      }}
    >
      <input
        className="tc-input"
        dir="auto"
        value={title}
        maxLength={200}
        placeholder={m.client_template_title()}
        aria-label={m.client_template_title()}
        autoFocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="tc-area">
        <GrowingTextarea
          ref={box}
          value={text}
          maxLength={20_000}
          placeholder={m.client_template_text()}
          aria-label={m.client_template_text()}
          aria-describedby={id}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div className="tc-variables" id={id}>
        <span>{m.client_template_variables()}</span>
        {VARIABLES.map((variable) => (
          <button
            key={variable}
            type="button"
            className="tc-chip"
            onClick={() => addVariable(variable)}
          >
            {variableName(variable)}
          </button>
        ))}
      </div>
      <FormFoot
        action={m.client_template_save()}
        onCancel={onClose}
        isBusy={isBusy}
        isDisabled={text.trim() === ''}
      />
    </form>
  );
}

/** A title for a template saved without one: the first words of its text. */
function titleFrom(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  const characters = [...new Intl.Segmenter().segment(line.slice(0, 200))];
  return characters
    .slice(0, 40)
    .map(({ segment }) => segment)
    .join('')
    .trim();
}
