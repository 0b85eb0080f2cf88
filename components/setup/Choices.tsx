import { StatusMark } from '@/components/client/StatusMark';
import type { Status } from '@/domain/status/schema';
import styles from './setup.module.css';

export interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly nameOf: (option: T) => string;
  readonly lookOf: (option: T) => Pick<Status, 'icon' | 'color'>;
  readonly onChoose: (option: T) => void;
}

/** One of several pictures; the arrow keys go from one to the next, as in any group of radio buttons. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { legend, options, chosen, nameOf, lookOf, onChoose } = props;
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option} className={styles.choice} title={nameOf(option)}>
          <input
            type="radio"
            name={legend}
            value={option}
            checked={option === chosen}
            aria-label={nameOf(option)}
            onChange={() => onChoose(option)}
          />
          <StatusMark status={lookOf(option)} />
        </label>
      ))}
    </fieldset>
  );
}
