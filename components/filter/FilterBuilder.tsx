import { Button } from '@mantine/core';
import { FolderPlus, Plus, X } from 'lucide-react';

import { IconButton } from '@/components/client/IconButton';
import type { Table } from '@/components/clients/definitions';
import { isGroup } from '@/domain/filter/matches';
import { MAX_FILTER_DEPTH, type FilterCondition, type FilterGroup } from '@/domain/filter/schema';
import { withAdded, withPart, type Path } from '@/domain/filter/tree';
import { m } from '@/locales/compiled/messages';
import { ConditionRow } from './ConditionRow';
import { newCondition } from './new-condition';
import styles from './filter.module.css';

export interface FilterBuilderProps {
  readonly filter: FilterGroup;
  readonly table: Table;
  readonly onChange: (filter: FilterGroup) => void;
}

/** Writing a filter: conditions and groups of conditions, all by keyboard. */
export function FilterBuilder(props: FilterBuilderProps) {
  return <Group {...props} group={props.filter} path={[]} />;
}

interface GroupProps extends FilterBuilderProps {
  readonly group: FilterGroup;
  readonly path: Path;
}

function Group({ group, path, filter, table, onChange }: GroupProps) {
  const isOuter = path.length === 0;
  const change = (part: FilterGroup | FilterCondition | null, at: Path) =>
    onChange(withPart(filter, at, part));
  return (
    <fieldset className={isOuter ? styles.outer : styles.group}>
      <legend className={styles.legend}>
        <label>
          {m.filter_match()}{' '}
          <select
            value={group.match}
            onChange={(event) =>
              change({ ...group, match: event.target.value === 'any' ? 'any' : 'all' }, path)
            }
          >
            <option value="all">{m.filter_all()}</option>
            <option value="any">{m.filter_any()}</option>
          </select>
        </label>
        {!isOuter && (
          <IconButton label={m.filter_remove_group()} onClick={() => change(null, path)}>
            <X size={14} />
          </IconButton>
        )}
      </legend>
      {group.of.map((part, index) => {
        const at = [...path, index];
        return isGroup(part) ? (
          <Group
            key={at.join()}
            group={part}
            path={at}
            filter={filter}
            table={table}
            onChange={onChange}
          />
        ) : (
          <ConditionRow
            key={at.join()}
            condition={part}
            table={table}
            onChange={(condition) => change(condition, at)}
          />
        );
      })}
      <div className={styles.add}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Plus size={13} />}
          onClick={() => onChange(withAdded(filter, path, newCondition(table.fields, 'name')))}
        >
          {m.filter_add()}
        </Button>
        {path.length < MAX_FILTER_DEPTH - 1 && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<FolderPlus size={13} />}
            onClick={() =>
              onChange(
                withAdded(filter, path, {
                  match: group.match === 'all' ? 'any' : 'all',
                  of: [newCondition(table.fields, 'name')],
                }),
              )
            }
          >
            {m.filter_add_group()}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
