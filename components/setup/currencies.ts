/** Currencies to choose from: what the browser knows, those of our first users before the others. */

const FIRST = ['EUR', 'USD', 'UAH', 'PLN', 'RUB', 'RSD', 'DKK', 'GBP', 'IRR'];

/** Codes of ISO 4217 with their names in a language, for a select. */
export function currencyOptions(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const all = [...new Set([...FIRST, ...Intl.supportedValuesOf('currency')])];
  return all.map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
}
