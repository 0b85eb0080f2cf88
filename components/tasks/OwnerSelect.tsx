import { m } from '@/locales/compiled/messages';
import type { Assignee } from './task-acts';

export interface OwnerSelectProps {
  readonly label: string;
  readonly members: readonly Assignee[];
  readonly ownerId: string | null;
  readonly onPick: (id: string | null) => void;
}

/** Who is to do something, or look after it. Nothing is asked where there is nobody to choose from. */
export function OwnerSelect({ label, members, ownerId, onPick }: OwnerSelectProps) {
  if (members.length === 0) return null;
  return (
    <label className="tc-task-field">
      <span>{label}</span>
      <select
        className="tc-input"
        value={ownerId ?? ''}
        onChange={(event) => onPick(event.currentTarget.value || null)}
      >
        <option value="">{m.tasks_nobody()}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
