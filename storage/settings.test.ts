import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { readSettings, uiLanguage, updateSettings, watchSettings } from './settings';

const DEFAULTS = {
  siteModes: {},
  covered: false,
  language: 'auto',
  myName: '',
  activeProject: '',
  welcomeDone: false,
};

beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
});

describe('the settings', () => {
  it('have a default each', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('keep what is changed and leave the rest', async () => {
    await updateSettings({ myName: 'Olena', covered: true });
    await updateSettings({ covered: false, language: 'uk' });
    expect(await readSettings()).toEqual({ ...DEFAULTS, myName: 'Olena', language: 'uk' });
  });

  it('change the mode of one site without touching another', async () => {
    await updateSettings({ siteModes: { vk: 'off' } });
    await updateSettings({ siteModes: { linkedin: 'panel' } });
    expect((await readSettings()).siteModes).toEqual({ vk: 'off', linkedin: 'panel' });
  });

  it('are the default where something damaged is stored', async () => {
    await fakeBrowser.storage.local.set({
      siteModes: { vk: 'sideways', facebook: 'off', linkedin: 7 },
      covered: 'yes',
      language: 'xx',
      myName: { toString: 'x' },
      activeProject: 'x'.repeat(10_000),
      welcomeDone: 1,
    });
    expect(await readSettings()).toEqual({ ...DEFAULTS, siteModes: { facebook: 'off' } });
    await fakeBrowser.storage.local.set({ siteModes: 'off' });
    expect((await readSettings()).siteModes).toEqual({});
  });

  it('are told to whoever watches, from whichever context, until it stops', async () => {
    const seen: string[] = [];
    const stop = watchSettings(({ myName }) => seen.push(myName));
    await updateSettings({ myName: 'A' });
    await vi.waitFor(() => expect(seen).toEqual(['A']));
    await fakeBrowser.storage.local.set({ myName: 'B' });
    await vi.waitFor(() => expect(seen).toEqual(['A', 'B']));
    stop();
    await updateSettings({ myName: 'C' });
    expect(await readSettings()).toMatchObject({ myName: 'C' });
    expect(seen).toEqual(['A', 'B']);
  });
});

describe('the language of the interface', () => {
  it.each([
    ['uk-UA', 'uk'],
    ['ru', 'ru'],
    ['RU_ru', 'ru'],
    ['en-GB', 'en'],
    ['da', 'en'],
    ['', 'en'],
  ])('follows the browser: %s is %s', async (tag, language) => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue(tag);
    expect(await uiLanguage()).toBe(language);
  });

  it('is the one chosen', async () => {
    vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ru');
    await updateSettings({ language: 'uk' });
    expect(await uiLanguage()).toBe('uk');
  });
});
