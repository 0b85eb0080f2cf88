/**
 * The browser as scripts in pages of networks have it, in place of webextension-polyfill, which weighs ten times as much
 * there (put in by scripts/slim-polyfill.ts). The same as far as it goes: Firefox answers messages with promises by itself,
 * Chromium has to be told that an answer will follow, and takes it by a callback.
 */
import type { Browser } from 'wxt/browser';

const REJECTED = '__mozWebExtensionPolyfillReject__';

type Sender = Browser.runtime.MessageSender;
type Listener = (message: unknown, sender: Sender) => Promise<unknown> | undefined;
type Respond = (answer: unknown) => void;

/** What of it is used here. */
interface PageBrowser {
  readonly runtime: {
    /** Undefined once the extension was updated or removed. */
    readonly id: string | undefined;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: Listener): void;
      removeListener(listener: Listener): void;
    };
  };
}

/** What went wrong at one end, as the polyfill sends it to the other. */
interface Rejection {
  readonly [REJECTED]: boolean;
  readonly message: string;
}

interface OwnWorld {
  readonly browser?: PageBrowser;
  readonly chrome: {
    readonly runtime: PageBrowser['runtime'] & {
      readonly onMessage: {
        addListener(listener: ReturnType<typeof withCallback>): void;
        removeListener(listener: ReturnType<typeof withCallback>): void;
      };
    };
  };
}

const world = globalThis as unknown as OwnWorld;

/** A listener as Chromium wants it. What goes wrong travels in the polyfill's own form: the other end has the polyfill. */
function withCallback(listener: Listener) {
  return (message: unknown, sender: Sender, respond: Respond): boolean => {
    const answer = listener(message, sender);
    answer?.then(respond, (error: unknown) =>
      respond({
        [REJECTED]: true,
        message: String(error),
      } satisfies Rejection),
    );
    return answer !== undefined;
  };
}

function chromium(): PageBrowser {
  // Taken once: after an update the browser takes them out of `chrome`, and listeners still have to be taken off.
  const { runtime } = world.chrome;
  const { onMessage } = runtime;
  const made = new Map<Listener, ReturnType<typeof withCallback>>();
  return {
    runtime: {
      get id() {
        return runtime.id;
      },
      async sendMessage(message) {
        const answer = (await runtime.sendMessage(message)) as Partial<Rejection> | undefined;
        if (answer?.[REJECTED]) throw new Error(answer.message);
        return answer;
      },
      onMessage: {
        addListener(listener) {
          const given = withCallback(listener);
          made.set(listener, given);
          onMessage.addListener(given);
        },
        removeListener(listener) {
          const given = made.get(listener);
          if (given) onMessage.removeListener(given);
        },
      },
    },
  };
}

/** Where the browser has the interface itself, as Firefox does, it takes promises; the polyfill decides by the same. */
export default world.browser?.runtime?.id ? world.browser : chromium();
