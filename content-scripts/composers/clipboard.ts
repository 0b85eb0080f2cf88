/** The last resort of an insertion: the clipboard. */

/**
 * Puts text on the clipboard; false when the browser refuses (the page has no focus, its policy forbids it). Nothing is
 * added to the page for it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The older way, for pages without the clipboard interface (plain http) or with a policy against it. */
function copyByCommand(text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    filled = true;
  };
  window.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && filled;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
}
