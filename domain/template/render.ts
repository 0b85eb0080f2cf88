/**
 * Message templates: `Hi {{first_name|there}}`. A variable stands in double braces, with an optional fallback after `|`;
 * `\{{` writes two braces as they are. What can't be filled in stays visible as written: a template never says less
 * than it seems to, and the seller sees what is missing before anything is sent. Values are text, never read as templates.
 */

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: string;
      /** Null without `|`; empty for `{{name|}}`, which asks for nothing in that place. */
      readonly fallback: string | null;
      /** The variable as written. */
      readonly source: string;
    };

/** Lengths are bounded, so that no text makes reading slow. */
const TOKEN = /\\\{\{|\{\{([^{}|\n]{1,80})(?:\|([^{}]{0,500}))?\}\}/gu;
/** Spaces and characters that show nothing, such as zero-width marks. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Reads a template into its parts; every text is a template, wrong braces are just text. */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [source, name, fallback] = match;
    plain += text.slice(at, match.index);
    at = match.index + source.length;
    if (name === undefined) plain += '{{';
    else if (name.trim() === '') plain += source;
    else {
      if (plain) parts.push({ kind: 'text', text: plain });
      plain = '';
      parts.push({
        kind: 'variable',
        name: name.trim(),
        fallback: fallback === undefined ? null : fallback.trim(),
        source,
      });
    }
  }
  plain += text.slice(at);
  if (plain) parts.push({ kind: 'text', text: plain });
  return parts;
}

export interface Rendered {
  readonly text: string;
  /** The names of the variables left as written, each once, in their order. */
  readonly missing: string[];
}

/**
 * Fills in a template. A variable that is unknown, or whose value shows nothing, becomes its fallback; without one it is
 * left as written and named in `missing`.
 */
export function renderTemplate(text: string, values: Readonly<Record<string, string>>): Rendered {
  const missing = new Set<string>();
  const pieces = parseTemplate(text).map((part) => {
    if (part.kind === 'text') return part.text;
    const value = Object.hasOwn(values, part.name) ? values[part.name] : undefined;
    if (value !== undefined && value.replace(UNSEEN, '') !== '') return value;
    if (part.fallback !== null) return part.fallback;
    missing.add(part.name);
    return part.source;
  });
  return { text: pieces.join(''), missing: [...missing] };
}
