/**
 * Imported first by every page of the extension. Their content security policy takes no plain string where markup or a
 * script could come from (`require-trusted-types-for 'script'`), and lets nobody make another policy than this one. It
 * passes style sheets, which Mantine writes as the inner HTML of style elements, and whatever else can make no element:
 * text without a `<`. Scripts it passes never, and of their addresses only those of our own workers.
 */

interface Policies {
  createPolicy(
    name: 'default',
    rules: { createHTML(text: string): string; createScriptURL(text: string): string },
  ): unknown;
}

/** The only scripts that a page may start by their address: the workers in our own package, as the build names them. */
const OWN_WORKER = /^\/assets\/[a-z]+-worker-[\w-]+\.js$/u;

// Not in every browser yet, nor in TypeScript's own description of it.
const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('Tabside writes no markup.');
    return text;
  },
  createScriptURL(text) {
    const url = URL.canParse(text, location.origin) ? new URL(text, location.origin) : null;
    const isOurs = url?.origin === location.origin && OWN_WORKER.test(url.pathname);
    if (!isOurs || url.search !== '') throw new TypeError('Tabside starts no such script.');
    return url.href;
  },
});
