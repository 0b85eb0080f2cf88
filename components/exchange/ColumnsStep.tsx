import { Button } from '@mantine/core';

import type { Delimiter } from '@/domain/csv/delimiter';
import { DELIMITERS } from '@/domain/csv/delimiter';
import { TEXT_ENCODINGS, type TextEncoding } from '@/domain/csv/encoding';
import { TARGETS } from '@/domain/import/targets';
import { m } from '@/locales/compiled/messages';
import type { ImportPlan, OnMatch } from '@/storage/exchange/import-plan';
import { ON_MATCH } from '@/storage/exchange/import-plan';
import type { Inspection } from '@/storage/exchange/inspect-file';
import { captionOfTarget, newFieldTypes } from './captions';
import styles from './exchange.module.css';
import { Select } from './Select';

type TableInspection = Extract<Inspection, { kind: 'table' }>;

export interface ColumnsStepProps {
  readonly inspection: TableInspection;
  readonly plan: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => void;
  /** The project's custom fields: id and caption. */
  readonly fields: readonly (readonly [id: string, caption: string])[];
  readonly onEncoding: (encoding: TextEncoding) => void;
  readonly onDelimiter: (delimiter: Delimiter) => void;
  readonly onHeadingRow: (row: number) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

const ON_MATCH_TEXT: Readonly<Record<OnMatch, () => string>> = {
  fill: m.exchange_on_fill,
  overwrite: m.exchange_on_overwrite,
  skip: m.exchange_on_skip,
  add: m.exchange_on_add,
};

/** What each column holds, how the file is read, and what becomes of people who are here already. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { inspection, plan, onPlan, fields } = props;
  const setTarget = (index: number, target: string) => {
    const columns = plan.columns.map((column, at) =>
      at === index ? { ...column, target: target === '' ? null : target } : column,
    );
    onPlan({ ...plan, columns });
  };
  return (
    <div className={styles.step}>
      <h2>{m.exchange_columns()}</h2>
      <p className={styles.quiet}>
        {[
          plan.fileName,
          m.exchange_rows({ count: inspection.rows }),
          inspection.source === null ? '' : m.exchange_from_source({ source: inspection.source }),
          inspection.isRemembered ? m.exchange_remembered() : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ReadingChoices {...props} />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.exchange_column()}</th>
              <th scope="col">{m.exchange_samples()}</th>
              <th scope="col">{m.exchange_holds()}</th>
            </tr>
          </thead>
          <tbody>
            {inspection.columns.map(({ heading, samples, type }, index) => {
              const name =
                heading === '' ? m.exchange_column_number({ number: index + 1 }) : heading;
              return (
                // oxlint-disable-next-line react/no-array-index-key -- columns are their places
                <tr key={index}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td className={styles.samples}>
                    <bdi>{samples.slice(0, 3).join(' · ').slice(0, 160)}</bdi>
                  </td>
                  <td>
                    <TargetSelect
                      label={m.exchange_holds_of({ heading: name })}
                      value={plan.columns[index]?.target ?? ''}
                      fields={fields}
                      guessed={type}
                      onChange={(target) => setTarget(index, target)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <MatchChoices plan={plan} onPlan={onPlan} />
      <div className={styles.buttons}>
        <Button variant="default" onClick={props.onBack}>
          {m.exchange_other_file()}
        </Button>
        <Button
          onClick={props.onNext}
          disabled={plan.columns.every(({ target }) => target === null)}
        >
          {m.exchange_next()}
        </Button>
      </div>
    </div>
  );
}

function TargetSelect({
  label,
  value,
  fields,
  guessed,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly fields: ColumnsStepProps['fields'];
  readonly guessed: string;
  readonly onChange: (target: string) => void;
}) {
  // What the values look like stands first.
  const types = newFieldTypes().toSorted(
    ([a], [b]) => Number(b === guessed) - Number(a === guessed),
  );
  return (
    <Select label={label} isLabelHidden value={value} onChange={onChange}>
      <option value="">{m.exchange_left_out()}</option>
      <optgroup label={m.exchange_of_client()}>
        {TARGETS.filter((target) => !target.startsWith('order.')).map((target) => (
          <option key={target} value={target}>
            {captionOfTarget(target)}
          </option>
        ))}
      </optgroup>
      <optgroup label={m.exchange_of_order()}>
        {TARGETS.filter((target) => target.startsWith('order.')).map((target) => (
          <option key={target} value={target}>
            {captionOfTarget(target)}
          </option>
        ))}
      </optgroup>
      {fields.length > 0 && (
        <optgroup label={m.exchange_own_fields()}>
          {fields.map(([id, caption]) => (
            <option key={id} value={`field:${id}`}>
              {caption}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={m.exchange_new_field()}>
        {types.map(([type, caption]) => (
          <option key={type} value={`new:${type}`}>
            {`${m.exchange_new_field()}: ${caption}`}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}

const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
};

function ReadingChoices(props: ColumnsStepProps) {
  const { inspection, plan, onPlan } = props;
  const { encoding, delimiter, dateOrder } = inspection;
  return (
    <div className={styles.choices}>
      {encoding !== null && (
        <Select
          label={m.exchange_encoding()}
          value={encoding}
          onChange={(value) => props.onEncoding(value as TextEncoding)}
        >
          {TEXT_ENCODINGS.map((each) => (
            <option key={each} value={each}>
              {ENCODING_NAMES[each]}
            </option>
          ))}
        </Select>
      )}
      {delimiter !== null && (
        <Select
          label={m.exchange_delimiter()}
          value={delimiter}
          onChange={(value) => props.onDelimiter(value as Delimiter)}
        >
          {DELIMITERS.map((each) => (
            <option key={each} value={each}>
              {each === '\t' ? m.exchange_delimiter_tab() : each}
            </option>
          ))}
        </Select>
      )}
      <Select
        label={m.exchange_heading_row()}
        value={String(inspection.headingRow)}
        onChange={(value) => props.onHeadingRow(Number(value))}
      >
        <option value="-1">{m.exchange_heading_none()}</option>
        {Array.from({ length: 10 }, (_, row) => (
          <option key={row} value={row}>
            {row + 1}
          </option>
        ))}
      </Select>
      {dateOrder === null && (
        <Select
          label={m.exchange_dates()}
          value={plan.dateOrder}
          onChange={(value) => onPlan({ ...plan, dateOrder: value as 'day' | 'month' })}
        >
          <option value="day">{m.exchange_dates_day()}</option>
          <option value="month">{m.exchange_dates_month()}</option>
        </Select>
      )}
    </div>
  );
}

/** What becomes of people who are clients already, by what they are known. */
export function MatchChoices({ plan, onPlan }: Pick<ColumnsStepProps, 'plan' | 'onPlan'>) {
  const kinds = [
    ['id', m.exchange_match_id()],
    ['key', m.exchange_match_key()],
    ['phone', m.exchange_match_phone()],
    ['email', m.exchange_match_email()],
  ] as const;
  return (
    <fieldset className={styles.matches}>
      <legend>{m.exchange_matches()}</legend>
      <div className={styles.choices}>
        {kinds.map(([kind, label]) => (
          <Select
            key={kind}
            label={label}
            value={plan.onMatch[kind]}
            onChange={(value) =>
              onPlan({ ...plan, onMatch: { ...plan.onMatch, [kind]: value as OnMatch } })
            }
          >
            {ON_MATCH.map((each) => (
              <option key={each} value={each}>
                {ON_MATCH_TEXT[each]()}
              </option>
            ))}
          </Select>
        ))}
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={plan.makesNew}
          onChange={(event) => onPlan({ ...plan, makesNew: event.currentTarget.checked })}
        />
        {m.exchange_makes_new()}
      </label>
    </fieldset>
  );
}
