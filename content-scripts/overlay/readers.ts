/** Which way of reading a page is used now: by the adapter, by links alone, or none. */
import type { NetworkAdapter } from '@/content-scripts/network';
import type { Step } from '@/domain/site-health/site-health';
import type { OverlaySetup } from '@/messaging/protocol';
import { secondLook, type SecondLook } from './second-look';

type Steps = Pick<OverlaySetup, 'steps' | 'tried'>;

export class Readers {
  #links: NetworkAdapter | null = null;

  constructor(
    private readonly adapter: NetworkAdapter,
    /** Puts the script of second-look.ts into this frame. */
    private readonly fetch: () => Promise<boolean>,
  ) {}

  /** The network by links alone; null until it is loaded. */
  get links(): NetworkAdapter | null {
    return this.#links;
  }

  /** Loads what a page in doubt needs; null when that can't be had. */
  async load(): Promise<SecondLook | null> {
    if (!secondLook()) await this.fetch();
    const look = secondLook();
    if (look) this.#links ??= look.linksOnly(this.adapter);
    return look ?? null;
  }

  /**
   * How a page is read at an address. Null where nothing is drawn: the side panel goes by the address, or links are not
   * loaded yet, which `arrived` is called after.
   */
  of(setup: Steps, url: URL, arrived: () => void): NetworkAdapter | null {
    const step = this.#step(setup, url);
    if (step === 'adapter') return this.adapter;
    if (step !== 'links') return null;
    if (!this.#links) void this.load().then((look) => look && arrived());
    return this.#links;
  }

  #step({ steps, tried }: Steps, url: URL): Step {
    if (tried) return tried;
    const kind = this.adapter.pageKind(url);
    return (kind && steps[kind]) ?? 'adapter';
  }
}
