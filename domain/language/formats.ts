/** Intl's formats, each made once: making one takes as long as a hundred uses, and a table asks for one in every cell. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

/**
 * The format of numbers in a language.
 * @throws RangeError for a currency that is no code of three letters
 */
export function numberFormat(
  language: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const format = numbers.get(name) ?? new Intl.NumberFormat(language, options);
  numbers.set(name, format);
  return format;
}

/** The format of dates and times in a language, in the device's time zone as it was at the first use unless one is given. */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const format = dates.get(name) ?? new Intl.DateTimeFormat(language, options);
  dates.set(name, format);
  return format;
}

/** The format of spans from now in a language, in words where it has them: `tomorrow`. */
export function relativeFormat(language: string): Intl.RelativeTimeFormat {
  const format =
    relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relatives.set(language, format);
  return format;
}
