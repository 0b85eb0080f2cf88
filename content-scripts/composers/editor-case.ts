/** A cell of the table in docs/editors.md, as the test that fills it reports it. */

/** The table's columns. */
export const CASES = [
  'one line',
  'several lines',
  'emoji',
  'right-to-left',
  '5,000 characters',
  'empty box',
  'slow page',
  'rejecting',
] as const;

export type CaseName = (typeof CASES)[number];
export type PlaceName = 'page' | 'shadow root';

export interface EditorCase {
  readonly editor: string;
  /** The npm package of the editor, or null when there is none. */
  readonly library: string | null;
  readonly place: PlaceName;
  readonly case: CaseName;
  /** How the test expects it to end. */
  readonly outcome: 'inserted' | 'copied';
}
