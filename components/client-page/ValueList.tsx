import { m } from '@/locales/compiled/messages';
import { EditableText } from './EditableText';
import styles from './client-page.module.css';

export interface ValueListProps {
  /** What one of them is. */
  readonly label: string;
  readonly values: readonly string[];
  readonly maxLength: number;
  readonly linkOf: (value: string) => string | null;
  readonly check: (text: string) => string | null;
  readonly onChange: (values: string[]) => void;
}

/** Several values of a kind, each changed where it stands; emptied, it goes. The last line adds one. */
export function ValueList({ label, values, maxLength, linkOf, check, onChange }: ValueListProps) {
  const common = { maxLength, check: (text: string) => (text === '' ? null : check(text)) };
  return (
    <span className={styles.list}>
      {values.map((value, index) => (
        <EditableText
          {...common}
          key={value}
          label={label}
          value={value}
          placeholder={label}
          href={linkOf(value)}
          onSave={(text) =>
            onChange(unique(values.map((other, at) => (at === index ? text : other))))
          }
        />
      ))}
      <EditableText
        {...common}
        // A new one each time: the field is empty again.
        key={`add ${values.length}`}
        label={label}
        value=""
        placeholder={m.page_client_add()}
        onSave={(text) => onChange(unique([...values, text]))}
      />
    </span>
  );
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}
