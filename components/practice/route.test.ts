import { describe, expect, it } from 'vitest';
import { address, routeOf } from './route';

const PAGE = new URL('chrome-extension://abcdefgh/practice.html');
const routeAt = (href: string) => routeOf(new URL(href, PAGE).hash);

describe('the practice network’s addresses', () => {
  it('lead to their pages', () => {
    expect(routeAt(address.feed)).toEqual({ page: 'feed' });
    expect(routeAt(address.people)).toEqual({ page: 'people' });
    expect(routeAt(address.messages)).toEqual({ page: 'messages', slug: null });
    expect(routeAt(address.person('tom-ashby'))).toEqual({ page: 'person', slug: 'tom-ashby' });
    expect(routeAt(address.group('cafes'))).toEqual({ page: 'group', slug: 'cafes' });
    expect(routeAt(address.company('northlight'))).toEqual({ page: 'company', slug: 'northlight' });
    expect(routeAt(address.dialog('tom-ashby'))).toEqual({ page: 'messages', slug: 'tom-ashby' });
  });

  it.each(['Оксана Мельник', 'a&b=c?d#e', '100%', 'شیرین', ' '])('carry the search %j', (query) => {
    expect(routeAt(address.search(query))).toEqual({ page: 'search', query });
  });

  it('lead to the feed without a path, and to nothing with an unknown one', () => {
    expect(routeOf('')).toEqual({ page: 'feed' });
    expect(routeOf('#')).toEqual({ page: 'feed' });
    expect(routeOf('#/nowhere')).toEqual({ page: 'nothing' });
    expect(routeOf('#/constructor/x')).toEqual({ page: 'nothing' });
  });
});
