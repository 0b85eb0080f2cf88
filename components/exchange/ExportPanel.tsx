import { Button } from '@mantine/core';
import { useState } from 'react';

import { TARGETS, type ColumnTarget } from '@/domain/import/targets';
import { m } from '@/locales/compiled/messages';
import type { ExportWish } from '@/storage/exchange/export-file';
import { captionOfTarget, troubleText } from './captions';
import type { Exchange } from './exchange';
import { Progress } from './Progress';
import styles from './exchange.module.css';

type Format = ExportWish['format'];

export interface ExportPanelProps {
  readonly exchange: Exchange;
  readonly projectId: string;
  /** Only these, in their order; null for all of the project. */
  readonly clientIds: readonly string[] | null;
  readonly projectName: string;
  readonly language: string;
  readonly myName: string;
  /** The project's custom fields: id and caption. */
  readonly fields: readonly (readonly [id: string, caption: string])[];
  readonly save: (content: Blob, name: string) => void;
}

const FORMATS: readonly (readonly [Format, () => string, string, () => string])[] = [
  ['archive', m.exchange_format_archive, 'zip', m.exchange_export_archive_why],
  ['csv', m.exchange_format_csv, 'csv', m.exchange_export_table_why],
  ['xlsx', m.exchange_format_xlsx, 'xlsx', m.exchange_export_table_why],
  ['vcard4', m.exchange_format_vcard4, 'vcf', m.exchange_export_cards_why],
  ['vcard3', m.exchange_format_vcard3, 'vcf', m.exchange_export_cards_why],
];
/** What a name's parts and new fields are read from has no column of its own in a file that is written. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['firstName', 'middleName', 'lastName']);

/** Clients as a file, in the form that the seller chooses. */
export function ExportPanel(props: ExportPanelProps) {
  const { exchange, projectId, clientIds, projectName, language, myName, fields, save } = props;
  const [busy, setBusy] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly isBad: boolean } | null>(null);

  const write = async (format: Format, ending: string) => {
    setSaid(null);
    setBusy({ done: 0, of: 0 });
    const columns = [
      ...TARGETS.filter((target) => !NOT_WRITTEN.has(target)).map((target) => ({
        target: target as ColumnTarget,
        heading: captionOfTarget(target),
      })),
      ...fields.map(([id, heading]) => ({ target: `field:${id}` as const, heading })),
    ];
    const settings = myName === '' ? {} : { myName };
    const wish: ExportWish = { projectId, clientIds, format, columns, language, settings };
    try {
      const file = await exchange.export(wish, (done, of) => setBusy({ done, of }));
      const name = `${nameFor(projectName)}.${ending}`;
      save(file, name);
      setSaid({ text: m.exchange_exported({ file: name }), isBad: false });
    } catch (error) {
      setSaid({ text: troubleText(error), isBad: true });
    } finally {
      setBusy(null);
    }
  };
  if (busy) {
    return (
      <Progress
        title={m.exchange_exporting()}
        done={busy.done}
        of={busy.of}
        onCancel={exchange.cancel}
      />
    );
  }
  return (
    <div className={styles.panels}>
      {said && (
        <p className={said.isBad ? styles.trouble : ''} role={said.isBad ? 'alert' : 'status'}>
          {said.text}
        </p>
      )}
      <ul className={styles.formats}>
        {FORMATS.map(([format, caption, ending, why]) => (
          <li key={format}>
            <Button variant="default" size="sm" onClick={() => void write(format, ending)}>
              {caption()}
            </Button>
            <span className={styles.quiet}>{why()}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The file's name: the project and the day, without what file systems refuse. */
function nameFor(project: string): string {
  const clean = project.replaceAll(/[^\p{L}\p{N} ._-]/gu, '').trim() || 'Tabside';
  return `${clean} ${new Date().toISOString().slice(0, 10)}`;
}
