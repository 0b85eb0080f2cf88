/**
 * Imported first by every page of the extension. Their content security policy takes no plain string where markup or a
 * script could come from (`require-trusted-types-for 'script'`), and lets nobody make another policy than this one. It
 * passes style sheets, which Mantine writes as the inner HTML of style elements, and whatever else can make no element:
 * text without a `<`. Scripts and their addresses it passes never.
 */

interface Policies {
  createPolicy(name: 'default', rules: { createHTML(text: string): string }): unknown;
}

// Not in every browser yet, nor in TypeScript's own description of it.
const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('Tabside writes no markup.');
    return text;
  },
});
