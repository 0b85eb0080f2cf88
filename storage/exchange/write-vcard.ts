/** Clients as contact cards, vCard 3.0 (RFC 2426) or 4.0 (RFC 6350). */
import { tagIdsOf } from '@/domain/client/client-fields';
import { escapedText, foldedLine } from '@/domain/text/content-lines';
import { addressOf, type WholeClient } from './export-rows';

export type VcardVersion = '3.0' | '4.0';

/** @param tagNames the names of tags by id */
export function writeVcard(
  { client, keys, notes }: WholeClient,
  version: VcardVersion,
  tagNames: ReadonlyMap<string, string>,
): string {
  const tags = tagIdsOf(client).flatMap((id) => tagNames.get(id) ?? []);
  const birthday = client.birthday;
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `UID:${escapedText(client.id)}`,
    `FN:${escapedText(client.name)}`,
    // The parts of a name are not known here: the whole stands where the given name does.
    `N:;${escapedText(client.name)};;;`,
    ...(client.organisation === '' ? [] : [`ORG:${escapedText(client.organisation)}`]),
    ...(client.headline === '' ? [] : [`TITLE:${escapedText(client.headline)}`]),
    ...client.phones.map((phone) => `TEL:${escapedText(phone)}`),
    ...client.emails.map((email) => `EMAIL:${escapedText(email)}`),
    ...(birthday === null ? [] : [birthdayLine(birthday, version)]),
    ...(tags.length === 0 ? [] : [`CATEGORIES:${tags.map(escapedText).join(',')}`]),
    ...(client.photo === null ? [] : [photoLine(client.photo, version)]),
    ...keys.flatMap((key) => {
      const address = addressOf(key);
      return address === key
        ? [`X-TABSIDE-PERSON:${escapedText(key)}`]
        : [`URL:${oneLine(address)}`];
    }),
    ...notes.map(({ text }) => `NOTE:${escapedText(text)}`),
    'END:VCARD',
  ];
  return `${lines.map(foldedLine).join('\r\n')}\r\n`;
}

/** Version 3 has no birthday without a year: its form of 4 is understood by most. */
function birthdayLine(birthday: string, version: VcardVersion): string {
  const [, month = '', day = ''] = /^--(\d\d)-(\d\d)$/u.exec(birthday) ?? [];
  if (month === '') return `BDAY:${version === '4.0' ? birthday.replaceAll('-', '') : birthday}`;
  return `BDAY:--${month}${day}`;
}

function photoLine(photo: string, version: VcardVersion): string {
  return version === '4.0' ? `PHOTO:${oneLine(photo)}` : `PHOTO;VALUE=uri:${oneLine(photo)}`;
}

/** An address has nothing to escape, and no line break in it. */
function oneLine(address: string): string {
  return address.replaceAll(/\s/gu, '');
}
