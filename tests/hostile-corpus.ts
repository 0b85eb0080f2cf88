/**
 * Hostile strings: what a page, a file or a server may give for any text. Every field and every surface takes them
 * unharmed, as text.
 */
export const HOSTILE: readonly string[] = [
  // Markup and scripts
  '<script>globalThis.hacked = true</script>',
  '"><img src=x onerror="globalThis.hacked = true">',
  "';alert(1)//",
  'javascript:alert(1)',
  '<svg/onload=alert(1)>',
  '&lt;b&gt;&amp;amp;',
  '</style><style>*{display:none}</style>',
  // Right to left, marks that turn the text round, nothing to see
  'علی رضایی',
  'שָׁלוֹם',
  '\u202Egnp.exe\u202C',
  '\u2067اسم\u2069 name',
  'A\u200Bn\u200Dn\uFEFFa',
  '\u200B\u200C\u200D\u2060\uFEFF',
  '\u00A0 \u3000\t\r\n',
  // Long
  'x'.repeat(10_000),
  '{{'.repeat(5000),
  'Z\u0300\u0301\u0302\u0303'.repeat(2000),
  '👩‍👩‍👧‍👦'.repeat(900),
  // Names that objects have
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  // Formulas
  '=HYPERLINK("http://example.org","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  // Templates in templates
  '{{name}}',
  '{{first_name|{{name}}}}',
  '\\{{name}}',
  '{{__proto__}}',
  '{{constructor|x}}',
  '{{',
  '}}',
  '{{|}}',
  '{{name',
  '${name} %s {0} $& $1 $$',
  // Broken surrogates and characters that tools lose
  '\uD83D',
  '\uDE00',
  'a\uD800b',
  '\u0000\u0001\u001B[31m',
  '\uFFFE\uFFFF',
  // Emoji of every kind
  '👩‍💻',
  '🏳️‍🌈',
  '👍🏽',
  '🇺🇦',
  '1️⃣',
  '❤️‍🔥 Anna ❤️‍🔥',
  // Scripts and forms that look alike
  'Аnnа',
  'ｆｕｌｌ',
  'ﷺ',
  'İstanbul ıßſ',
  '𝓐𝓷𝓷𝓪',
  // Other languages' words in other forms
  "Robert'); DROP TABLE clients;--",
  '../../etc/passwd',
  'null',
  'undefined',
  'NaN',
  '',
];
