/** The practice network's addresses: `#/feed`, `#/p/<slug>`, `#/g/<slug>`, `#/m/<slug>`, `#/search?q=…`, … */

export type Route =
  | { readonly page: 'feed' | 'people' }
  | { readonly page: 'person' | 'group' | 'company'; readonly slug: string }
  | { readonly page: 'messages'; readonly slug: string | null }
  | { readonly page: 'search'; readonly query: string }
  | { readonly page: 'nothing' };

/** What an address's hash asks for. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [page = '', slug = ''] = path.split('/', 2);
  switch (page) {
    case '':
    case 'feed':
      return { page: 'feed' };
    case 'people':
      return { page: 'people' };
    case 'p':
      return { page: 'person', slug };
    case 'g':
      return { page: 'group', slug };
    case 'c':
      return { page: 'company', slug };
    case 'm':
      return { page: 'messages', slug: slug === '' ? null : slug };
    case 'search':
      return { page: 'search', query: new URLSearchParams(query).get('q') ?? '' };
    default:
      return { page: 'nothing' };
  }
}

/** Links name the page's file, as a network's links name its site: a bare `#…` is a button there. */
export const address = {
  feed: 'practice.html#/feed',
  people: 'practice.html#/people',
  messages: 'practice.html#/m',
  person: (slug: string) => `practice.html#/p/${slug}`,
  group: (slug: string) => `practice.html#/g/${slug}`,
  company: (slug: string) => `practice.html#/c/${slug}`,
  dialog: (slug: string) => `practice.html#/m/${slug}`,
  search: (query: string) => `practice.html#/search?q=${encodeURIComponent(query)}`,
} as const;
