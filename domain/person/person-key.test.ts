import { describe, expect, it } from 'vitest';

import { idOf, isChangeable, isPersonKey, isSomebodyElse, networkOf } from './person-key';

describe('a person key', () => {
  it('is a network and an id', () => {
    expect(isPersonKey('vk:id1')).toBe(true);
    expect(isPersonKey('linkedin:in/ann-lee')).toBe(true);
  });

  it('is nothing else', () => {
    for (const value of [
      null,
      7,
      '',
      'vk',
      'vk:',
      ':id1',
      'VK:id1',
      'vk:a b',
      `vk:${'x'.repeat(400)}`,
    ])
      expect(isPersonKey(value)).toBe(false);
  });

  it('gives back its parts', () => {
    expect(networkOf('linkedin:in/a:b')).toBe('linkedin');
    expect(idOf('linkedin:in/a:b')).toBe('in/a:b');
  });

  it('tells somebody else only when keys of one kind differ', () => {
    expect(isSomebodyElse(['vk:id1'], 'vk:id1')).toBe(false);
    expect(isSomebodyElse(['vk:id1'], 'vk:id2')).toBe(true);
    expect(isSomebodyElse(['vk:@ann'], 'vk:id2')).toBe(false);
    expect(isSomebodyElse(['vk:@ann', 'vk:id1'], 'vk:id2')).toBe(true);
    expect(isSomebodyElse(['vk:@ann', 'vk:id1'], 'vk:@ann')).toBe(false);
    expect(isSomebodyElse(['linkedin:sales/x'], 'linkedin:ACoAx')).toBe(false);
    expect(isSomebodyElse([], 'vk:id2')).toBe(false);
  });

  it('says which ids may change hands', () => {
    expect(isChangeable('vk:@anna')).toBe(true);
    expect(isChangeable('linkedin:in/anna')).toBe(true);
    expect(isChangeable('vk:id1')).toBe(false);
    expect(isChangeable('linkedin:ACoAAB')).toBe(false);
  });
});
