import { X } from 'lucide-react';

import { IconButton } from '@/components/client/IconButton';
import type { ClientPageView } from '@/domain/client/page-view';
import { m } from '@/locales/compiled/messages';
import { EditableText } from './EditableText';
import { PairForm } from './PairForm';
import { Line, Panel } from './Panel';
import { useEdit } from './use-edit';

/** What the client likes or wants: "size: M". */
export function Preferences({ page }: { readonly page: ClientPageView }) {
  const { client } = page;
  const { preferences } = client;
  const edit = useEdit(client.id);
  const save = (changed: typeof preferences) =>
    edit({ preferences: changed }, m.page_client_preferences());
  return (
    <Panel title={m.page_client_preferences()}>
      {preferences.map((preference, index) => (
        // Two may be alike; they are never moved here.
        <Line key={`${index} ${preference.name}`} label={preference.name}>
          <EditableText
            label={preference.name}
            value={preference.text}
            placeholder={m.page_client_add()}
            maxLength={5000}
            onSave={(changed) =>
              save(
                preferences.map((each, at) => (at === index ? { ...each, text: changed } : each)),
              )
            }
          />
          <IconButton
            isQuiet
            label={m.page_client_remove({ what: preference.name })}
            onClick={() => save(preferences.filter((_, at) => at !== index))}
          >
            <X size={13} />
          </IconButton>
        </Line>
      ))}
      <PairForm
        name={{ label: m.page_client_preference_name(), maxLength: 200 }}
        text={{ label: m.page_client_preference_text(), maxLength: 5000 }}
        onAdd={(name, text) => save([...preferences, { name, text }])}
      />
    </Panel>
  );
}
