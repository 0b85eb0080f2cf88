/* oxlint-disable unicorn/consistent-function-scoping, oxc/no-this-in-exported-function -- the functions run in the page, alone, on an element */
/** What a surface must not have become by the texts that it shows. */
import type { Page } from 'playwright-core';

interface Watched {
  violations?: string[];
}

/** For `addInitScript`: notes each violation of a page's policy. */
export function noteViolations(): void {
  const watched = globalThis as Watched;
  watched.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    watched.violations?.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
}

/** For a page to run, on the root of a surface: what a text has become that is not text. */
export function madeOfText(this: ParentNode): string[] {
  const wrong: string[] = [];
  if ('hacked' in globalThis) wrong.push('a script ran');
  for (const element of this.querySelectorAll('*')) {
    if (element.matches('iframe, object, embed, base, form[action], script:not([src])')) {
      wrong.push(element.outerHTML.slice(0, 200));
    }
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) wrong.push(`${element.nodeName} ${name}=${value.slice(0, 80)}`);
      const isAddress = /^(?:href|src|srcset|action|formaction|poster|data|xlink:href)$/u.test(
        name,
      );
      const isSafe =
        /^(?:https?:\/\/|chrome-extension:\/\/|moz-extension:\/\/|blob:|data:image\/|mailto:|tel:|#|\/(?!\/)|\.\/|\w+\.html(?:#|$))/u;
      if (isAddress && value !== '' && !isSafe.test(value)) {
        wrong.push(`${element.nodeName} ${name}=${value.slice(0, 80)}`);
      }
      if (name === 'style' && /url\(/u.test(value)) wrong.push(`style ${value.slice(0, 120)}`);
    }
  }
  return wrong;
}

/** For a page to run: texts that stand out of the page, where nobody can read or reach them. */
function outOfPage(): string[] {
  const isCut = (element: Element | null): boolean => {
    if (!element || element.matches('main, body, html')) return false;
    const { overflowX } = getComputedStyle(element);
    const { right } = element.getBoundingClientRect();
    return (overflowX !== 'visible' && right <= innerWidth + 1) || isCut(element.parentElement);
  };
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    const text = [...element.childNodes].find(
      (node) => node instanceof Text && node.data.trim() !== '',
    );
    const { left, right, width } = element.getBoundingClientRect();
    const isOut = text && width > 2 && (right > innerWidth + 1 || left < -1) && !isCut(element);
    return isOut ? [`out of the page: ${text.textContent?.slice(0, 40)}`] : [];
  });
}

/** All that is wrong with one of the extension's own pages now. */
export async function wrongIn(page: Page): Promise<string[]> {
  const made = await page.evaluate<string[]>(`(${madeOfText.toString()}).call(document)`);
  const violations = await page.evaluate(() => (globalThis as Watched).violations ?? ['unwatched']);
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} pixels too wide`] : [];
  });
  const out = await page.evaluate(outOfPage);
  return [...made, ...violations, ...wide, ...out];
}
