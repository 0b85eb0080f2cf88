import type { ClientPageView } from '@/domain/client/page-view';
import { customFieldKey } from '@/domain/client/client-fields';
import type { CustomValue } from '@/domain/client/schema';
import type { CustomField } from '@/domain/custom-field/schema';
import { fieldInput, fieldLink, fieldText, parseField } from '@/domain/custom-field/value';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { EditableText } from './EditableText';
import { Line, Panel } from './Panel';
import { usePageTools } from './page-context';
import type { ClientEdit } from '@/storage/clients/client-edit';
import { useEdit } from './use-edit';
import styles from './client-page.module.css';

/** The fields that the project keeps besides the usual, each by its type. */
export function CustomFields({ page }: { readonly page: ClientPageView }) {
  const { language } = usePageTools();
  const edit = useEdit(page.client.id);
  if (page.customFields.length === 0) return null;
  return (
    <Panel title={m.page_client_fields()}>
      {page.customFields.map((field) => {
        const label = captionIn(field.captions, language);
        const key = customFieldKey(field.id);
        return (
          <Line key={field.id} label={label}>
            <FieldValue
              field={field}
              label={label}
              value={page.client[key]}
              onSave={(value) => {
                const fields: ClientEdit = {};
                fields[key] = value;
                edit(fields, label);
              }}
            />
          </Line>
        );
      })}
    </Panel>
  );
}

interface FieldValueProps {
  readonly field: CustomField;
  readonly label: string;
  readonly value: CustomValue | undefined;
  readonly onSave: (value: CustomValue) => void;
}

function FieldValue(props: FieldValueProps) {
  const { field, label, value, onSave } = props;
  const { language } = usePageTools();
  if (field.type === 'yes-no') {
    return (
      <select
        className="tc-input"
        aria-label={label}
        value={value === true ? 'yes' : value === false ? 'no' : ''}
        onChange={({ currentTarget }) =>
          onSave(currentTarget.value === '' ? null : currentTarget.value === 'yes')
        }
      >
        <option value="">{m.page_client_unknown()}</option>
        <option value="yes">{m.page_client_yes()}</option>
        <option value="no">{m.page_client_no()}</option>
      </select>
    );
  }
  if (field.type === 'choice') {
    return (
      <select
        className="tc-input"
        aria-label={label}
        value={typeof value === 'string' ? value : ''}
        onChange={({ currentTarget }) => onSave(currentTarget.value || null)}
      >
        <option value="">{m.page_client_unknown()}</option>
        {field.choices.map(({ id, captions }) => (
          <option key={id} value={id}>
            {captionIn(captions, language)}
          </option>
        ))}
      </select>
    );
  }
  if (field.type === 'choices') return <Choices {...props} />;
  return (
    <EditableText
      label={label}
      value={fieldInput(field, value)}
      placeholder={m.page_client_add()}
      href={fieldLink(field, value)}
      type={field.type === 'long-text' || field.type === 'date' ? field.type : 'text'}
      maxLength={field.type === 'long-text' ? 20_000 : 2000}
      check={(text) => (parseField(field, text) === undefined ? m.page_client_wrong_value() : null)}
      onSave={(text) => onSave(parseField(field, text) ?? null)}
      shown={fieldText(field, value, language)}
    />
  );
}

function Choices({ field, label, value, onSave }: FieldValueProps) {
  const { language } = usePageTools();
  const chosen: readonly string[] = Array.isArray(value) ? value : [];
  return (
    <span role="group" aria-label={label} className={styles.choices}>
      {field.choices.map(({ id, captions }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget }) =>
              onSave(
                currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
              )
            }
          />{' '}
          <bdi>{captionIn(captions, language)}</bdi>
        </label>
      ))}
    </span>
  );
}
