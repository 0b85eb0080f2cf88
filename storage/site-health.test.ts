import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { noteTold, noteView, readSiteStates, stateOf, tryStep } from './site-health';

const UNMET = { kind: 'feed', adapter: 'unmet', links: 'met' } as const;
const MET = { kind: 'feed', adapter: 'met', links: null } as const;

const state = async (network = 'vk') => stateOf(await readSiteStates(), network);

beforeEach(() => {
  fakeBrowser.reset();
});

describe('what is kept of a site', () => {
  it('counts views that come from several tabs at once, each', async () => {
    const others = await Promise.all([1, 2, 3].map((now) => noteView('vk', UNMET, now)));
    expect(others.filter(Boolean)).toHaveLength(1);
    expect((await state()).health.feed).toMatchObject({ step: 'links', unmet: 0 });
    expect(await state('linkedin')).toEqual({ health: {}, tried: null, isTold: true });
  });

  it('is news once when it steps down, until the seller was told or all is well', async () => {
    const error = { ...UNMET, adapter: 'error' } as const;
    await noteView('vk', error, 1);
    expect((await state()).isTold).toBe(false);
    await noteTold('vk');
    await noteView('vk', { ...error, kind: 'messages' }, 2);
    expect((await state()).isTold).toBe(true);
    await noteView('vk', { ...error, links: 'error' }, 3);
    expect((await state()).isTold).toBe(false);
    await noteView('vk', { ...MET, kind: 'messages' }, 4);
    await noteView('vk', MET, 5);
    expect(await state()).toEqual({ health: {}, tried: null, isTold: true });
  });

  it('holds the step that is tried apart from the health', async () => {
    await tryStep('vk', 'panel');
    await noteView('vk', { ...UNMET, adapter: 'error' }, 1);
    expect(await state()).toMatchObject({
      tried: 'panel',
      health: { feed: { step: 'links', because: 'error' } },
    });
    await tryStep('vk', null);
    expect((await state()).tried).toBeNull();
  });

  it('is well wherever something stored can not be used', async () => {
    const good = { step: 'panel', unmet: 1, because: 'error', since: 5 };
    await fakeBrowser.storage.local.set({
      siteHealth: {
        vk: { health: { feed: good, other: { ...good, step: 'off' }, x: good }, tried: 'never' },
        facebook: { health: 7, tried: 'off', isTold: 1 },
        linkedin: null,
      },
    });
    const states = await readSiteStates();
    expect(states).toEqual({
      vk: { health: { feed: good }, tried: null, isTold: true },
      facebook: { health: {}, tried: 'off', isTold: true },
      linkedin: { health: {}, tried: null, isTold: true },
    });
    expect(stateOf(states, 'constructor').health).toEqual({});
  });
});
