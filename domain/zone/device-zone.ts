/** The IANA time zone that the device is in now. Asked each time: people travel. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
