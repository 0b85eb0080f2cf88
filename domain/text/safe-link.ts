const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address that a text which people wrote may lead to, or null: http, https, mailto and tel alone. A text without a
 * scheme that looks like a host gets https.
 */
export function safeLink(text: string): string | null {
  const plain = text.trim();
  if (/[\p{Cc}\s]/u.test(plain)) return null;
  const whole = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]|$)/u.test(plain)
    ? `https://${plain}`
    : plain;
  const url = URL.parse(whole);
  return url && SCHEMES.has(url.protocol) ? url.href : null;
}

/** The address that dials a phone number, or null when there is no digit in it. */
export function phoneLink(phone: string): string | null {
  const digits = phone.replaceAll(/(?!^\+)[^\d]/gu, '');
  return /\d/u.test(digits) ? `tel:${digits}` : null;
}

/** The address that writes to an e-mail address, or null when it is none. */
export function emailLink(email: string): string | null {
  const plain = email.trim();
  return /^[^\s@?&]+@[^\s@?&]+$/u.test(plain) ? `mailto:${plain}` : null;
}
