import { Button, Popover } from '@mantine/core';
import { CircleDot, PanelRight, Pencil, Tags, Trash2, UserRound, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { IconButton } from '@/components/client/IconButton';
import { ConfirmDialog } from '@/components/dialog/ConfirmDialog';
import { PickList } from '@/components/pick/PickList';
import type { ClientRow } from '@/domain/client/client-row';
import { textThatShows } from '@/domain/text/text-that-shows';
import { m } from '@/locales/compiled/messages';
import type { ClientEdit } from '@/storage/clients/client-edit';
import type { DoneMany, Running } from '@/storage/in-steps';
import { BulkEditForm } from './BulkEditForm';
import { BulkMore } from './BulkMore';
import { BulkProgress } from './BulkProgress';
import { BulkTags } from './BulkTags';
import { optionsOf } from './CellEditor';
import type { Table } from './definitions';
import { editOfField } from './edit-of-field';
import { MOST_TO_MERGE, type TableActions } from './table-actions';
import { useBulk } from './use-bulk';
import type { Asked } from './use-table-keys';
import styles from './table.module.css';

export interface BulkBarProps {
  readonly ids: readonly string[];
  readonly rows: ReadonlyMap<string, ClientRow>;
  readonly table: Table;
  readonly actions: TableActions;
  /** What is asked for by a key. */
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  readonly onNone: () => void;
  /** Selects all shown; null when they are. */
  readonly onAll: (() => void) | null;
  readonly onDone: () => void;
}

type Open = Exclude<Asked, null> | 'owner' | 'edit' | null;

/** What can be done with the selected clients, each in one step; with more than one the number is asked about first. */
export function BulkBar(props: BulkBarProps) {
  const { ids, rows, table, actions, asked, onAsked, onNone, onAll, onDone } = props;
  const bulk = useBulk(ids.length, onDone);
  const [own, setOwn] = useState<Open>(null);
  const open = asked ?? own;
  const setOpen = (next: Open) => {
    onAsked(null);
    setOwn(next);
  };
  const close = () => {
    setOpen(null);
    onDone();
  };
  const edit = (change: ClientEdit) => {
    close();
    bulk.ask('edit', (running) => actions.editClients(ids, change, running));
  };
  const remove = () => {
    setOpen(null);
    bulk.ask('delete', (running: Running): Promise<DoneMany> =>
      actions.deleteClients(ids, running),
    );
  };
  const contacted = () => edit({ contactedAt: Date.now() });
  // A key asks at once what its button asks.
  const pressed = { delete: remove, contacted };
  const latest = useRef(pressed);
  useEffect(() => {
    latest.current = pressed;
  });
  useEffect(() => {
    if (asked === 'delete' || asked === 'contacted') latest.current[asked]();
  }, [asked]);

  const one = ids.length === 1 ? rows.get(ids[0] ?? '') : undefined;
  const { askErase } = actions;
  const areBlocked = ids.every((id) => rows.get(id)?.doNotContact === true);
  const choice = (what: 'status' | 'owner', icon: ReactNode, label: string) => {
    const field = table.fields.get(what === 'status' ? 'statusId' : 'ownerId');
    if (!field) return null;
    return (
      <BulkPopover
        icon={icon}
        label={label}
        isOpen={open === what}
        onOpen={(isOpen) => (isOpen ? setOpen(what) : setOpen(null))}
      >
        <PickList
          label={label}
          hint={m.pick_find()}
          options={optionsOf(field, table)}
          chosen={new Set()}
          isMultiple={false}
          onPick={(id) => edit(editOfField(field.id, id === '' ? null : id))}
          onLeave={close}
        />
      </BulkPopover>
    );
  };
  return (
    <section className={styles.bulk} aria-label={m.table_bulk()}>
      <span className={styles.bulkCount} role="status">
        {m.table_selected({ count: ids.length })}
      </span>
      <BulkPopover
        icon={<Tags size={14} />}
        label={m.table_bulk_tag()}
        isOpen={open === 'tags'}
        onOpen={(isOpen) => setOpen(isOpen ? 'tags' : null)}
      >
        <BulkTags
          ids={ids}
          rows={rows}
          table={table}
          onMake={(name) => actions.addTag(name).then(({ tagId }) => tagId)}
          onApply={(change) => {
            close();
            bulk.ask('edit', (running) => actions.tagClients(ids, change, running));
          }}
          onLeave={close}
        />
      </BulkPopover>
      {choice('status', <CircleDot size={14} />, m.table_bulk_status())}
      {choice('owner', <UserRound size={14} />, m.table_bulk_owner())}
      <BulkPopover
        icon={<Pencil size={14} />}
        label={m.table_bulk_edit()}
        isOpen={open === 'edit'}
        onOpen={(isOpen) => setOpen(isOpen ? 'edit' : null)}
      >
        <BulkEditForm table={table} onEdit={edit} onLeave={close} />
      </BulkPopover>
      <Button
        size="compact-sm"
        variant="subtle"
        className={styles.danger ?? ''}
        leftSection={<Trash2 size={14} />}
        onClick={remove}
      >
        {m.table_bulk_delete()}
      </Button>
      <BulkMore
        areBlocked={areBlocked}
        onContacted={contacted}
        onBlock={() => edit({ doNotContact: !areBlocked })}
        onMerge={ids.length <= MOST_TO_MERGE ? () => actions.mergeClients(ids) : null}
        onErase={askErase ? () => askErase(ids) : null}
      />
      {one && actions.openPanel && (
        <IconButton
          label={m.table_open_panel({ name: textThatShows(one.name) || m.table_unnamed() })}
          onClick={() => actions.openPanel?.(one.id)}
        >
          <PanelRight size={15} />
        </IconButton>
      )}
      <span className={styles.space} />
      {onAll && (
        <Button size="compact-sm" variant="subtle" onClick={onAll}>
          {m.table_select_all()}
        </Button>
      )}
      <IconButton label={m.table_select_none()} onClick={onNone}>
        <X size={15} />
      </IconButton>
      {bulk.question && (
        <ConfirmDialog
          title={
            bulk.question === 'delete'
              ? m.table_confirm_delete({ count: ids.length })
              : m.table_confirm_edit({ count: ids.length })
          }
          text={bulk.question === 'delete' ? m.table_confirm_delete_why() : m.table_confirm_undo()}
          yes={
            bulk.question === 'delete'
              ? m.table_confirm_yes_delete({ count: ids.length })
              : m.table_confirm_yes_edit({ count: ids.length })
          }
          isDanger={bulk.question === 'delete'}
          onYes={bulk.yes}
          onClose={bulk.no}
        />
      )}
      {bulk.progress && <BulkProgress {...bulk.progress} language={table.language} />}
    </section>
  );
}

interface BulkPopoverProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

function BulkPopover({ icon, label, isOpen, onOpen, children }: BulkPopoverProps) {
  return (
    <Popover opened={isOpen} onChange={onOpen} position="top-start" withinPortal={false}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={icon}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0}>{children}</Popover.Dropdown>
    </Popover>
  );
}
