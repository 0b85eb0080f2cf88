/** An erasure is ended whatever breaks it off. */
import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { freshFiles, onFileWrite } from '@/tests/file-system';
import { cardActions } from '../in-page/card-actions';
import { db } from '../db';
import { editClient } from '../clients/edit-client';
import { makeRollingCopy } from '../snapshots/snapshot';
import { breakRequest } from '../testing-faults';
import { endErasure, eraseClients } from './erase';
import { NEEDLE, tracesLeft } from './testing-needle';
import { projectId, needle, other, withNeedle, idsOf } from './testing-said';

beforeEach(withNeedle);

describe('an erasure that is broken off', () => {
  it('at any request to the database is ended at the next start', async () => {
    await editClient(needle, { phones: ['+380990424242'], headline: NEEDLE });
    await cardActions.saveNote(needle, null, NEEDLE);
    await editClient(other, { referredBy: needle });
    const ids = await idsOf([needle]);
    const rows = new Map<string, unknown[]>();
    for (const table of db.tables) rows.set(table.name, await table.toArray());
    const local = await browser.storage.local.get(null);
    const putBack = async () => {
      if (!db.isOpen()) await db.open();
      await db.transaction('rw', db.tables, async () => {
        for (const table of db.tables) {
          await table.clear();
          await table.bulkAdd((rows.get(table.name) ?? []) as object[]);
        }
      });
      await browser.storage.local.clear();
      await browser.storage.local.set(local);
      freshFiles();
    };
    const whole = breakRequest(0, 'abort');
    await eraseClients(projectId, [needle]);
    whole.stop();
    expect(whole.requests()).toBeGreaterThan(60);
    let broken = 0;
    for (let at = 1; at <= whole.requests(); at += 3) {
      await putBack();
      const breaking = breakRequest(at, at % 2 === 0 ? 'abort' : 'quota');
      const isEnded = await eraseClients(projectId, [needle]).then(
        () => true,
        () => false,
      );
      breaking.stop();
      if (!isEnded) broken += 1;
      const isThere = (await db.clients.get(needle)) !== undefined;
      const isAsked = (await browser.storage.local.get('erasing'))['erasing'] !== undefined;
      // Nothing is there unless it was refused before anything was done, or is noted to be ended.
      expect([at, !isThere || isAsked || !isEnded]).toEqual([at, true]);
      if (isAsked) await endErasure();
      else if (isThere) await eraseClients(projectId, [needle]);
      expect([at, await tracesLeft(ids)]).toEqual([at, []]);
    }
    expect(broken).toBeGreaterThan(15);
  });

  it('while the copies are replaced is ended at the next start', async () => {
    await makeRollingCopy();
    const ids = await idsOf([needle]);
    onFileWrite(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(eraseClients(projectId, [needle])).rejects.toThrow('no room');
    expect(await tracesLeft(ids)).not.toEqual([]);
    onFileWrite(() => undefined);
    await endErasure();
    expect(await tracesLeft(ids)).toEqual([]);
    expect(await browser.storage.local.get('erasing')).toEqual({});
  });
});
