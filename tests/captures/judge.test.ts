import { describe, expect, test } from 'vitest';

import { guessOneself, namesAmong, whoIsAt, type LinkShown } from './expected';
import { count, isClean, judge } from './judge';

const link = (index: number, path: string, text: string, part = index): LinkShown => ({
  index,
  href: `https://www.linkedin.com/in/${path}`,
  text,
  part,
  role: '',
});

describe('judge', () => {
  const expected = count(['in/anna', 'in/anna', 'in/boris']);
  const anna = { who: 'in/anna', text: 'Anna' };
  const boris = { who: 'in/boris', text: 'Boris' };

  test('finds nothing wrong with one badge for each name', () => {
    expect(isClean(judge(expected, [anna, anna, boris]))).toBe(true);
  });

  test('says whose name has none', () => {
    expect(judge(expected, [anna]).missed).toEqual(['in/anna', 'in/boris']);
  });

  test('says whose name has one too many', () => {
    expect(judge(expected, [anna, anna, anna, boris]).doubled).toEqual(['in/anna']);
  });

  test('calls a badge wrong beside a stranger, a row without a link, or an avatar', () => {
    const found = [
      anna,
      anna,
      boris,
      { who: 'in/me', text: 'Me' },
      { who: null, text: 'Row' },
      { who: 'in/boris', text: '' },
    ];
    expect(judge(expected, found).wrong).toHaveLength(3);
  });
});

describe('the second opinion', () => {
  test.each([
    ['linkedin', 'https://www.linkedin.com/in/Anna-Lee/?miniProfileUrn=x', 'in/anna-lee'],
    ['linkedin', 'https://www.linkedin.com/in/anna/recent-activity/', null],
    ['linkedin', 'https://www.linkedin.com/company/in/', null],
    ['facebook', 'https://www.facebook.com/profile.php?id=12&__tn__=x', 'id12'],
    ['facebook', 'https://www.facebook.com/profile.php?__cft__[0]=x#?abc', null],
    ['facebook', 'https://www.facebook.com/profile.php?id=12&sk=friends', null],
    ['facebook', 'https://www.facebook.com/anna.lee', 'anna.lee'],
    ['facebook', 'https://www.facebook.com/groups/9/user/12/', 'id12'],
    ['facebook', 'https://www.facebook.com/notifications/', null],
    ['facebook', 'https://l.example/anna.lee', null],
  ] as const)('%s: %s leads to %s', (site, address, who) => {
    expect(whoIsAt(site, address)).toBe(who);
  });

  test('counts shown names only', () => {
    const links = [
      link(0, 'me', 'Me Myself'),
      link(1, 'anna', ''),
      link(2, 'anna', 'Anna Lee', 1),
      link(3, 'anna', 'See profile', 1),
      link(4, 'boris', '3'),
      link(5, 'boris', 'Boris'),
    ];
    expect(namesAmong(links, 'linkedin', ['in/me']).map((name) => name.index)).toEqual([2, 5]);
  });

  test('takes the owner of the page’s own tools for oneself', () => {
    const links = [link(0, 'anna', 'Anna'), link(1, 'me/recent-activity/shares/', 'Views')];
    expect(guessOneself(links, 'linkedin')).toEqual(['in/me']);
  });
});
