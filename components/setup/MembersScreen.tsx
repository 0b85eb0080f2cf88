import { Button, Modal, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { IconButton } from '@/components/client/IconButton';
import { SectionFrame } from '@/components/dashboard/SectionFrame';
import type { Member } from '@/domain/member/schema';
import { m } from '@/locales/compiled/messages';
import { FormButtons } from './FormButtons';
import styles from './setup.module.css';

export type MemberFields = Pick<Member, 'name' | 'email'>;

export interface MembersScreenProps {
  /** By name; null while they are read. */
  readonly members: readonly Member[] | null;
  readonly onAdd: (fields: MemberFields) => void;
  readonly onEdit: (id: string, fields: MemberFields) => void;
  readonly onDelete: (member: Member) => void;
}

/** The people whom clients can be assigned to. */
export function MembersScreen({ members, onAdd, onEdit, onDelete }: MembersScreenProps) {
  const [edited, setEdited] = useState<Member | 'new' | null>(null);
  const close = () => setEdited(null);
  return (
    <SectionFrame
      title={m.setup_members()}
      actions={
        <Button size="sm" leftSection={<Plus size={15} />} onClick={() => setEdited('new')}>
          {m.setup_member_add()}
        </Button>
      }
    >
      <p className={styles.lead}>{m.setup_members_lead()}</p>
      {members?.length === 0 && <p className={styles.empty}>{m.setup_members_none()}</p>}
      <ul className={styles.list} aria-label={m.setup_members()}>
        {members?.map((member) => (
          <li key={member.id} className={styles.row}>
            <button type="button" className={styles.name} onClick={() => setEdited(member)}>
              <bdi>{member.name}</bdi>
            </button>
            <bdi className={styles.fact}>{member.email}</bdi>
            <IconButton
              label={`${m.setup_delete()}: ${member.name}`}
              onClick={() => onDelete(member)}
            >
              <Trash2 size={15} />
            </IconButton>
          </li>
        ))}
      </ul>
      <Modal
        opened={edited !== null}
        onClose={close}
        title={edited === 'new' ? m.setup_member_add() : m.setup_member_edit()}
      >
        {edited !== null && (
          <MemberForm
            member={edited === 'new' ? { name: '', email: '' } : edited}
            onCancel={close}
            onSave={(fields) => {
              close();
              if (edited === 'new') onAdd(fields);
              else onEdit(edited.id, fields);
            }}
          />
        )}
      </Modal>
    </SectionFrame>
  );
}

interface MemberFormProps {
  readonly member: MemberFields;
  readonly onSave: (fields: MemberFields) => void;
  readonly onCancel: () => void;
}

function MemberForm({ member, onSave, onCancel }: MemberFormProps) {
  const [fields, setFields] = useState({ name: member.name, email: member.email });
  const name = fields.name.trim();
  const email = fields.email.trim();
  const isBadEmail = email !== '' && !/^[^\s@]+@[^\s@]+$/u.test(email);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '' && !isBadEmail) onSave({ name, email });
      }}
    >
      <TextInput
        label={m.setup_member_name()}
        value={fields.name}
        maxLength={200}
        dir="auto"
        data-autofocus
        onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
      />
      <TextInput
        label={m.setup_member_email()}
        value={fields.email}
        maxLength={320}
        dir="ltr"
        error={isBadEmail && m.setup_email_bad()}
        onChange={(event) => setFields({ ...fields, email: event.currentTarget.value })}
      />
      <FormButtons canSave={name !== '' && !isBadEmail} onCancel={onCancel} />
    </form>
  );
}
