import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';

import { freshFiles } from '@/tests/file-system';
import { db } from '../db';
import { freshProject } from '../testing';
import { fileOf, importFile } from './testing-exchange';
import { HUGE } from './testing-hostile';

let projectId = '';
beforeEach(async () => {
  freshFiles();
  projectId = await freshProject();
});

const cards = (...bodies: string[]) =>
  bodies.map((body) => `BEGIN:VCARD\r\nVERSION:3.0\r\n${body}\r\nEND:VCARD\r\n`).join('');

describe('cards', () => {
  it.each([
    ['lines folded without end', `NOTE:${'a\r\n '.repeat(HUGE / 4)}`],
    ['a picture of megabytes', `PHOTO;ENCODING=b:${'QUJD'.repeat(HUGE / 4)}`],
  ])('with %s cost just themselves', async (_, body) => {
    const result = await importFile(fileOf(cards(`FN:Big\r\n${body}`, 'FN:Anna')), projectId);
    expect(result.problems).toMatchObject([{ row: 1, code: 'too-long' }]);
    expect((await db.clients.toArray()).map(({ name }) => name)).toEqual(['Anna']);
  });

  it('with a picture of a megabyte are read without it', async () => {
    await importFile(
      fileOf(cards(`FN:Anna\r\nPHOTO;ENCODING=b:${'QUJD\r\n '.repeat(300_000)}`)),
      projectId,
    );
    expect(await db.clients.toArray()).toMatchObject([{ name: 'Anna', photo: null }]);
  });

  it('with damaged lines keep the others', async () => {
    const body =
      'FN:Anna\r\nTEL;TYPE=:+380501112233\r\n;:;:\r\nno value\r\nEMAIL;X="unclosed:a@b.example\r\nORG:Rye';
    const result = await importFile(fileOf(cards(body)), projectId);
    const [client] = await db.clients.toArray();
    expect(client).toMatchObject({ name: 'Anna', organisation: 'Rye' });
    for (const { row } of result.problems) expect(row).toBe(1);
  });

  it('as old phones write them are read: quoted-printable, broken lines, bare parameters', async () => {
    const name =
      'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=90=D0=BD=D0=BD=\r\n=D0=B0 =\r\n=D0=9B=D0=B5=D1=81=D1=8F';
    const note = 'NOTE;CHARSET=windows-1251;QUOTED-PRINTABLE:=CF=F0=E8=E2=B3=F2=0D=0A=ZZ 100= %';
    await importFile(
      fileOf(cards(`N:;x;;;\r\n${name}\r\nTEL;CELL;VOICE:+380501112233\r\n${note}`)),
      projectId,
    );
    expect(await db.clients.toArray()).toMatchObject([
      { name: 'Анна Леся', phones: ['+380501112233'] },
    ]);
    expect((await db.notes.toArray()).map(({ text }) => text)).toEqual(['Привіт\n=ZZ 100= %']);
  });

  it('that hold no person at all are told of', async () => {
    const result = await importFile(fileOf(cards('X-NOTHING:1', 'FN:')), projectId);
    expect(result.problems.map(({ code }) => code)).toEqual(['no-name', 'no-name']);
    expect(await db.clients.count()).toBe(0);
  });
});
