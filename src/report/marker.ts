/**
 * How does a publisher find its own comment again? By its first line, which no reader sees.
 * Only that: who wrote the comment is checked too, for anyone can write a line.
 */

/** One line; different names give different lines, and no name closes the comment. */
export function markerOf(name: string): string {
  const inert = name.replaceAll(
    /[^\p{L}\p{N}/._:-]|(?<=-)-/gu,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16)};`,
  );
  return `<!-- ${inert} -->`;
}
