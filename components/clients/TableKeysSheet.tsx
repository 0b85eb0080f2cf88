import { SectionKeys, type SectionKey } from '@/components/keys/SectionKeys';
import { m } from '@/locales/compiled/messages';

const KEYS: readonly SectionKey[] = [
  { keys: ['J', 'K', '↓', '↑'], does: m.table_keys_move },
  { keys: ['→', '←'], does: m.table_keys_cells },
  { keys: ['X'], does: m.table_keys_select },
  { keys: ['Shift ↓', 'Shift ↑'], does: m.table_keys_range },
  { keys: ['Ctrl A'], does: m.table_keys_all },
  { keys: ['Enter'], does: m.table_keys_open },
  { keys: ['F2'], does: m.table_keys_edit },
  { keys: ['/'], does: m.table_keys_search },
  { keys: ['L'], does: m.table_keys_tag },
  { keys: ['S'], does: m.table_keys_status },
  { keys: ['E'], does: m.table_keys_contacted },
  { keys: ['M'], does: m.table_keys_merge },
  { keys: ['O'], does: m.table_keys_panel },
  { keys: ['#', 'Delete'], does: m.table_keys_delete },
  { keys: ['U'], does: m.table_keys_undo },
  { keys: ['?'], does: m.table_keys_help },
];

/** The keys of the table. */
export function TableKeysSheet({ onClose }: { readonly onClose: () => void }) {
  return <SectionKeys title={m.table_keys()} keys={KEYS} onClose={onClose} />;
}
