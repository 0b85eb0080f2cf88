/**
 * How each network's site is doing, and which step of reading the seller tries out, in `browser.storage.local`. What is
 * read back is checked: what can't be used counts as well.
 */
import { storage } from '@wxt-dev/storage';

import { PAGE_KINDS, type PageKind } from '@/domain/site-health/page-kind';
import {
  afterView,
  lowestStep,
  STEPS,
  type JudgedView,
  type KindHealth,
  type SiteHealth,
  type Step,
} from '@/domain/site-health/site-health';

/** What is kept of one network. */
export interface SiteState {
  readonly health: SiteHealth;
  /** The step that is used whatever the health; null for none. */
  readonly tried: Step | null;
  /** Whether the seller was told of the step that the health is at. */
  readonly isTold: boolean;
}

const WELL: SiteState = { health: {}, tried: null, isTold: true };

const item = storage.defineItem<Record<string, SiteState>>('local:siteHealth', {
  fallback: {},
  version: 1,
});

/** Every network's state by its id; {@link stateOf} gives one. */
export type SiteStates = Readonly<Record<string, SiteState>>;

export async function readSiteStates(): Promise<SiteStates> {
  const stored: unknown = await item.getValue();
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).map(([network, state]) => [network, stateIn(state)]),
  );
}

/** The state of a network; a well one when nothing is kept. */
export function stateOf(states: SiteStates, network: string): SiteState {
  return Object.hasOwn(states, network) ? (states[network] ?? WELL) : WELL;
}

/** Calls back with all states after each change, from whichever context; returns the way to stop. */
export function watchSiteStates(callback: (states: SiteStates) => void): () => void {
  return item.watch(() => {
    void readSiteStates().then(callback);
  });
}

/** Notes a judged page view. Resolves to whether pages are read in another way from now on. */
export async function noteView(network: string, view: JudgedView, now: number): Promise<boolean> {
  let isOther = false;
  await change(network, (before) => {
    const health = afterView(before.health, view, now);
    if (health === before.health) return before;
    isOther = stepOf(before.health, view) !== stepOf(health, view);
    const [was, is] = [before.health, health].map((it) => STEPS.indexOf(lowestStep(it)));
    const isTold = is !== undefined && was !== undefined && is > was ? false : before.isTold;
    return { ...before, health, isTold: is === 0 || isTold };
  });
  return isOther;
}

function stepOf(health: SiteHealth, { kind }: JudgedView): Step {
  return health[kind]?.step ?? 'adapter';
}

/** Uses a step for all of a network's pages until told otherwise; null goes by the health again. */
export async function tryStep(network: string, tried: Step | null): Promise<void> {
  await change(network, (before) => ({ ...before, tried }));
}

/** Remembers that the seller was told how a network's site is. */
export async function noteTold(network: string): Promise<void> {
  await change(network, (before) => (before.isTold ? before : { ...before, isTold: true }));
}

/** One change after the other, in all contexts: two tabs may tell of their views at once. */
async function change(network: string, how: (before: SiteState) => SiteState): Promise<void> {
  await navigator.locks.request('tabside site health', async () => {
    const states = await readSiteStates();
    const before = stateOf(states, network);
    const after = how(before);
    if (after !== before) await item.setValue({ ...states, [network]: after });
  });
}

function stateIn(value: unknown): SiteState {
  if (typeof value !== 'object' || value === null) return WELL;
  const { health, tried, isTold } = value as Record<string, unknown>;
  return {
    health: healthIn(health),
    tried: stepIn(tried),
    isTold: typeof isTold === 'boolean' ? isTold : true,
  };
}

function stepIn(value: unknown): Step | null {
  return STEPS.find((step) => step === value) ?? null;
}

function healthIn(value: unknown): SiteHealth {
  if (typeof value !== 'object' || value === null) return {};
  const kinds = value as Record<string, unknown>;
  const read = PAGE_KINDS.flatMap((kind): [PageKind, KindHealth][] => {
    const found = Object.hasOwn(kinds, kind) ? kindIn(kinds[kind]) : null;
    return found ? [[kind, found]] : [];
  });
  return Object.fromEntries(read);
}

function kindIn(value: unknown): KindHealth | null {
  if (typeof value !== 'object' || value === null) return null;
  const { step: found, unmet, because, since } = value as Record<string, unknown>;
  const step = stepIn(found);
  if (step === null || step === 'off') return null;
  if (typeof unmet !== 'number' || typeof since !== 'number') return null;
  return {
    step,
    unmet,
    since,
    because: because === 'unmet' || because === 'error' ? because : null,
  };
}
