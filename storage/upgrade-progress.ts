/**
 * How far an upgrade of the data has come, told to every context: whoever wants the database meanwhile has to wait, and
 * could not tell a long upgrade from a page that will not let go.
 */

/** First everything is copied, then it is brought into its new form. */
export interface UpgradeProgress {
  readonly step: 'copying' | 'converting';
  /** Records copied, of how many. */
  readonly done: number;
  readonly of: number;
}

const CHANNEL = 'tabside-upgrade';
/** Milliseconds between two signs of life. */
const BEAT = 500;

/** The upgrade's own end of the line: says where it is, again and again, until the transaction ends either way. */
export class UpgradeTeller {
  readonly #channel = new BroadcastChannel(CHANNEL);
  readonly #beat: ReturnType<typeof setInterval>;
  #progress: UpgradeProgress = { step: 'copying', done: 0, of: 0 };

  constructor(transaction: IDBTransaction) {
    this.#beat = setInterval(() => this.#send(), BEAT);
    const end = () => {
      clearInterval(this.#beat);
      this.#channel.close();
    };
    transaction.addEventListener('complete', end);
    transaction.addEventListener('abort', end);
    this.#send();
  }

  tell(progress: UpgradeProgress): void {
    this.#progress = progress;
    this.#send();
  }

  #send(): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin to name
    this.#channel.postMessage(this.#progress);
  }
}

/** Calls back while an upgrade goes on in any context, this one too; returns the way to stop. */
export function onUpgrade(callback: (progress: UpgradeProgress) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<UpgradeProgress>) => callback(data));
  return () => channel.close();
}
