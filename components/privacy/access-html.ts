/**
 * The answer to an access request as one page to read and print: no script, nothing loaded from anywhere, files within it.
 * Whatever a client's texts hold stays text.
 */
import { historyText } from '@/components/client/HistoryList';
import { exactly, onDay } from '@/components/client/when';
import { sizeText } from '@/components/client-page/size-text';
import { fieldCaption, valueText, type Words } from '@/components/history/field-words';
import { directionOf } from '@/components/language';
import { entryDetail } from '@/domain/history/entry-detail';
import { recordChanges } from '@/domain/history/record-changes';
import type { HistoryEntry, TableName } from '@/domain/history/schema';
import { moneyText } from '@/domain/order/money';
import { m } from '@/locales/compiled/messages';
import type { AccessAnswer } from '@/storage/exchange/access-answer';
import { basisCaption } from './basis-caption';

type Fields = Readonly<Record<string, unknown>>;
type Part = string | Blob;

const STYLE = `
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; }
body { max-width: 46em; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere; }
h1 { font-size: 1.5em; line-height: 1.25; } h2 { margin-top: 1.8em; font-size: 1.1em; border-bottom: 1px solid #ccc; }
table { border-collapse: collapse; width: 100%; } th, td { padding: .25em .6em; text-align: start; vertical-align: top; border-bottom: 1px solid #e5e5e5; }
th { width: 14em; font-weight: 500; color: #555; } small { color: #666; } del { color: #777; } li { margin: .4em 0; } pre { white-space: pre-wrap; font: inherit; margin: 0; }
@media print { body { margin: 0; } a { color: inherit; text-decoration: none; } tr, li { break-inside: avoid; } }
`;

/** Fields that follow from others, or mean nothing outside. */
const SILENT =
  /^(?:id|projectId|createdBy|deletedAt|stamps|statusSince|mergedInto|referredAs|referredBy|apart:.*|tag:.*|clientId|homeId)$/u;

/** The page, in the language. */
export function accessHtml(answer: AccessAnswer, language: string): Blob {
  const words: Words = { names: answer.names, language };
  const [client, ...others] = answer.clients;
  const name = client?.name ?? '';
  const title = m.privacy_doc_title({ name });
  const parts: Part[] = [
    `<!doctype html><html lang="${escaped(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1>`,
    paragraph(
      m.privacy_doc_made({ date: exactly(answer.madeAt, language), project: answer.project }),
    ),
    paragraph(m.privacy_doc_where()),
    heading(m.privacy_doc_person()),
    ...(client ? [personTable(client, words)] : []),
    ...others.flatMap((other) => [
      heading(m.privacy_doc_earlier({ name: other.name })),
      personTable(other, words),
    ]),
    heading(m.privacy_doc_addresses()),
    list(answer.identities.map(({ key, deletedAt }) => value(key) + gone(deletedAt, language))),
    heading(m.client_notes()),
    list(
      answer.notes.map(
        ({ text, createdAt, deletedAt }) =>
          `<small>${escaped(exactly(createdAt, language))}</small>${gone(deletedAt, language)}<pre>${value(text)}</pre>`,
      ),
    ),
    heading(m.orders_title()),
    ...answer.orders.map((order) => recordTable('orders', order, words)),
    ...(answer.orders.length === 0 ? [nothing()] : []),
    heading(m.privacy_doc_deals()),
    ...dealTables(answer, language),
    heading(m.privacy_doc_tasks()),
    ...taskTables(answer, language),
    heading(m.page_client_files()),
    ...fileList(answer, language),
    heading(m.history_title()),
    list(answer.history.map((entry) => entryHtml(entry, words))),
    heading(m.privacy_doc_rights()),
    paragraph(m.privacy_doc_rights_text()),
    '</body></html>',
  ];
  return new Blob(parts, { type: 'text/html' });
}

function personTable(client: AccessAnswer['clients'][number], words: Words): string {
  const { language, names } = words;
  const tags = names.tags.filter(({ id }) => client[`tag:${id}`] === true);
  const basis =
    client.lawfulBasis === null ? m.privacy_basis_none() : basisCaption(client.lawfulBasis);
  const rows = [
    row(
      m.privacy_captured(),
      `${client.capturedFrom ?? m.privacy_captured_unknown()}, ${exactly(client.createdAt, language)}`,
    ),
    row(m.privacy_basis(), basis),
    ...fieldRows('clients', client, words, /^(?:capturedFrom|createdAt|lawfulBasis)$/u),
    ...(tags.length > 0
      ? [row(m.page_client_audiences(), tags.map((tag) => tag.name).join(', '))]
      : []),
    ...(client.deletedAt === null
      ? []
      : [row(m.privacy_doc_deleted({ date: '' }), onDay(client.deletedAt, language))]),
  ];
  return `<table>${rows.join('')}</table>`;
}

function recordTable(table: TableName, record: object, words: Words): string {
  return `<table>${fieldRows(table, record as Fields, words).join('')}</table><br>`;
}

function fieldRows(table: TableName, record: Fields, words: Words, without = /^$/u): string[] {
  return Object.entries(record).flatMap(([field, stored]) => {
    if (SILENT.test(field) || without.test(field)) return [];
    const text =
      field === 'createdAt'
        ? exactly(Number(stored), words.language)
        : valueText(table, field, stored, record, words);
    return text === ''
      ? []
      : [row(field === 'createdAt' ? m.field_createdAt() : fieldCaption(field, words), text)];
  });
}

function dealTables({ deals, stages }: AccessAnswer, language: string): string[] {
  if (deals.length === 0) return [nothing()];
  return deals.map((deal) =>
    tableOf([
      [m.privacy_doc_deal(), deal.title, gone(deal.deletedAt, language)],
      [m.privacy_doc_stage(), stages[deal.stageId] ?? ''],
      [
        m.privacy_doc_value(),
        deal.value === null ? '' : moneyText(deal.value, deal.currency, language),
      ],
      [m.privacy_doc_product(), deal.product],
      [m.privacy_doc_source(), deal.source],
      [m.privacy_doc_expected(), deal.expectedOn ?? ''],
      [m.field_createdAt(), exactly(deal.createdAt, language)],
      [m.privacy_doc_closed(), deal.closedAt === null ? '' : exactly(deal.closedAt, language)],
      [m.privacy_doc_lost(), deal.lostReason],
    ]),
  );
}

function taskTables({ tasks }: AccessAnswer, language: string): string[] {
  if (tasks.length === 0) return [nothing()];
  return tasks.map((task) =>
    tableOf([
      [m.privacy_doc_task(), task.text, gone(task.deletedAt, language)],
      [m.privacy_doc_due(), dueText(task, language)],
      [m.field_createdAt(), exactly(task.createdAt, language)],
      [m.privacy_doc_done(), task.doneAt === null ? '' : exactly(task.doneAt, language)],
      [m.privacy_doc_link(), task.link ?? ''],
    ]),
  );
}

function dueText({ dueAt, isAllDay }: AccessAnswer['tasks'][number], language: string): string {
  if (dueAt === null) return '';
  return isAllDay ? onDay(dueAt, language) : exactly(dueAt, language);
}

/** Rows of a caption, a text and what is put after it; those with no text are left out, the first one never is. */
function tableOf(
  rows: readonly (readonly [caption: string, text: string, end?: string])[],
): string {
  const shown = rows.filter(([, text], index) => index === 0 || text !== '');
  const lines = shown.map(
    ([caption, text, end = '']) =>
      `<tr><th>${value(caption)}</th><td>${value(text)}${end}</td></tr>`,
  );
  return `<table>${lines.join('')}</table><br>`;
}

function fileList({ files, bytes }: AccessAnswer, language: string): Part[] {
  if (files.length === 0) return [nothing()];
  const items = files.flatMap(({ name, size, hash, deletedAt }): Part[] => {
    const own = bytes.get(hash);
    const end = ` <small>${escaped(sizeText(size, language))}</small>${gone(deletedAt, language)}</li>`;
    if (!own) return [`<li>${value(name)}${end}`];
    // A download and no more: a browser never shows what is in it.
    const link = `<li><a download="${escaped(name)}" href="data:application/octet-stream;base64,`;
    return [link, own, `">${value(name)}</a>${end}`];
  });
  return ['<ul>', ...items, '</ul>'];
}

function entryHtml(entry: HistoryEntry, words: Words): string {
  const { language, names } = words;
  const line = { action: entry.action, detail: entryDetail(entry) };
  const changes = recordChanges(entry).flatMap(({ table, record, fields }) =>
    fields
      .filter(({ field }) => !SILENT.test(field))
      .map(({ field, before, after }) => {
        const [earlier, later] = [before, after].map((state) =>
          valueText(table, field, state, record, words),
        );
        const was = earlier ? `<del>${value(earlier)}</del> → ` : '';
        return `<li>${escaped(fieldCaption(field, words))}: ${was}${value(later || m.history_nothing())}</li>`;
      }),
  );
  const when = `<small>${escaped(exactly(entry.at, language))}</small>`;
  const what = value(historyText(line, names.statuses, language));
  return `${when} ${what}${changes.length > 0 ? `<ul>${changes.join('')}</ul>` : ''}`;
}

function gone(deletedAt: number | null, language: string): string {
  if (deletedAt === null) return '';
  return ` <small>(${escaped(m.privacy_doc_deleted({ date: onDay(deletedAt, language) }))})</small>`;
}

const heading = (text: string) => `<h2>${value(text)}</h2>`;
const paragraph = (text: string) => `<p>${value(text)}</p>`;
const nothing = () => paragraph(m.privacy_doc_nothing());
const row = (caption: string, text: string) =>
  `<tr><th>${value(caption)}</th><td>${value(text)}</td></tr>`;

function list(items: readonly string[]): string {
  if (items.length === 0) return nothing();
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** A text that turns nothing round but itself. */
function value(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\u0000', '\uFFFD');
}

/** A name for the file, of the client's, that every disk takes. */
export function answerFileName(name: string, at: number, kind: 'readable' | 'machine'): string {
  const plain = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/gu, '')
    .slice(0, 60);
  const day = new Date(at).toISOString().slice(0, 10);
  return `Tabside ${plain.toWellFormed() || 'client'} ${day}.${kind === 'readable' ? 'html' : 'json'}`;
}
