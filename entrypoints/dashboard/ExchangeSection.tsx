import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';

import { SectionFrame } from '@/components/dashboard/SectionFrame';
import { ExportPanel } from '@/components/exchange/ExportPanel';
import { ImportPanel } from '@/components/exchange/ImportPanel';
import styles from '@/components/exchange/exchange.module.css';
import { captionIn } from '@/domain/status/caption';
import { m } from '@/locales/compiled/messages';
import { listCustomFields } from '@/storage/lists/custom-fields';
import type { AnyImportNote } from '@/storage/exchange/import-plan';
import { listProjects } from '@/storage/lists/projects';
import { readSettings } from '@/storage/settings';
import { exchange } from './exchange/exchange-client';
import { saveAsFile } from './save-as-file';
import type { SectionProps } from './sections';

/** Clients from files and into files. */
export function ExchangeSection({ projectId, language }: SectionProps) {
  const [, navigate] = useLocation();
  const [pending, setPending] = useState<AnyImportNote | null>(null);
  const [myName, setMyName] = useState('');
  const data = useLiveQuery(async () => {
    const project = (await listProjects()).find(({ id }) => id === projectId);
    const fields = await listCustomFields(projectId);
    return {
      project,
      fields: fields.map(({ id, captions }) => [id, captionIn(captions, language)] as const),
    };
  }, [projectId, language]);
  useEffect(() => {
    // A worker that does not start says so when a file is chosen.
    exchange.pending().then(setPending, () => {});
    void readSettings().then((settings) => setMyName(settings.myName));
  }, []);
  if (!data) return null;
  const { project, fields } = data;
  return (
    <SectionFrame title={m.exchange_title()}>
      <ImportPanel
        exchange={exchange}
        about={{ projectId, currency: project?.currency ?? 'EUR', language }}
        fields={fields}
        pending={pending}
        onClients={() => navigate('/')}
      />
      <div className={styles.part}>
        <h2>
          {m.exchange_export()} · <bdi>{project?.name}</bdi>
        </h2>
        <ExportPanel
          exchange={exchange}
          projectId={projectId}
          clientIds={null}
          projectName={project?.name ?? ''}
          language={language}
          myName={myName}
          fields={fields}
          save={saveAsFile}
        />
      </div>
    </SectionFrame>
  );
}
