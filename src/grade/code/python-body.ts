/**
 * Where does the body of a Python function end?
 * At the first line at the left margin that is neither a comment nor inside brackets, a string or a continued line.
 */

type Inside = {
  /** The quotes that close the string we are in; "" outside of strings. */
  readonly quote: string;
  readonly depth: number;
  readonly continues: boolean;
};

/** Index of the first line that is not part of the body; the number of lines when all are. */
export function bodyEnd(lines: readonly string[], from: number): number {
  let inside: Inside = { quote: "", depth: 0, continues: false };
  for (const [at, line] of lines.entries()) {
    const isFree = inside.quote === "" && inside.depth === 0 && !inside.continues;
    if (at >= from && isFree && /^[^\s#]/.test(line)) return at;
    inside = readLine(line, inside);
  }
  return lines.length;
}

const PIECE = /\\.|'''|"""|['"#()[\]{}]/g;

function readLine(line: string, before: Inside): Inside {
  let { quote, depth } = before;
  for (const [piece] of line.matchAll(PIECE)) {
    if (piece.startsWith("\\")) continue;
    if (quote !== "") {
      // Three quotes may close a string of one kind of single quote and open nothing.
      if (piece === quote || (piece.length > 1 && piece.startsWith(quote))) quote = "";
    } else if (piece === "#") break;
    else if (/^['"]/.test(piece)) quote = piece;
    else depth = Math.max(0, depth + ("([{".includes(piece) ? 1 : -1));
  }
  // A string in single quotes ends with its line, unless the line goes on.
  const continues = line.endsWith("\\");
  if (quote.length === 1 && !continues) quote = "";
  return { quote, depth, continues };
}
