import { Button, Menu, Modal } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';

import { SectionFrame } from '@/components/dashboard/SectionFrame';
import type { CustomField } from '@/domain/custom-field/schema';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { FIELD_TYPE_NAMES } from './field-type-names';
import { FieldForm, type FieldFields } from './FieldForm';
import { OrderedList } from './OrderedList';
import { RowMenu } from './RowMenu';
import styles from './setup.module.css';

export interface FieldsScreenProps {
  /** In their order; null while they are read. */
  readonly fields: readonly CustomField[] | null;
  /** How many clients have a value in each, by id. */
  readonly usage: ReadonlyMap<string, number>;
  readonly language: string;
  readonly newId: () => string;
  readonly onAdd: (fields: FieldFields) => void;
  readonly onEdit: (id: string, fields: FieldFields) => void;
  readonly onMove: (id: string, place: number) => void;
  readonly onDelete: (id: string) => void;
}

const NEW: FieldFields = { type: 'text', captions: {}, choices: [], currency: null };

/** The custom fields of a project. */
export function FieldsScreen(props: FieldsScreenProps) {
  const { fields, usage, language, newId, onAdd, onEdit, onMove, onDelete } = props;
  const [edited, setEdited] = useState<CustomField | 'new' | null>(null);
  const close = () => setEdited(null);
  const items = (fields ?? []).map((field) => {
    const name = captionIn(field.captions, language);
    const content = (
      <>
        <button type="button" className={styles.name} onClick={() => setEdited(field)}>
          <bdi>{name}</bdi>
        </button>
        <span className={styles.fact}>{FIELD_TYPE_NAMES[field.type]()}</span>
        <span className={styles.usage}>
          {m.dashboard_client_count({ count: usage.get(field.id) ?? 0 })}
        </span>
        <RowMenu name={name}>
          <Menu.Item onClick={() => setEdited(field)}>{m.setup_edit()}</Menu.Item>
          <Menu.Item onClick={() => onDelete(field.id)}>{m.setup_field_delete()}</Menu.Item>
        </RowMenu>
      </>
    );
    return { id: field.id, name, content };
  });
  return (
    <SectionFrame
      title={m.setup_fields()}
      actions={
        <Button size="sm" leftSection={<Plus size={15} />} onClick={() => setEdited('new')}>
          {m.setup_field_add()}
        </Button>
      }
    >
      <p className={styles.lead}>{m.setup_fields_lead()}</p>
      {fields?.length === 0 && <p className={styles.empty}>{m.setup_fields_none()}</p>}
      {items.length > 0 && <OrderedList label={m.setup_fields()} items={items} onMove={onMove} />}
      <Modal
        opened={edited !== null}
        onClose={close}
        title={edited === 'new' ? m.setup_field_add() : m.setup_field_edit()}
      >
        {edited !== null && (
          <FieldForm
            field={edited === 'new' ? NEW : edited}
            isNew={edited === 'new'}
            language={language}
            newId={newId}
            onCancel={close}
            onSave={(given) => {
              close();
              if (edited === 'new') onAdd(given);
              else onEdit(edited.id, given);
            }}
          />
        )}
      </Modal>
    </SectionFrame>
  );
}
