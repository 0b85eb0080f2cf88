/** A text locked with the key of key-db.ts (AES-GCM), as it stands in `browser.storage.local`. */
import { newKey, storedKey } from './key-db';

/** Both in base64. */
export interface SealedText {
  readonly iv: string;
  readonly cipher: string;
}

const IV_BYTES = 12;

/** Locks a text with a new key; what was locked before can't be read any more. */
export async function seal(text: string): Promise<SealedText> {
  const key = await newKey();
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    key,
    new TextEncoder().encode(text),
  );
  return { iv: toBase64(iv), cipher: toBase64(new Uint8Array(cipher)) };
}

/** The text, or null when the key is gone or either was changed. */
export async function unseal({ iv, cipher }: SealedText): Promise<string | null> {
  const key = await storedKey();
  if (!key) return null;
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(iv) },
      key,
      fromBase64(cipher),
    );
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
