/** A page that gets round to its events late, for specs. */

/** How late, in milliseconds: longer than any editor's own throttle, shorter than an insertion waits. */
const LATE = 300;

/**
 * From now on whatever is announced to the page's editors by script reaches them late, and what the browser itself types
 * keeps the page busy for as long.
 */
export function slowDown(signal: AbortSignal): void {
  const late = new WeakSet<Event>();
  const hold = (event: Event) => {
    if (late.has(event) || isDeletion(event)) return;
    if (event.isTrusted) {
      if (event.type === 'input') keepBusy();
      return;
    }
    const target = event.composedPath()[0];
    event.stopImmediatePropagation();
    event.preventDefault();
    const again = copyOf(event);
    late.add(again);
    setTimeout(() => target?.dispatchEvent(again), LATE);
  };
  for (const type of ['paste', 'beforeinput', 'input'])
    window.addEventListener(type, hold, { capture: true, signal });
}

/** The browser itself does what a deletion asks for, right after it is announced. */
function isDeletion(event: Event): boolean {
  return event instanceof InputEvent && event.inputType.startsWith('delete');
}

function keepBusy(): void {
  const until = performance.now() + LATE;
  while (performance.now() < until);
}

function copyOf(event: Event): Event {
  const init = { bubbles: true, cancelable: event.cancelable, composed: true };
  if (event instanceof ClipboardEvent)
    return filled(
      new ClipboardEvent(event.type, { ...init, clipboardData: new DataTransfer() }),
      event,
    );
  if (event instanceof InputEvent) {
    const { inputType, data } = event;
    const dataTransfer = event.dataTransfer && new DataTransfer();
    return filled(new InputEvent(event.type, { ...init, inputType, data, dataTransfer }), event);
  }
  return new Event(event.type, init);
}

/** Firefox makes a transfer of its own for an event: it is filled once it is there. */
function filled<T extends ClipboardEvent | InputEvent>(event: T, like: Event): T {
  const from = transferOf(like);
  const to = transferOf(event);
  for (const type of from?.types ?? []) to?.setData(type, from?.getData(type) ?? '');
  return event;
}

function transferOf(event: Event): DataTransfer | null {
  if (event instanceof ClipboardEvent) return event.clipboardData;
  return event instanceof InputEvent ? event.dataTransfer : null;
}
