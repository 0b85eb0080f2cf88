import { Button } from '@mantine/core';
import { Plus, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import type { InsertOutcome, TemplateView } from '@/domain/client/card-view';
import { isSilent } from '@/domain/client/silent';
import { m } from '@/locales/compiled/messages';
import { useCardTools } from './card-context';
import { IconButton } from './IconButton';
import { InsertGuard, type Silence } from './InsertGuard';
import { MoreButton } from './MoreButton';
import { TemplateForm } from './TemplateForm';
import { TemplateItem, type TemplateItemProps } from './TemplateItem';
import { counted } from './when';

export interface TemplateSectionProps {
  readonly templates: readonly TemplateView[];
  /** The value of each variable, as `templateValues` gives them. */
  readonly values: Readonly<Record<string, string>>;
  /** False while no message box can be reached: the text then goes to the clipboard. */
  readonly insertPossible: boolean;
  readonly onInsert: (text: string, templateId: string) => Promise<InsertOutcome>;
  /** Whom the text goes to: it is asked first where nobody is to write to them. */
  readonly silence: Silence;
  /** Whether the filter, or else the first template, takes the focus when this appears. */
  readonly takesFocus: boolean;
}

/** How many templates show at first, and how many each "more" adds. */
const FIRST = { card: 4, popup: 4, panel: 12, page: 6 } as const;
const STEP = 20;
/** From how many templates on a filter is worth its place. */
const FILTER_FROM = 6;

/** The message templates: one press puts a filled-in text into the site's own message box. */
export function TemplateSection({
  templates,
  values,
  insertPossible,
  onInsert,
  silence,
  takesFocus,
}: TemplateSectionProps) {
  const { language, layout, say, sayInserted } = useCardTools();
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState<number>(FIRST[layout]);
  /** The template in the form: `new`, an id, or none. */
  const [edited, setEdited] = useState<string | null>(null);

  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const place =
      section.current?.querySelector<HTMLElement>('[data-filter]') ??
      section.current?.querySelector<HTMLElement>('.tc-insert');
    place?.focus();
  }, [takesFocus]);

  const found = templates.filter((template) => matches(template, filter));
  const hidden = found.length - shown;
  /** What waits for the seller's answer. */
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const put = async (text: string, templateId: string) => {
    const { result } = await onInsert(text, templateId);
    if (result === 'inserted') sayInserted();
    else say(OUTCOMES[result](), result === 'failed' ? 'problem' : 'plain');
  };
  const insert: TemplateItemProps['onInsert'] = async (text, templateId) => {
    if (isSilent(silence)) setAsked(() => () => void put(text, templateId));
    else await put(text, templateId);
  };
  return (
    <section ref={section} className="tc-section">
      <div className="tc-section-head">
        <h3>
          {m.client_templates()}
          {templates.length > 0 && (
            <span className="tc-count">{counted(templates.length, language)}</span>
          )}
        </h3>
        <IconButton
          className="tc-plus"
          label={m.client_template_new()}
          onClick={() => setEdited('new')}
        >
          <Plus size={15} />
        </IconButton>
      </div>
      {asked && (
        <InsertGuard
          silence={silence}
          onYes={() => {
            setAsked(null);
            asked();
          }}
          onNo={() => setAsked(null)}
        />
      )}
      {edited === 'new' && <TemplateForm template={null} onClose={() => setEdited(null)} />}
      {templates.length >= FILTER_FROM && (
        <div className="tc-filter">
          <Search size={13} aria-hidden="true" />
          <input
            className="tc-input"
            type="search"
            data-filter
            value={filter}
            placeholder={m.client_template_filter()}
            aria-label={m.client_template_filter()}
            onChange={(event) => setFilter(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || filter === '') return;
              event.preventDefault();
              event.stopPropagation();
              setFilter('');
            }}
          />
        </div>
      )}
      {templates.length === 0 && edited === null && (
        <div className="tc-empty">
          <p>{m.client_templates_empty()}</p>
          <Button variant="default" size="compact-sm" onClick={() => setEdited('new')}>
            {m.client_template_new()}
          </Button>
        </div>
      )}
      {templates.length > 0 && found.length === 0 && (
        <p className="tc-empty">{m.client_template_none_found({ filter: filter.trim() })}</p>
      )}
      <ul className="tc-templates">
        {found.slice(0, shown).map((template) =>
          edited === template.id ? (
            <li key={template.id}>
              <TemplateForm template={template} onClose={() => setEdited(null)} />
            </li>
          ) : (
            <TemplateItem
              key={template.id}
              template={template}
              values={values}
              insertPossible={insertPossible}
              onInsert={insert}
              onEdit={() => setEdited(template.id)}
            />
          ),
        )}
      </ul>
      {hidden > 0 && (
        <MoreButton
          count={Math.min(hidden, STEP)}
          of={hidden}
          language={language}
          onMore={() => setShown(shown + STEP)}
        />
      )}
    </section>
  );
}

function matches({ title, text }: TemplateView, filter: string): boolean {
  const wanted = filter.trim().toLocaleLowerCase();
  return `${title}\n${text}`.toLocaleLowerCase().includes(wanted);
}

const OUTCOMES: Readonly<Record<Exclude<InsertOutcome['result'], 'inserted'>, () => string>> = {
  copied: m.client_insert_copied,
  'no-composer': m.client_insert_no_composer,
  failed: m.client_insert_failed,
};
