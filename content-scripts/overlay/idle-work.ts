/** Work that never gets in the page's way: done piece by piece while the page is idle. */

/** The most that one go may take, in milliseconds: half a frame, so that the page still draws in time. */
const SLICE = 8;
/** Work is done after this many milliseconds even on a page that is never idle. */
const LATEST = 400;

/** A job yields after each small piece of work, so that it can be interrupted there. */
export type Job = Iterator<unknown, void>;

export class IdleWork {
  readonly #jobs: Job[] = [];
  #scheduled = 0;

  constructor(
    private readonly signal: AbortSignal,
    /** Told about a job that threw; the others go on. */
    private readonly failed: (error: unknown) => void,
  ) {
    signal.addEventListener('abort', () => {
      cancelIdleCallback(this.#scheduled);
      this.#jobs.length = 0;
    });
  }

  /** Queues a job behind those that wait. */
  add(job: Job): void {
    if (this.signal.aborted) return;
    this.#jobs.push(job);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled === 0) {
      this.#scheduled = requestIdleCallback(() => this.#run(), { timeout: LATEST });
    }
  }

  #run(): void {
    this.#scheduled = 0;
    const end = performance.now() + SLICE;
    let job = this.#jobs[0];
    while (job && performance.now() < end) {
      try {
        if (job.next().done === true) this.#jobs.shift();
      } catch (error) {
        this.#jobs.shift();
        this.failed(error);
      }
      job = this.#jobs[0];
    }
    if (job) this.#schedule();
  }
}
