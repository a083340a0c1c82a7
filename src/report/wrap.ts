/**
 * How does a text fit the width of a terminal? Broken between words.
 * Counts characters: wide scripts wrap a little late, and the terminal wraps them again.
 */
export function wrap(
  text: string,
  of: { readonly width: number; readonly indent?: string },
): string {
  const indent = of.indent ?? "";
  return wrapLines(text, of.width - indent.length)
    .map((line) => indent + line)
    .join("\n");
}

const LEAST_ROOM = 20;

/** A word longer than the room stays whole, unless `breaksWords`. */
export function wrapLines(text: string, width: number, breaksWords = false): readonly string[] {
  const room = Math.max(LEAST_ROOM, width);
  const words = text.split(/\s+/).flatMap((word) => (breaksWords ? pieces(word, room) : [word]));
  const lines: string[] = [];
  let line = "";
  for (const word of words.filter((each) => each !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && longer.length > room) lines.push(line);
    line = line !== "" && longer.length > room ? word : longer;
  }
  return [...lines, line];
}

function pieces(word: string, room: number): readonly string[] {
  const points = [...word];
  return Array.from({ length: Math.ceil(points.length / room) }, (_, index) =>
    points.slice(index * room, (index + 1) * room).join(""),
  );
}
