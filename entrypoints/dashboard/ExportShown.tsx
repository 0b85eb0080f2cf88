import { Button, Modal } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { Download } from 'lucide-react';
import { useState } from 'react';

import { ExportPanel } from '@/components/exchange/ExportPanel';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { listCustomFields } from '@/storage/lists/custom-fields';
import { listProjects } from '@/storage/lists/projects';
import { exchange } from './exchange/exchange-client';
import { saveAsFile } from './save-as-file';
import type { SectionProps } from './sections';

/** The clients that a view shows, in its order, as a file. */
export function ExportShown({
  projectId,
  language,
  shownIds,
}: SectionProps & { readonly shownIds: () => readonly string[] }) {
  /** Those shown when it was asked for; null while it is not. */
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const data = useLiveQuery(async () => {
    const project = (await listProjects()).find(({ id }) => id === projectId);
    const fields = await listCustomFields(projectId);
    return {
      name: project?.name ?? '',
      fields: fields.map(({ id, captions }) => [id, captionIn(captions, language)] as const),
    };
  }, [projectId, language]);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<Download size={14} />}
        onClick={() => setIds(shownIds())}
      >
        {m.exchange_export()}
      </Button>
      <Modal
        opened={ids !== null}
        onClose={() => setIds(null)}
        size={680}
        title={m.exchange_export_some({ count: ids?.length ?? 0 })}
      >
        {ids && data && (
          <ExportPanel
            exchange={exchange}
            projectId={projectId}
            clientIds={ids}
            projectName={data.name}
            language={language}
            myName=""
            fields={data.fields}
            save={saveAsFile}
          />
        )}
      </Modal>
    </>
  );
}
