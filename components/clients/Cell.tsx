import { ExternalLink } from 'lucide-react';

import { PersonPhoto } from '@/components/client/PersonPhoto';
import { StatusMark } from '@/components/client/StatusMark';
import { onDay } from '@/components/client/when';
import { TagChip } from '@/components/tags/TagChip';
import type { ClientRow } from '@/domain/client/client-row';
import { birthdayText } from '@/domain/client/birthday';
import { startOfDay } from '@/domain/filter/days';
import type { Field } from '@/domain/filter/field';
import { numberFormat } from '@/domain/language/formats';
import { moneyText } from '@/domain/order/money';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import type { Table } from './definitions';
import styles from './table.module.css';

export interface CellProps {
  readonly row: ClientRow;
  readonly field: Field;
  readonly table: Table;
}

/** What a cell shows. */
export function Cell({ row, field, table }: CellProps) {
  if (field.id === 'name') return <NameCell row={row} />;
  if (field.id === 'statusId') return <StatusCell row={row} table={table} />;
  if (field.id === 'tags') return <TagsCell row={row} table={table} />;
  if (field.id === 'orders.total') return <TotalsCell row={row} table={table} />;
  const text = cellText(row, field, table);
  const isNumber = field.type === 'number' || field.type === 'money';
  return <bdi className={isNumber ? styles.figure : styles.text}>{text}</bdi>;
}

function NameCell({ row }: { readonly row: ClientRow }) {
  const name = textThatShows(row.name) || m.table_unnamed();
  return (
    <span className={styles.name}>
      <PersonPhoto name={row.name} photo={row.photo} />
      <a href={`#/clients/${encodeURIComponent(row.id)}`} tabIndex={-1} className={styles.nameLink}>
        <bdi>{name}</bdi>
        <ExternalLink size={12} aria-hidden="true" />
      </a>
    </span>
  );
}

function StatusCell({ row, table }: Pick<CellProps, 'row' | 'table'>) {
  const status = table.definitions.statuses.find(({ id }) => id === row.statusId);
  const field = table.fields.get('statusId');
  if (!status || !field) return null;
  return (
    <span className={styles.status}>
      <StatusMark status={status} />
      <bdi className={styles.text}>{table.optionOf(field, status.id)}</bdi>
    </span>
  );
}

function TagsCell({ row, table }: Pick<CellProps, 'row' | 'table'>) {
  const tags = table.definitions.tags.filter(({ id }) => row.tags.includes(id));
  return (
    <span className={styles.chips}>
      {tags.map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
    </span>
  );
}

/** All currencies, the project's first. */
function TotalsCell({ row, table }: Pick<CellProps, 'row' | 'table'>) {
  const { currency } = table.definitions;
  const own = row.orders?.currencies ?? [];
  const totals = own.toSorted(
    (a, b) => Number(b.currency === currency) - Number(a.currency === currency),
  );
  const texts = totals.map(({ currency: code, sum }) => moneyText(sum, code, table.language));
  return <bdi className={styles.figure}>{texts.join(' · ')}</bdi>;
}

/** A cell as plain text, for cells without looks of their own. */
export function cellText(row: ClientRow, field: Field, { language, optionOf }: Table): string {
  switch (field.type) {
    case 'text':
      return field.read(row);
    case 'texts':
      return field.read(row).join(', ');
    case 'number': {
      const number = field.read(row);
      if (number === null) return '';
      return numberFormat(language, { maximumFractionDigits: 2 }).format(number);
    }
    case 'money': {
      const minor = field.read(row);
      return minor === null ? '' : moneyText(minor, field.currency, language);
    }
    case 'moment': {
      const moment = field.read(row);
      return moment === null ? '' : onDay(moment, language);
    }
    case 'day': {
      const day = field.read(row);
      return day === null ? '' : onDay(startOfDay(day), language);
    }
    case 'birthday':
      return birthdayText(field.read(row) ?? '', language);
    case 'yes-no':
      return field.read(row) ? m.table_yes() : '';
    case 'choice':
      return optionOf(field, field.read(row) ?? '') ?? '';
    case 'choices':
      break;
  }
  const labels = field
    .read(row)
    .map((id) => optionOf(field, id) ?? (field.id === 'networks' ? id : ''));
  return labels.filter(Boolean).join(', ');
}
