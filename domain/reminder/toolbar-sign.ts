/** The sign on the toolbar's button: how much is to be done, else that a site is not doing well. */

export interface ToolbarSign {
  readonly text: string;
  /** CSS colour of the ground. */
  readonly color: string;
}

/** More than that is not counted: the sign has room for four characters. */
const MOST = 99;
/** Dark enough for the white figures that browsers draw. */
const RED = '#c92a2a';
const GREEN = '#2b8a3e';
const GREY = '#6b7280';

export interface ToDo {
  readonly overdue: number;
  /** Later today. */
  readonly today: number;
}

/**
 * The count goes before the grey point; while everything is covered there is no count.
 * @param language for the figures
 */
export function toolbarSign(
  { overdue, today }: ToDo,
  isSiteInTrouble: boolean,
  isCovered: boolean,
  language: string,
): ToolbarSign {
  const count = overdue + today;
  if (count === 0 || isCovered) return { text: isSiteInTrouble ? '•' : '', color: GREY };
  const figures = new Intl.NumberFormat(language).format(Math.min(count, MOST));
  return { text: count > MOST ? `${figures}+` : figures, color: overdue > 0 ? RED : GREEN };
}
