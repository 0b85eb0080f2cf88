/**
 * The health of a network's site: whether its pages still give what the adapter knows how to read. Judged page view by
 * page view and for each kind of page by itself: a changed feed says nothing about the messages.
 */
import { PAGE_KINDS, type PageKind } from './page-kind';

/**
 * How a page is read, from best to least: by the network's adapter; by links to profiles alone; not at all, the side panel
 * goes by the tab's address; nothing. The last one only ever is a choice.
 */
export const STEPS = ['adapter', 'links', 'panel', 'off'] as const;
export type Step = (typeof STEPS)[number];

/** What a way of reading gave: what the page must give, less, or an error. */
export type Verdict = 'met' | 'unmet' | 'error';

/** One page view, judged once it had settled. */
export interface JudgedView {
  readonly kind: PageKind;
  readonly adapter: Verdict;
  /** The same for links alone; null when nothing can be said. */
  readonly links: Verdict | null;
}

/** What is known of one kind of page, from the first view that gave too little until one is met again. */
export interface KindHealth {
  readonly step: Exclude<Step, 'off'>;
  /** Views in a row that gave too little at this step. */
  readonly unmet: number;
  /** Why the last step was taken down; null while none was. */
  readonly because: 'unmet' | 'error' | null;
  /** When the first of these views was, in milliseconds since 1970. */
  readonly since: number;
}

/** Kinds that are not named are well. */
export type SiteHealth = Readonly<Partial<Record<PageKind, KindHealth>>>;

/** So many views in a row must give too little before the next step is taken down: one may be an odd page. */
export const UNMET_IN_A_ROW = 3;

/** The health after one more view. The same object when nothing changed. */
export function afterView(before: SiteHealth, view: JudgedView, now: number): SiteHealth {
  const known = before[view.kind];
  if (view.adapter === 'met') {
    if (!known) return before;
    return Object.fromEntries(Object.entries(before).filter(([kind]) => kind !== view.kind));
  }
  const kind = known ?? { step: 'adapter', unmet: 0, because: null, since: now };
  return { ...before, [view.kind]: afterUnmet(kind, view) };
}

function afterUnmet(kind: KindHealth, { adapter, links }: JudgedView): KindHealth {
  if (kind.step === 'adapter') return down(kind, adapter, 'links');
  // Links are there again, although the adapter is not.
  if (kind.step === 'panel') return links === 'met' ? { ...kind, step: 'links', unmet: 0 } : kind;
  return links === null ? kind : down(kind, links, 'panel');
}

function down(kind: KindHealth, verdict: Verdict, next: KindHealth['step']): KindHealth {
  if (verdict === 'met') return { ...kind, unmet: 0 };
  const unmet = kind.unmet + 1;
  return verdict === 'error' || unmet >= UNMET_IN_A_ROW
    ? { ...kind, step: next, unmet: 0, because: verdict }
    : { ...kind, unmet };
}

/** The step of each kind of page that is not at the first one. */
export function stepsDown(health: SiteHealth): Partial<Record<PageKind, Step>> {
  const entries = PAGE_KINDS.flatMap((kind) => {
    const step = health[kind]?.step ?? 'adapter';
    return step === 'adapter' ? [] : [[kind, step] as const];
  });
  return Object.fromEntries(entries);
}

/** How the site as a whole is: the lowest step of any kind of page. */
export function lowestStep(health: SiteHealth): Step {
  const steps = Object.values(stepsDown(health));
  return STEPS.findLast((step) => steps.includes(step)) ?? 'adapter';
}
