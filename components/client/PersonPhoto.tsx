import { useState } from 'react';

export interface PersonPhotoProps {
  readonly name: string;
  /** Address of the photo, or null. Only http and https are drawn. */
  readonly photo: string | null;
}

/** The photo, or the initials while there is none or it will not load. Decorative: the name stands beside it. */
export function PersonPhoto({ name, photo }: PersonPhotoProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const shown = photo !== null && /^https?:\/\//iu.test(photo) && photo !== failed ? photo : null;
  return (
    <span className="tc-photo" aria-hidden="true">
      {shown === null ? (
        initials(name)
      ) : (
        <img
          src={shown}
          alt=""
          referrerPolicy="no-referrer"
          decoding="async"
          draggable={false}
          onError={() => setFailed(shown)}
        />
      )}
    </span>
  );
}

/** The first letters of the first and the last word that begin with a letter or digit. */
export function initials(name: string): string {
  const letters = name
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => /^[^\p{L}\p{N}]*([\p{L}\p{N}]\p{M}*)/u.exec(word)?.[1])
    .filter((letter) => letter !== undefined);
  const [first = '', last = ''] = [letters[0], letters.length > 1 ? letters.at(-1) : ''];
  return (first + last).toLocaleUpperCase();
}
