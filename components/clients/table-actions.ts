/** What the table can have done: storage's functions, given from outside so that tests can look. */
import type { Step } from '@/components/dashboard/step-toasts';
import type { FilterGroup } from '@/domain/filter/schema';
import type { TableState } from '@/domain/table/table-state';
import type { ClientEdit } from '@/storage/clients/client-edit';
import type { TagChange } from '@/storage/clients/edit-clients';
import type { DoneMany, Running } from '@/storage/in-steps';

/** More clients at once nobody merges one after the other. */
export const MOST_TO_MERGE = 20;

export interface TableActions {
  readonly editClients: (
    ids: readonly string[],
    edit: ClientEdit,
    running?: Running,
  ) => Promise<DoneMany>;
  readonly tagClients: (
    ids: readonly string[],
    change: TagChange,
    running?: Running,
  ) => Promise<DoneMany>;
  readonly deleteClients: (ids: readonly string[], running: Running) => Promise<DoneMany>;
  readonly addTag: (name: string) => Promise<Step & { readonly tagId: string }>;
  readonly addSegment: (name: string, filter: FilterGroup) => Promise<Step>;
  readonly addView: (
    name: string,
    state: TableState,
  ) => Promise<Step & { readonly viewId: string }>;
  readonly editView: (
    viewId: string,
    change: Partial<TableState> & { readonly name?: string },
  ) => Promise<Step>;
  readonly moveView: (viewId: string, place: number) => Promise<Step>;
  readonly deleteView: (viewId: string) => Promise<Step>;
  readonly openClient: (clientId: string) => void;
  /** Compares clients side by side to merge them; of one, looks for the other. */
  readonly mergeClients: (ids: readonly string[]) => void;
  readonly openView: (viewId: string) => void;
  /** Shows a client in the side panel; missing where there is none. */
  readonly openPanel?: (clientId: string) => void;
  /** Asks about erasing clients for good; missing where that can't be done. */
  readonly askErase?: (ids: readonly string[]) => void;
  readonly openPractice: () => void;
  readonly openBackups: () => void;
  readonly openImport: () => void;
}
