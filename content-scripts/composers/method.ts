/** What the editors' files have in common. */

/** The editors whose page-world half `in-page.ts` knows. */
export type PageEditor = 'lexical' | 'quill' | 'paste';

/** Runs the page-world half on the focused editor. False means that nothing at all was written. */
export type PageInsert = (editor: PageEditor, text: string) => Promise<boolean>;

/**
 * What a method knows of its own write: it made it; it did nothing (so nothing has to be waited for); or it can't tell,
 * and no other method may be tried after it, as the write could still come.
 */
type Attempt = 'written' | 'nothing' | 'unknown';

/** One way to write text at the caret of a focused box. It writes at most once. */
export type Method = (box: HTMLElement, text: string, page: PageInsert) => Promise<Attempt>;

/** How long the worker may take to run the page-world half, in milliseconds. */
const ANSWERS_WITHIN = 3000;

/** The method that has the worker write in the page's world. */
export function inPage(editor: PageEditor): Method {
  return async (_box, text, page) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Attempt>((resolve) => {
      timer = setTimeout(resolve, ANSWERS_WITHIN, 'unknown');
    });
    const answer = page(editor, text).then(
      (written): Attempt => (written ? 'written' : 'nothing'),
      (): Attempt => 'unknown',
    );
    const attempt = await Promise.race([answer, late]);
    clearTimeout(timer);
    return attempt;
  };
}
