/** What becomes of a page's texts, attribute values and addresses in its report. */
import type { Inventions } from './report-inventions';
import { REPORT_WORDS } from './report-words';

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** A word or number within words that are written together, each with a capital. */
const PART = /\p{N}+|\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\p{N}]+|\p{Lu}/gu;
/** LinkedIn's member ids: the beginning tells what they are, the rest is the person. */
const MEMBER_ID = /(AC[a-z]A)([\w-]{6,}?)(?=Topcard|[^\w-]|$)/gu;
/** What stands before a number in one piece with it, and says what is numbered. */
const NUMBERED =
  /^(id|club|public|event|wall|photo|video|clip|albums?|topic|audios?|gim|write|convo|c|comment|post|story|item|user|peer|page|message|msg|ember|frame|request|avatar|ava|unew)(-?)(\d+)$/iu;
/** Parts of an address after which somebody or something is named. */
const BEFORE_NAMES = new Set(
  'q query keywords in company school showcase groups user lead people t convo hashtag pub p m g events jobs'.split(
    ' ',
  ),
);
/** Sites of more than one address. */
const SITES = ['facebook.com', 'messenger.com', 'vk.com', 'vk.ru', 'vk.me'];
const MOST_VALUE = 300;
const MOST_TEXT = 120;

export class ReportValues {
  /** @param host the page's own, of which the site's other hosts are known */
  constructor(
    private readonly inventions: Inventions,
    private readonly host: string,
  ) {}

  /** A text: each word and number made up, white space folded, signs that are no signs of writing left out. */
  text(text: string): string {
    return text
      .slice(0, MOST_TEXT)
      .split(/(https?:\/\/[^\s<>"]+)/u)
      .map((part, index) => (index % 2 === 1 ? this.address(part) : this.#words(part)))
      .join('');
  }

  #words(text: string): string {
    return text
      .replace(/\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\u200d\p{Sk}]*/gu, '🙂')
      .replace(/\s+/gu, ' ')
      .replace(/[^\p{L}\p{M}\p{N} .,:;!?()'’"«»/|·•–—+@#&*🙂-]/gu, '')
      .replace(RUN, (run) => this.inventions.word(run));
  }

  /** A value that shows structure: words of the closed list and single signs stay, all else is made up. */
  structure(value: string): string {
    return this.#ids(value.slice(0, MOST_VALUE), (rest) =>
      rest
        .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}=+|~^$]/gu, '')
        .replace(RUN, (run) => this.#run(run)),
    );
  }

  /** Whether every word of a value is on the list. */
  isPublic(value: string): boolean {
    return [...value.matchAll(RUN)].every(([run]) => this.#run(run) === run);
  }

  /** An address of the same form. */
  address(value: string): string {
    const parts = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/iu.exec(
      value.trim().slice(0, 2000),
    );
    if (!parts) return '#';
    const [, scheme, host, path = '', query = '', hash = ''] = parts;
    if (scheme !== undefined && !/^(?:https?|[a-z]+-extension)$/iu.test(scheme)) return '#';
    return [
      scheme === undefined ? '' : `${scheme.toLowerCase()}:`,
      host === undefined ? '' : `//${this.#host(host)}`,
      this.#path(path),
      query === '' ? '' : `?${this.#query(query.slice(1))}`,
      hash === '' ? '' : this.#hash(hash.slice(1)),
    ].join('');
  }

  /** The address of a picture: nowhere, with what the site's own says of the kind of picture. */
  photo(value: string): string {
    if (/^(?!https?:)[a-z]+:/iu.test(value.trim())) return 'data:,';
    const path =
      /^(?:https?:)?(?:\/\/[^/?#]*)?([^?#]*)/iu.exec(value.trim().slice(0, 500))?.[1] ?? '';
    const parts = path.split('/').map((part) => encode(this.structure(decode(part))));
    return `https://photos.example/${parts.filter((part) => part !== '').join('/')}`;
  }

  #run(run: string): string {
    if (/^\p{N}{1,2}$/u.test(run) || /^[a-z]\d?$/u.test(run)) return run;
    const numbered = NUMBERED.exec(run);
    if (numbered) return `${numbered[1]}${this.#piece(numbered[3] ?? '')}`;
    if (/\p{N}/u.test(run) && !hasWord(run)) return this.inventions.word(run);
    // Words written together, each with a capital.
    return run.replace(PART, (part) =>
      REPORT_WORDS.has(part.toLowerCase()) || /^\p{N}{1,2}$/u.test(part)
        ? part
        : this.inventions.word(part),
    );
  }

  /** A word or number that names somebody or something. One of one or two digits names nobody. */
  #piece(word: string): string {
    return /^\p{N}{1,2}$/u.test(word) ? word : this.inventions.word(word);
  }

  /** Member ids are replaced first, the rest as told. */
  #ids(value: string, rest: (part: string) => string): string {
    let made = '';
    let from = 0;
    for (const match of value.matchAll(MEMBER_ID)) {
      const [all, head = '', id = ''] = match;
      made += rest(value.slice(from, match.index)) + head + this.#id(id);
      from = match.index + all.length;
    }
    return made + rest(value.slice(from));
  }

  /** Everything of it, as one word. */
  #id(id: string): string {
    return this.inventions.word(id.replaceAll(/[^A-Za-z0-9]/gu, 'x'));
  }

  #named(segment: string): string {
    return this.#ids(segment, (rest) =>
      rest
        .replace(/[^\p{L}\p{M}\p{N}\-_.@:,~]/gu, '')
        .replace(
          /(?<![\p{L}\p{N}])(\p{L}*)(-?\p{N}+)(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/gu,
          (run) => {
            const numbered = NUMBERED.exec(run);
            return numbered
              ? [numbered[1], numbered[2], this.#piece(numbered[3] ?? '')].join('')
              : run.replace(RUN, (part) => this.#piece(part));
          },
        ),
    );
  }

  #host(host: string): string {
    const bare = host.toLowerCase();
    const site = [...SITES, this.host.split('.').slice(-2).join('.')].find(
      (it) => bare === it || bare.endsWith(`.${it}`),
    );
    const isKnown = site !== undefined && this.isPublic(bare.slice(0, -site.length));
    return isKnown || bare === this.host ? bare : 'elsewhere.example';
  }

  #path(path: string): string {
    let before = '';
    return path
      .split('/')
      .map((segment) => {
        const made = this.#segment(decode(segment), before);
        before = segment;
        return encode(made);
      })
      .join('/');
  }

  #segment(segment: string, before: string): string {
    if (segment === '' || segment === 'me') return segment;
    if (segment.startsWith('urn:')) return this.structure(segment);
    if (BEFORE_NAMES.has(before)) return this.#named(segment);
    return this.isPublic(segment) && !/\d/u.test(segment) ? segment : this.#named(segment);
  }

  #query(query: string): string {
    return query
      .split('&')
      .slice(0, 12)
      .map((pair) => {
        const [name = '', ...rest] = pair.split('=');
        const value = decode(rest.join('='));
        const made = /^(?:https?:\/\/|\/)/u.test(value)
          ? this.address(value)
          : this.#segment(value, name);
        return rest.length === 0
          ? encode(this.structure(decode(name)))
          : `${encode(this.structure(decode(name)))}=${encode(made)}`;
      })
      .join('&');
  }

  #hash(hash: string): string {
    if (hash.startsWith('/')) return `#${this.#path(hash)}`;
    return `#${hash.startsWith('?') ? '?' : ''}${encode(this.structure(decode(hash.replace(/^\?/u, ''))))}`;
  }
}

/** Whether one of the parts is a real word of the list: then the others are parts of a name, too. */
function hasWord(run: string): boolean {
  return [...run.matchAll(PART)].some(
    ([part]) => part.length > 2 && REPORT_WORDS.has(part.toLowerCase()),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll('%', '');
  }
}

/** Encodes what an address can't hold; `:`, `@`, `,`, `[` and `]` are as sites write them. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(/%(?:3A|40|2C|5B|5D)/gu, (code) =>
    decodeURIComponent(code),
  );
}
