/** A name made comparable: case, width, spaces and ё/е do not count. For searching; never shown or stored as a name. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/gu, ' ').trim();
}
