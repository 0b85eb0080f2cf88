import { NameLink } from './Person';

/** Stands in the text where the name goes: a character that no text of the catalogue holds. */
const GAP = '\u{E000}';

/** A text of the catalogue with the person it mentions as a link in place. */
export function TextWithMention({
  text,
  mention,
}: {
  readonly text: (inputs: { person: string }) => string;
  readonly mention: string | undefined;
}) {
  const [before, after] = text({ person: GAP }).split(GAP, 2);
  return (
    <>
      {before}
      {mention !== undefined && after !== undefined && <NameLink slug={mention} />}
      {after}
    </>
  );
}
