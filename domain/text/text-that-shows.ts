/** Characters of which nothing is seen: spaces, controls, and whatever a font leaves out. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The same text, or an empty one when nothing of it would be seen: what stands in for it is shown then. */
export function textThatShows(text: string): string {
  return text.replaceAll(UNSEEN, '') === '' ? '' : text;
}
