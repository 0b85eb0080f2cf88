import { afterEach, describe, expect, it } from 'vitest';

import { speak } from '@/components/language';
import { BLANK_CLIENT } from '@/domain/client/blank';
import type { Client } from '@/domain/client/schema';
import type { AccessAnswer } from '@/storage/exchange/access-answer';
import { HOSTILE } from '@/tests/hostile-corpus';
import { accessHtml, answerFileName } from './access-html';

const base = { projectId: 'p', createdAt: 1, createdBy: 'me', deletedAt: null, stamps: {} };
const DEAL = {
  id: 'd',
  clientId: 'c',
  funnelId: 'f',
  stageId: 's',
  stageSince: 1,
  value: 5,
  currency: 'EUR',
  expectedOn: '2030-01-31',
  ownerId: null,
  closedAt: 2,
} as const;
const TASK = {
  id: 't',
  clientId: 'c',
  dealId: 'd',
  dueAt: 1,
  isAllDay: false,
  zone: 'Europe/Kyiv',
  repeat: null,
  reminders: [],
  snoozedUntil: null,
  isUntilReply: false,
  state: 'done',
  doneAt: 3,
  ownerId: null,
} satisfies Partial<AccessAnswer['tasks'][number]>;
const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
  speak('en');
});

function answer(text: string): AccessAnswer {
  const client: Client = {
    ...base,
    ...BLANK_CLIENT,
    id: 'c',
    name: text,
    headline: text,
    statusId: null,
    statusSince: 1,
    phones: [text],
    preferences: [{ name: text, text }],
    capturedFrom: text,
    lawfulBasis: 'consent',
    'field:f': text,
    'apart:other': true,
  };
  const note = { ...base, id: 'n', clientId: 'c', editedAt: null, kind: 'note', isPinned: false };
  const file = { ...base, id: 'f', clientId: 'c', type: 'text/html', size: 3, hash: 'h' };
  return {
    madeAt: 1,
    project: text,
    clients: [client],
    identities: [],
    notes: [{ ...note, kind: 'note', text }],
    orders: [],
    deals: [{ ...base, ...DEAL, title: text, product: text, source: text, lostReason: text }],
    tasks: [{ ...base, ...TASK, text, link: text }],
    events: [],
    stages: { s: text },
    files: [{ ...file, name: text }],
    history: [],
    names: {
      statuses: [],
      customFields: [],
      tags: [],
      members: [],
      funnels: [],
      stages: [],
      clients: {},
    },
    bytes: new Map([['h', new Blob([btoa('abc')])]]),
    machine: new Blob(),
  };
}

/** The page as a browser reads it, which may run whatever is in it. */
async function read(page: Blob): Promise<Document> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.srcdoc = await page.text();
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('no page');
  return frame.contentDocument;
}

/** As any page of text gives it back. */
const shown = (text: string) =>
  text.toWellFormed().replaceAll('\u0000', '\uFFFD').replaceAll(/\r\n?/gu, '\n');

describe('the answer to read', () => {
  it('keeps whatever a client’s texts hold as text, and runs none of it', async () => {
    const plain = [...(await read(accessHtml(answer('plain'), 'en'))).querySelectorAll('*')];
    const names = plain.map(({ localName }) => localName).join();
    for (const text of HOSTILE.filter((each) => each.length < 3000 && each !== '')) {
      const page = await read(accessHtml(answer(text), 'en'));
      const all = [...page.querySelectorAll('*')].map(({ localName }) => localName).join();
      expect([text, all]).toEqual([text, names]);
      expect(page.querySelector('pre')?.textContent).toBe(shown(text).replace(/^\n/u, ''));
      expect(page.querySelector('a')?.getAttribute('download')).toBe(shown(text));
    }
    expect('hacked' in globalThis).toBe(false);
    expect(
      [...document.querySelectorAll('iframe')].some(
        (f) => f.contentWindow && 'hacked' in f.contentWindow,
      ),
    ).toBe(false);
  });

  it('holds the files, names nothing outside, and is in the seller’s language', async () => {
    speak('uk');
    const page = await read(accessHtml(answer('Анна'), 'uk'));
    expect(page.documentElement.lang).toBe('uk');
    expect(page.title).toBe('Які дані зберігаються: Анна');
    expect(page.body.textContent).toContain('Правова підставаЗгода');
    expect(page.body.textContent).not.toContain('other');
    expect(page.querySelectorAll('script, img, link, iframe, form')).toHaveLength(0);
    const href = page.querySelector('a')?.getAttribute('href') ?? '';
    expect(atob(href.split(',')[1] ?? '')).toBe('abc');
  });

  it('has a name that every disk takes', () => {
    for (const text of HOSTILE) {
      const name = answerFileName(text, 0, 'readable');
      expect(name).toMatch(/^Tabside [^\p{Cc}\\/:*?"<>|]+ 1970-01-01\.html$/u);
      expect(name.length).toBeLessThan(90);
      expect(name.isWellFormed()).toBe(true);
    }
  });
});
