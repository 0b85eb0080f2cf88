import { Button, Menu, UnstyledButton } from '@mantine/core';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import { NameDialog } from '@/components/dialog/NameDialog';
import { sameValue } from '@/domain/sync/same-value';
import type { TableState } from '@/domain/table/table-state';
import type { View } from '@/domain/view/schema';
import { m } from '@/locales/compiled/messages';
import type { TableActions } from './table-actions';
import styles from './table.module.css';

export interface ViewsBarProps {
  readonly views: readonly View[];
  readonly viewId: string;
  readonly saved: TableState;
  readonly state: TableState;
  readonly onState: (state: TableState) => void;
  readonly actions: TableActions;
}

type Asking = 'new' | 'rename' | null;

/** The saved views, and saving what shows as one. */
export function ViewsBar({ views, viewId, saved, state, onState, actions }: ViewsBarProps) {
  const { perform } = useStepToasts();
  const [asking, setAsking] = useState<Asking>(null);
  const view = views.find(({ id }) => id === viewId);
  const isChanged = !sameValue(saved, state);
  const save = async (name: string) => {
    const done = await perform(() => actions.addView(name, state), m.table_view_saved({ name }));
    if (done) actions.openView(done.viewId);
  };
  return (
    <nav className={styles.views} aria-label={m.table_views()}>
      <a href="#/views/all" aria-current={viewId === 'all' ? 'page' : undefined}>
        {m.table_all()}
      </a>
      {views.map(({ id, name }) => (
        <a
          key={id}
          href={`#/views/${encodeURIComponent(id)}`}
          aria-current={id === viewId ? 'page' : undefined}
        >
          <bdi>{name}</bdi>
        </a>
      ))}
      {view && (
        <ViewMenu
          view={view}
          views={views}
          actions={actions}
          onRename={() => setAsking('rename')}
          onDuplicate={() => void save(m.table_view_copy({ name: view.name }))}
        />
      )}
      <span className={styles.space} />
      {isChanged && view && (
        <Button
          size="compact-xs"
          variant="light"
          onClick={() =>
            void perform(
              () => actions.editView(view.id, state),
              m.table_view_saved({ name: view.name }),
            )
          }
        >
          {m.table_view_update()}
        </Button>
      )}
      {isChanged && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAsking('new')}>
          {m.table_view_save()}
        </Button>
      )}
      {isChanged && (
        <Button size="compact-xs" variant="subtle" onClick={() => onState(saved)}>
          {m.table_view_reset()}
        </Button>
      )}
      {asking !== null && (
        <NameDialog
          title={asking === 'new' ? m.table_view_save() : m.table_view_rename()}
          label={m.table_view_name()}
          name={asking === 'rename' ? (view?.name ?? '') : ''}
          onClose={() => setAsking(null)}
          onName={(name) => {
            setAsking(null);
            if (asking === 'new') void save(name);
            else if (view) {
              void perform(() => actions.editView(view.id, { name }), m.table_view_renamed());
            }
          }}
        />
      )}
    </nav>
  );
}

interface ViewMenuProps {
  readonly view: View;
  readonly views: readonly View[];
  readonly actions: TableActions;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
}

function ViewMenu({ view, views, actions, onRename, onDuplicate }: ViewMenuProps) {
  const { perform } = useStepToasts();
  const at = views.indexOf(view);
  const move = (to: number) => {
    void perform(() => actions.moveView(view.id, to), m.table_view_moved());
  };
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <UnstyledButton className={styles.viewMenu} aria-label={m.table_view_menu()}>
          <MoreHorizontal size={15} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{m.table_view_rename()}</Menu.Item>
        <Menu.Item onClick={onDuplicate}>{m.table_view_duplicate()}</Menu.Item>
        <Menu.Item disabled={at === 0} onClick={() => move(at - 1)}>
          {m.table_view_earlier()}
        </Menu.Item>
        <Menu.Item disabled={at === views.length - 1} onClick={() => move(at + 1)}>
          {m.table_view_later()}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            const { name } = view;
            actions.openView('all');
            void perform(() => actions.deleteView(view.id), m.table_view_deleted({ name }));
          }}
        >
          {m.table_view_delete()}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
