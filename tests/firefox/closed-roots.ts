/**
 * Sees into closed shadow roots in Firefox: WebDriver BiDi gives a reference to an element's root when asked to
 * serialise "all" of it, and functions run in the page can be given that reference.
 */
import type { Page } from 'puppeteer-core';

/** A reference to a node, as BiDi gives it. */
export interface NodeReference {
  readonly sharedId: string;
}

interface Remote {
  readonly type: string;
  readonly value?: unknown;
}

interface RemoteHost {
  readonly value: { readonly shadowRoot?: NodeReference | null };
}

/** What Puppeteer's page over BiDi has and does not declare. */
interface OverBidi {
  mainFrame(): { readonly _id: string };
  browser(): {
    readonly connection: {
      send(
        method: 'script.callFunction',
        params: object,
      ): Promise<{ result: { type: string; result?: Remote } }>;
    };
  };
}

async function call(page: Page, source: string, args: readonly object[]): Promise<Remote> {
  const own = page as unknown as OverBidi;
  const { result } = await own.browser().connection.send('script.callFunction', {
    functionDeclaration: source,
    arguments: args,
    // oxlint-disable-next-line no-underscore-dangle -- the frame's BiDi context has no public name
    target: { context: own.mainFrame()._id },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  if (!result.result || result.type !== 'success') throw new Error(JSON.stringify(result));
  return result.result;
}

/** The closed roots of a page's nameless elements and of the last element of the document, in document order. */
export async function closedRoots(page: Page): Promise<NodeReference[]> {
  const found = await call(
    page,
    `() => [...document.querySelectorAll('span, html > div')].filter((it) => it.childNodes.length === 0)`,
    [],
  );
  return (found.value as RemoteHost[]).flatMap((it) => it.value.shadowRoot ?? []);
}

/** Runs a function in the page with a root; it and what it gives are plain text. */
export async function askRoot<T>(
  page: Page,
  { sharedId }: NodeReference,
  source: (root: ShadowRoot, wanted: string) => T,
  wanted: string,
): Promise<T> {
  const answer = await call(
    page,
    `(root, wanted) => JSON.stringify((${source.toString()})(root, wanted))`,
    [{ sharedId }, { type: 'string', value: wanted }],
  );
  return JSON.parse(String(answer.value)) as T;
}
