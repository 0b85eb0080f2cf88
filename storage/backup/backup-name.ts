/** The name that a backup's file gets. `now` in milliseconds since 1970. */
export function backupName(now: number): string {
  const date = new Date(now);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `tabside-backup-${day}-${two(date.getHours())}${two(date.getMinutes())}.zip`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
