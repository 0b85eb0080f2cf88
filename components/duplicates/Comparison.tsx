import { Button } from '@mantine/core';
import { ArrowLeftRight } from 'lucide-react';
import { Fragment, useId } from 'react';

import { PersonPhoto } from '@/components/client/PersonPhoto';
import type { Client } from '@/domain/client/schema';
import {
  fieldsToMerge,
  isEmpty,
  mergedValue,
  mergeKind,
  usualSide,
  type Choices,
  type Side,
} from '@/domain/duplicate/merge';
import { m } from '@/locales/compiled/messages';
import { captionOf, placeOf, valueText, type ComparedWith } from './value-text';
import styles from './duplicates.module.css';

export interface ComparisonProps {
  readonly kept: Client;
  readonly other: Client;
  readonly choices: Choices;
  readonly compared: ComparedWith;
  readonly onChoose: (field: string, side: Side) => void;
  readonly onSwap: () => void;
}

/** Two clients side by side, and what they become. Where both have a value that differs, one is chosen. */
export function Comparison(props: ComparisonProps) {
  const { kept, other, choices, compared, onChoose, onSwap } = props;
  const id = useId();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{m.duplicates_field()}</th>
          <th scope="col">
            <Head client={kept} role={m.duplicates_kept()} />
          </th>
          <th scope="col">
            <Head client={other} role={m.duplicates_other()} />
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<ArrowLeftRight size={12} />}
              onClick={onSwap}
            >
              {m.duplicates_swap()}
            </Button>
          </th>
          <th scope="col">{m.duplicates_result()}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(kept, other).map((field) => {
          const mine = valueText(field, valueIn(kept, field), compared);
          const theirs = valueText(field, valueIn(other, field), compared);
          const becomes = valueText(field, mergedValue(field, kept, other, choices), compared);
          const caption = captionOf(field, compared);
          const isChosen = mergeKind(field, kept, other) === 'choose' && mine !== theirs;
          const side = choices[field] ?? usualSide(field, kept, other);
          return (
            <tr key={field} data-differs={mine !== theirs || undefined}>
              <th scope="row">{caption}</th>
              {(['kept', 'other'] as const).map((each) => {
                const text = each === 'kept' ? mine : theirs;
                return (
                  <td key={each} data-chosen={(isChosen && side === each) || undefined}>
                    {isChosen ? (
                      <label className={styles.choice}>
                        <input
                          type="radio"
                          name={`${id} ${field}`}
                          checked={side === each}
                          aria-label={`${m.duplicates_choose({ field: caption })}: ${text || '—'}`}
                          onChange={() => onChoose(field, each)}
                        />
                        <Value text={text} />
                      </label>
                    ) : (
                      <Value text={text} />
                    )}
                  </td>
                );
              })}
              <td className={styles.result}>
                <Value text={becomes} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head({ client, role }: { readonly client: Client; readonly role: string }) {
  return (
    <Fragment>
      <span className={styles.role}>{role}</span>
      <a className={styles.person} href={`#/clients/${client.id}`}>
        <PersonPhoto name={client.name} photo={client.photo} />
        <bdi>{client.name}</bdi>
      </a>
    </Fragment>
  );
}

function Value({ text }: { readonly text: string }) {
  return text === '' ? <span className={styles.none}>—</span> : <bdi>{text}</bdi>;
}

/** Fields of which at least one has something to show. */
function rowsOf(kept: Client, other: Client): string[] {
  return fieldsToMerge(kept, other)
    .filter((field) => placeOf(field) < Infinity)
    .filter((field) => !isEmpty(valueIn(kept, field)) || !isEmpty(valueIn(other, field)))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

function valueIn(client: Client, field: string): unknown {
  return (client as unknown as Readonly<Record<string, unknown>>)[field];
}
