import { useLiveQuery } from 'dexie-react-hooks';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import { MembersScreen } from '@/components/setup/MembersScreen';
import { m } from '@/locales/compiled/messages';
import { addMember, deleteMember, editMember, listMembers } from '@/storage/lists/members';
import type { SectionProps } from './sections';

/** The people of the project in use whom clients can be assigned to. */
export function MembersSection({ projectId }: SectionProps) {
  const { perform } = useStepToasts();
  const members = useLiveQuery(() => listMembers(projectId), [projectId]);
  return (
    <MembersScreen
      members={members ?? null}
      onAdd={(fields) =>
        void perform(() => addMember(projectId, fields), m.setup_added({ name: fields.name }))
      }
      onEdit={(id, fields) => void perform(() => editMember(id, fields), m.setup_saved())}
      onDelete={({ id, name }) => void perform(() => deleteMember(id), m.setup_deleted({ name }))}
    />
  );
}
