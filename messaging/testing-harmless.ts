/** For the fuzz test of the worker's router: the pages that it speaks from, and what an action may be given there. */

/** The extension's own id and address. */
export const ID = 'tabside-test';
export const OWN = `chrome-extension://${ID}`;

/** Addresses of each network's pages, written by hand. */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
  linkedin: ['https://www.linkedin.com/feed/', 'http://de.linkedin.com/in/ann'],
  facebook: [
    'https://www.facebook.com/',
    'https://m.facebook.com/a?b#c',
    'https://www.messenger.com/t/1',
  ],
  vk: ['https://vk.com/im', 'https://m.vk.ru/feed', 'https://web.vk.me/'],
  practice: [`${OWN}/practice.html`, `${OWN}/practice.html#/feed`, `${OWN}/practice.html?x`],
};

/** What must hold of anything that an action is given, in words of this file. */
export function isHarmless(data: unknown, network: string): boolean {
  const text = JSON.stringify(data);
  if (text.length > 6 * 256 * 1024) return false;
  return Object.entries(data as object).every(([name, value]): boolean => {
    if (name === 'key') return String(value).startsWith(`${network}:`);
    if (name === 'network') return value === network;
    if (name === 'aliases') {
      return (
        (value as string[]).length <= 10 &&
        (value as string[]).every((it) => it.startsWith(`${network}:`))
      );
    }
    if (name === 'link' || name === 'item') {
      return (
        value === null || value === undefined || (PAGES[network] ?? []).includes(String(value))
      );
    }
    if (name === 'photo') return value === null || /^https?:\/\//u.test(String(value));
    return typeof value !== 'object' || value === null || isHarmless(value, network);
  });
}
