import { m } from '@/locales/compiled/messages';
import type { RestoreCounts as Counts } from '@/storage/backup/bring-back';

/** What a restoring has done. */
export function RestoreCounts({ counts }: { readonly counts: Counts }) {
  const { gone, changed, added, damaged, erased } = counts;
  const lines = [
    m.backup_done_gone({ count: gone }),
    changed > 0 && m.backup_done_changed({ count: changed }),
    added > 0 && m.backup_done_added({ count: added }),
    damaged > 0 && m.backup_damaged({ count: damaged }),
    erased > 0 && m.backup_done_erased({ count: erased }),
  ];
  return <ul>{lines.map((line) => line !== false && <li key={line}>{line}</li>)}</ul>;
}
