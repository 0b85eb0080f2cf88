import { useLiveQuery } from 'dexie-react-hooks';
import { uuidv7 } from 'uuidv7';

import { useStepToasts } from '@/components/dashboard/step-toasts';
import { FieldsScreen } from '@/components/setup/FieldsScreen';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { usageCounts } from '@/storage/counters';
import {
  addCustomField,
  deleteCustomField,
  editCustomField,
  listCustomFields,
  moveCustomField,
} from '@/storage/lists/custom-fields';
import type { SectionProps } from './sections';

/** The custom fields of the project in use. */
export function FieldsSection({ projectId, language }: SectionProps) {
  const { perform } = useStepToasts();
  const data = useLiveQuery(async () => {
    const fields = await listCustomFields(projectId);
    const ids = fields.map(({ id }) => id);
    return { fields, usage: await usageCounts('field', ids) };
  }, [projectId]);
  const nameOf = (id: string) => {
    const field = data?.fields.find((each) => each.id === id);
    return field ? captionIn(field.captions, language) : '';
  };
  return (
    <FieldsScreen
      fields={data?.fields ?? null}
      usage={data?.usage ?? new Map()}
      language={language}
      newId={uuidv7}
      onAdd={({ type, ...fields }) =>
        void perform(
          () => addCustomField(projectId, type, fields),
          m.setup_added({ name: captionIn(fields.captions, language) }),
        )
      }
      onEdit={(id, { captions, choices, currency }) =>
        void perform(() => editCustomField(id, { captions, choices, currency }), m.setup_saved())
      }
      onMove={(id, place) => void perform(() => moveCustomField(id, place), m.setup_moved_short())}
      onDelete={(id) => {
        const name = nameOf(id);
        void perform(() => deleteCustomField(id), m.setup_deleted({ name }));
      }}
    />
  );
}
