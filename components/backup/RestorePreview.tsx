import { Button } from '@mantine/core';
import { useState } from 'react';

import { counted, exactly } from '@/components/client/when';
import type { Exchange } from '@/components/exchange/exchange';
import { DIFFERENCES } from '@/domain/backup/difference';
import type { TableName } from '@/domain/history/schema';
import { m } from '@/locales/compiled/messages';
import type { Differences } from '@/storage/backup/review';
import type { RestoreChoice } from '@/storage/exchange/import-plan';
import { ClientDifferences } from './ClientDifferences';
import table from '@/components/exchange/exchange.module.css';
import styles from './backup.module.css';

export interface RestorePreviewProps {
  readonly differences: Differences;
  readonly exchange: Exchange;
  readonly language: string;
  readonly onRun: (choice: RestoreChoice, takesSettings: boolean) => void;
  readonly onBack: () => void;
}

const CHOICES = {
  gone: m.backup_gone,
  changed: m.backup_changed,
  added: m.backup_added,
} as const;

/** What is different, and which of it is to be done. */
export function RestorePreview(props: RestorePreviewProps) {
  const { differences, exchange, language, onRun, onBack } = props;
  const { records, clients, isEmptyHere, alongside, damaged, takenAt } = differences;
  // What a new installation begins with gives way; what somebody has made does not unless they say so.
  const [choice, setChoice] = useState({ gone: true, changed: true, added: isEmptyHere });
  const settings = settingsText(differences.settings);
  const [takesSettings, setTakesSettings] = useState(isEmptyHere && settings !== '');
  const isSame = DIFFERENCES.every((kind) => records[kind] === 0) && alongside === 0;
  const isNothing =
    !takesSettings &&
    !(choice.gone && alongside > 0) &&
    DIFFERENCES.every((kind) => !choice[kind] || records[kind] === 0);
  const differing = clients.gone + clients.changed + clients.added;
  return (
    <>
      <h2>{m.backup_preview({ date: exactly(takenAt, language) })}</h2>
      {damaged > 0 && <p role="alert">{m.backup_damaged({ count: damaged })}</p>}
      {isSame ? (
        <p role="status">{m.backup_same()}</p>
      ) : (
        <>
          <fieldset className={styles.choices}>
            <legend>{m.backup_what()}</legend>
            {DIFFERENCES.map(
              (kind) =>
                records[kind] > 0 && (
                  <label key={kind} className={styles.check}>
                    <input
                      type="checkbox"
                      checked={choice[kind]}
                      onChange={(event) =>
                        setChoice({ ...choice, [kind]: event.currentTarget.checked })
                      }
                    />
                    <span>{CHOICES[kind]({ count: records[kind] })}</span>
                  </label>
                ),
            )}
            {settings !== '' && (
              <label className={styles.check}>
                <input
                  type="checkbox"
                  checked={takesSettings}
                  onChange={(event) => setTakesSettings(event.currentTarget.checked)}
                />
                <span>
                  {m.backup_settings({ what: settings })}
                  <br />
                  <span className={styles.quiet}>{m.backup_settings_undo()}</span>
                </span>
              </label>
            )}
          </fieldset>
          {alongside > 0 && (
            <p className={styles.quiet}>{m.backup_alongside({ count: alongside })}</p>
          )}
        </>
      )}
      <div className={styles.line}>
        <Button variant="default" onClick={onBack}>
          {m.backup_other()}
        </Button>
        {!isSame && (
          <Button
            disabled={isNothing}
            onClick={() => onRun({ ...choice, clientId: null }, takesSettings)}
          >
            {m.backup_run()}
          </Button>
        )}
        {!isSame && isNothing && <span role="status">{m.backup_nothing_chosen()}</span>}
      </div>
      {differences.tables.length > 0 && (
        <TableCounts differences={differences} language={language} />
      )}
      {differing > 0 && (
        <ClientDifferences
          exchange={exchange}
          count={differing}
          language={language}
          onRestore={(clientId) =>
            onRun({ gone: true, changed: true, added: false, clientId }, false)
          }
        />
      )}
    </>
  );
}

function TableCounts({
  differences,
  language,
}: Pick<RestorePreviewProps, 'differences' | 'language'>) {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <caption>{m.backup_tables()}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{m.backup_column_gone()}</th>
            <th scope="col">{m.backup_column_changed()}</th>
            <th scope="col">{m.backup_column_added()}</th>
          </tr>
        </thead>
        <tbody>
          {differences.tables.map(([name, counts]) => (
            <tr key={name}>
              <th scope="row">{TABLE_TEXTS[name]()}</th>
              {DIFFERENCES.map((kind) => (
                <td key={kind}>{counted(counts[kind], language)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TABLE_TEXTS: Readonly<Record<TableName, () => string>> = {
  projects: m.backup_table_projects,
  clients: m.backup_table_clients,
  identities: m.backup_table_identities,
  statuses: m.backup_table_statuses,
  notes: m.backup_table_notes,
  templates: m.backup_table_templates,
  members: m.backup_table_members,
  orders: m.backup_table_orders,
  customFields: m.backup_table_customFields,
  tags: m.backup_table_tags,
  segments: m.backup_table_segments,
  views: m.backup_table_views,
  files: m.backup_table_files,
  importMappings: m.backup_table_importMappings,
  ignored: m.backup_table_ignored,
  funnels: m.backup_table_funnels,
  stages: m.backup_table_stages,
  deals: m.backup_table_deals,
  tasks: m.backup_table_tasks,
  events: m.backup_table_events,
};

function settingsText({ myName, language, siteModes, activeProject }: Differences['settings']) {
  const held = [
    myName !== undefined && myName !== '' && m.backup_setting_myName(),
    language !== undefined && m.backup_setting_language(),
    siteModes !== undefined && m.backup_setting_siteModes(),
    activeProject !== undefined && m.backup_setting_activeProject(),
  ];
  return held.filter((each) => each !== false).join(', ');
}
