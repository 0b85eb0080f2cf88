/** What the welcome page shows and asks for. */
import type { StatusView } from '@/domain/client/card-view';
import type { SiteMode } from '@/domain/settings/site-mode';

export interface SiteChoice {
  /** The network's id. */
  readonly id: string;
  readonly label: string;
  readonly mode: SiteMode;
  /** The site's start page. */
  readonly home: string;
}

export type StatusSample = Pick<StatusView, 'id' | 'icon' | 'color' | 'captions'>;

export interface TradeChoice {
  readonly id: string;
  readonly statuses: readonly StatusSample[];
}

/** The languages of the interface, each named in itself; `auto` follows the browser. */
export type LanguageChoice = 'auto' | 'en' | 'uk' | 'ru';

export interface WelcomeValues {
  readonly sites: readonly SiteChoice[];
  readonly trades: readonly TradeChoice[];
  /** The trade whose statuses are in use, or null when they are the seller's own. */
  readonly trade: string | null;
  /** The statuses in use. */
  readonly statuses: readonly StatusSample[];
  readonly myName: string;
  readonly language: LanguageChoice;
  /** The language that the texts are in now. */
  readonly tag: string;
  /** True when the page was finished before: it is the settings then. */
  readonly again: boolean;
}

export interface WelcomeActions {
  readonly setMode: (site: string, mode: SiteMode) => void;
  readonly setTrade: (trade: string) => void;
  readonly setMyName: (name: string) => void;
  readonly setLanguage: (language: LanguageChoice) => void;
  readonly openPractice: () => void;
  /** Leads to where a backup is brought back. */
  readonly restore: () => void;
  readonly start: () => void;
}
