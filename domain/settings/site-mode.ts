/** How Tabside behaves on a network's pages. */

/** `overlay`: badges in the page. `panel`: nothing is added to the page, the side panel follows it. `off`: nothing runs. */
export type SiteMode = 'overlay' | 'panel' | 'off';
export const SITE_MODES: readonly SiteMode[] = ['overlay', 'panel', 'off'];
