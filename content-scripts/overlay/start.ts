/**
 * Starts Tabside on one page of a network, in the mode that the seller chose for the site: badges in the page, side
 * panel only (nothing is added, questions are answered), or nothing at all.
 */
import { rememberCarets } from '@/content-scripts/composers/caret';
import { answerUndoKey } from '@/content-scripts/composers/undo-key';
import type { NetworkAdapter } from '@/content-scripts/network';
import { overwriteGetLocale } from '@/locales/compiled/runtime';
import { workerBackend, type OverlayBackend } from '@/messaging/overlay-client';
import type { OverlaySetup } from '@/messaging/protocol';
import { CardOpener, seenPerson } from './card-opener';
import { isFirstHere } from './first-here';
import { HealthWatch } from './health-watch';
import { takeAwayLeftBehind } from './left-behind';
import { Overlay, pageUrl } from './overlay';
import { People } from './people';
import { Readers } from './readers';

export interface StartOptions {
  readonly adapter: NetworkAdapter;
  readonly document: Document;
  /** Aborted when the extension is updated or removed: everything of ours leaves the page. */
  readonly signal: AbortSignal;
  /** Aborts `signal` at once when the extension is gone: called before anything is read. */
  readonly check?: () => void;
  /** The line to the rest of the extension; messages to the worker unless told otherwise. */
  readonly backend?: OverlayBackend;
}

/** Starts, unless it runs here already; returns at once. */
export function startOverlay({
  adapter,
  document: page,
  signal,
  check = () => {},
  backend = workerBackend,
}: StartOptions): void {
  if (!isFirstHere(signal)) return;
  if (import.meta.env.FIREFOX) takeAwayLeftBehind([page, ...(adapter.deepRoots?.(page) ?? [])]);
  // The card takes the focus; a template still goes where the seller was writing.
  rememberCarets(signal);
  answerUndoKey(signal);
  const people = new People(backend);
  let setup: OverlaySetup | null = null;
  let overlay: Overlay | null = null;
  let reader: NetworkAdapter | null = null;
  let running: AbortController | null = null;
  let reported = false;

  const readers = new Readers(adapter, () => backend.loadSecondLook());
  const health = new HealthWatch({
    adapter,
    readers,
    page,
    signal,
    shown: () => (reader === adapter ? (overlay?.named ?? 0) : 0),
    isDown: (kind) => setup?.steps[kind] !== undefined,
    judged: (view) => backend.viewed(adapter.id, view),
  });
  const cards = new CardOpener({
    adapter: () => reader,
    page,
    backend,
    signal,
    language: () => setup?.language ?? 'en',
  });

  function failed(error: unknown): void {
    health.threw(reader !== adapter);
    if (reported) return;
    reported = true;
    console.warn('Tabside could not read this page:', error);
  }

  function leave(): void {
    running?.abort();
    running = null;
    overlay = null;
  }

  function stop(): void {
    leave();
    cards.close();
  }

  /** Draws as the set-up has it, on the kind of page that this is now. */
  function draw(answer: OverlaySetup): void {
    const wanted = readers.of(answer, pageUrl(page), () => {
      if (setup && !signal.aborted) draw(setup);
    });
    if (wanted !== reader) stop();
    reader = wanted;
    if (answer.mode !== 'overlay' || answer.covered) {
      health.stop();
      stop();
      return;
    }
    health.watch();
    if (overlay || !reader) return;
    running = new AbortController();
    try {
      overlay = new Overlay({
        adapter: reader,
        page,
        setup: answer,
        people,
        signal: AbortSignal.any([running.signal, signal]),
        opened: (badge) =>
          void cards.open({ sighting: badge.sighting, box: () => badge.box, intent: 'show' }),
        failed,
        check,
      });
    } catch (error) {
      stop();
      failed(error);
    }
  }

  async function refresh(): Promise<void> {
    const answer = await backend.setup(adapter.id);
    if (!answer || signal.aborted) return;
    const isAsBefore = JSON.stringify(answer) === JSON.stringify(setup);
    setup = answer;
    overwriteGetLocale(() =>
      answer.language === 'uk' || answer.language === 'ru' ? answer.language : 'en',
    );
    people.forget(null);
    const before = overlay;
    draw(answer);
    if (overlay === null || overlay !== before) return;
    if (isAsBefore) overlay.refresh(null);
    else overlay.restyle(answer);
    cards.changed();
  }

  const stopListening = backend.listen({
    'overlay.refresh': () => void refresh(),
    'people.changed': ({ keys }) => {
      people.forget(keys);
      overlay?.refresh(keys);
      cards.changed();
    },
    'tab.subject': () => {
      if (setup === null || setup.mode === 'off' || !reader) return null;
      try {
        const subject = reader.subject(page, pageUrl(page));
        return subject ? seenPerson(subject, page, reader) : null;
      } catch (error) {
        failed(error);
        return null;
      }
    },
    'tab.insert': ({ text, key }) =>
      setup === null || setup.mode === 'off'
        ? { result: 'failed' }
        : cards.insert(text, key === null ? [] : [key]),
    'tab.command': async ({ command }) => overlay !== null && cards.openSubject(command),
  });
  signal.addEventListener('abort', () => {
    stopListening();
    // A card hears of it by itself, and stays while it holds a text that is nowhere else.
    leave();
  });

  // A page restored from the back/forward cache missed every message in between.
  page.defaultView?.addEventListener('pageshow', (event) => event.persisted && void refresh(), {
    signal,
  });
  watchNavigation(page, signal, () => {
    const before = overlay;
    if (setup) draw(setup);
    if (overlay === before) overlay?.rescan();
  });
  void refresh();
}

/**
 * Calls back after the page changed its address without loading. A hint only: the document may still be the old one,
 * and some views open without any change of address; what the page adds is seen by the scanner.
 */
function watchNavigation(page: Document, signal: AbortSignal, callback: () => void): void {
  const { navigation } = page.defaultView as { navigation?: EventTarget };
  const target = navigation ?? page.defaultView;
  target?.addEventListener(navigation ? 'currententrychange' : 'popstate', callback, { signal });
}
