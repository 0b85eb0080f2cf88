/**
 * The seller's settings, in `browser.storage.local`. What is read back is checked: another version of the extension, or a
 * damaged profile, gives the default and never a value that the code does not know.
 */
import { storage, type WxtStorageItem } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';

import { SITE_MODES, type SiteMode } from '@/domain/settings/site-mode';

/** The languages of the interface. */
export const LANGUAGES = ['en', 'uk', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Settings {
  /** How Tabside behaves on each network, by network id. A network that is not named is in mode `overlay`. */
  readonly siteModes: Readonly<Record<string, SiteMode>>;
  /** True while everything of ours is to be invisible (screen sharing). */
  readonly covered: boolean;
  /** `auto` follows the browser. */
  readonly language: Language | 'auto';
  /** The seller's own name, for templates; may be empty. */
  readonly myName: string;
  /** Id of the project in use; empty before the first. */
  readonly activeProject: string;
  /** True once the welcome page was finished. */
  readonly welcomeDone: boolean;
}

/** The longest own name, in UTF-16 code units. */
const MAX_MY_NAME = 200;

const DEFAULTS: Settings = {
  siteModes: {},
  covered: false,
  language: 'auto',
  myName: '',
  activeProject: '',
  welcomeDone: false,
};

/** What of a stored value can be used; undefined for none of it. */
const READERS: {
  readonly [Name in keyof Settings]: (value: unknown) => Settings[Name] | undefined;
} = {
  siteModes: modesIn,
  covered: booleanIn,
  language: (value) => (isLanguage(value) || value === 'auto' ? value : undefined),
  myName: textIn,
  activeProject: textIn,
  welcomeDone: booleanIn,
};

/** The stored items, one for each setting. Read them through {@link readSettings}, which checks. */
export const settings: {
  readonly [Name in keyof Settings]: WxtStorageItem<Settings[Name], Record<string, unknown>>;
} = {
  siteModes: item('siteModes'),
  covered: item('covered'),
  language: item('language'),
  myName: item('myName'),
  activeProject: item('activeProject'),
  welcomeDone: item('welcomeDone'),
};

const NAMES = Object.keys(settings) as (keyof Settings)[];

/** All settings, each its default where nothing (or nothing usable) is stored. */
export async function readSettings(): Promise<Settings> {
  const values = await Promise.all(NAMES.map((name) => settings[name].getValue()));
  const read = NAMES.map((name, index) => [name, READERS[name](values[index]) ?? DEFAULTS[name]]);
  return Object.fromEntries(read) as Settings;
}

/** Stores what is given and leaves the rest. Of `siteModes` only the networks named change. */
export async function updateSettings(patch: Partial<Settings>): Promise<void> {
  const { siteModes, ...others } = patch;
  const stored = siteModes && {
    siteModes: { ...(await readSettings()).siteModes, ...siteModes },
  };
  const given = Object.entries({ ...others, ...stored }) as [keyof Settings, never][];
  await Promise.all(given.map(([name, value]) => settings[name].setValue(value)));
}

/** Calls back with all settings after each change, from whichever context; returns the way to stop. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const stops = NAMES.map((name) =>
    settings[name].watch(() => {
      void readSettings().then(callback);
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** The language of the interface: the seller's choice, else the browser's where we have it, else English. */
export async function uiLanguage(): Promise<Language> {
  const { language } = await readSettings();
  if (language !== 'auto') return language;
  const [base] = browser.i18n.getUILanguage().toLowerCase().split(/[-_]/u, 1);
  return isLanguage(base) ? base : 'en';
}

function item<Name extends keyof Settings>(
  name: Name,
): WxtStorageItem<Settings[Name], Record<string, unknown>> {
  return storage.defineItem<Settings[Name]>(`local:${name}`, {
    fallback: DEFAULTS[name],
    version: 1,
  });
}

function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

function booleanIn(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_MY_NAME ? value : undefined;
}

function modesIn(value: unknown): Record<string, SiteMode> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const modes = Object.entries(value).filter((entry): entry is [string, SiteMode] =>
    SITE_MODES.some((mode) => mode === entry[1]),
  );
  return Object.fromEntries(modes);
}
