import { Button, Skeleton } from '@mantine/core';
import { UserPlus, SearchX, TriangleAlert } from 'lucide-react';

import { m } from '@/locales/compiled/messages';
import styles from './table.module.css';

export interface EmptyClientsProps {
  readonly onPractice: () => void;
  readonly onImport: () => void;
  readonly onRestore: () => void;
}

/** Before there is any client: how one comes to be. */
export function EmptyClients({ onPractice, onImport, onRestore }: EmptyClientsProps) {
  return (
    <div className={styles.stand}>
      <UserPlus size={28} aria-hidden="true" />
      <h2>{m.table_empty()}</h2>
      <p>{m.table_empty_how()}</p>
      <div className={styles.ways}>
        <Button size="sm" variant="default" onClick={onImport}>
          {m.table_import()}
        </Button>
        <Button size="sm" onClick={onPractice}>
          {m.table_practice()}
        </Button>
      </div>
      <Button size="sm" variant="subtle" onClick={onRestore}>
        {m.backup_first_run()}
      </Button>
    </div>
  );
}

/** While the first clients are read. */
export function LoadingClients() {
  return (
    <div className={styles.loading} aria-hidden="true">
      {Array.from({ length: 12 }, (_, line) => (
        <Skeleton key={line} height={22} radius="sm" />
      ))}
    </div>
  );
}

/** When a filter lets nobody through. */
export function NobodyFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className={styles.stand}>
      <SearchX size={28} aria-hidden="true" />
      <h2>{m.table_nobody()}</h2>
      <p>{m.table_nobody_why()}</p>
      <Button size="sm" variant="default" onClick={onClear}>
        {m.table_clear()}
      </Button>
    </div>
  );
}

/** When the clients can't be read. */
export function FailedClients() {
  return (
    <div className={styles.stand} role="alert">
      <TriangleAlert size={28} aria-hidden="true" />
      <p>{m.table_failed()}</p>
      <Button size="sm" variant="default" onClick={() => location.reload()}>
        {m.table_reload()}
      </Button>
    </div>
  );
}
