import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';

import { IconButton } from '@/components/client/IconButton';
import type { Table } from '@/components/clients/definitions';
import { useStepToasts, type Step } from '@/components/dashboard/step-toasts';
import { NameDialog } from '@/components/dialog/NameDialog';
import { completePart, conditionCount } from '@/domain/filter/complete';
import { EVERYBODY } from '@/domain/filter/matches';
import type { FilterGroup } from '@/domain/filter/schema';
import { m } from '@/locales/compiled/messages';
import { FilterBuilder } from './FilterBuilder';
import styles from './filter.module.css';

export interface FilterPanelProps {
  readonly filter: FilterGroup;
  readonly table: Table;
  readonly onChange: (filter: FilterGroup) => void;
  readonly onClose: () => void;
  /** Saves the filter as an audience. */
  readonly onSave: (name: string, filter: FilterGroup) => Promise<Step>;
}

/** The filter of the table, above it. */
export function FilterPanel({ filter, table, onChange, onClose, onSave }: FilterPanelProps) {
  const { perform } = useStepToasts();
  const [isNaming, setNaming] = useState(false);
  const complete = completePart(filter, table.fields);
  return (
    <section className={styles.panel} aria-label={m.filter_title()}>
      <header className={styles.head}>
        <h2>{m.filter_title()}</h2>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={conditionCount(complete) === 0}
          onClick={() => setNaming(true)}
        >
          {m.filter_save_segment()}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={filter.of.length === 0}
          onClick={() => onChange(EVERYBODY)}
        >
          {m.filter_clear()}
        </Button>
        <IconButton label={m.filter_close()} onClick={onClose}>
          <X size={15} />
        </IconButton>
      </header>
      <FilterBuilder filter={filter} table={table} onChange={onChange} />
      {isNaming && (
        <NameDialog
          title={m.filter_save_segment()}
          label={m.audience_segment_name()}
          name=""
          onClose={() => setNaming(false)}
          onName={(name) => {
            setNaming(false);
            void perform(() => onSave(name, complete), m.audience_saved({ name }));
          }}
        />
      )}
    </section>
  );
}
