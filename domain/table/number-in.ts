/** The number that was typed, with a point or a comma before the fraction and spaces between thousands; null for none. */
export function numberIn(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F'’]/gu, '').replace(',', '.');
  if (!/^-?\d{1,15}(?:\.\d+)?$/u.test(plain)) return null;
  return Number(plain);
}
