/**
 * Sees what the page adds or changes and says which parts have to be read. The observer's callback only queues; all
 * reading happens later, in idle time.
 */

export interface ScannerOptions {
  /** Attributes whose change means that an element now stands for somebody else. */
  readonly attributes: readonly string[];
  /** The smallest part around a node that is read as a whole. */
  readonly unit: (node: Element) => Element;
  /** True for elements of ours. */
  readonly isOwn: (node: Node) => boolean;
  /** An element of ours that somebody took out of the page. */
  readonly dropped: (host: Element) => void;
  /** Called once per batch of changes, when there is something to read. */
  readonly wake: () => void;
}

export class Scanner {
  readonly #queue = new Set<Element>();
  readonly #roots = new Set<Node>();
  readonly #observer: MutationObserver;
  #removals = false;

  constructor(private readonly options: ScannerOptions) {
    this.#observer = new MutationObserver((records) => this.#note(records));
  }

  /** Starts watching a document or shadow root, once; says whether it was new. */
  watch(root: Document | ShadowRoot): boolean {
    if (this.#roots.has(root)) return false;
    this.#roots.add(root);
    this.#observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['href', ...this.options.attributes],
    });
    return true;
  }

  stop(): void {
    this.#observer.disconnect();
    this.#roots.clear();
    this.#queue.clear();
  }

  /** Queues a part of the page that has to be read. */
  queue(node: Element): void {
    this.#queue.add(node);
  }

  /** Makes a change of ours, which need not be read. Nothing is made any more after {@link stop}. */
  unseen(change: () => void): void {
    this.#note(this.#observer.takeRecords());
    if (this.#roots.size === 0) return;
    change();
    this.#observer.takeRecords();
  }

  /** Whether anything was taken out of the page since the last call. */
  takeRemovals(): boolean {
    const removals = this.#removals;
    this.#removals = false;
    return removals;
  }

  /**
   * What has to be read now: the units around everything queued, each once, none within another. Empties the queue.
   */
  take(): Element[] {
    const units = new Set<Element>();
    for (const node of this.#queue) if (node.isConnected) units.add(this.options.unit(node));
    this.#queue.clear();
    return [...units].filter((unit) => !hasAncestorIn(unit, units));
  }

  #note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'attributes') {
        if (record.target instanceof Element) this.#queue.add(record.target);
        continue;
      }
      for (const node of record.removedNodes) {
        if (!(node instanceof Element)) continue;
        if (this.options.isOwn(node)) this.options.dropped(node);
        else this.#removals = true;
      }
      for (const node of record.addedNodes) {
        if (node instanceof Element) {
          if (!this.options.isOwn(node)) this.#queue.add(node);
        } else if (node instanceof Text) {
          // A name that is filled in after its link was put there.
          const link = record.target instanceof Element ? record.target.closest('a[href]') : null;
          if (link) this.#queue.add(link);
        }
      }
    }
    if (this.#queue.size > 0 || this.#removals) this.options.wake();
  }
}

function hasAncestorIn(node: Element, set: ReadonlySet<Element>): boolean {
  for (let above = node.parentElement; above; above = above.parentElement) {
    if (set.has(above)) return true;
  }
  return false;
}
