/**
 * Which lines of which files does a diff of git change, as they are on head?
 * Lines are counted as the hunk's header says, so that no line of a file can pass for a header.
 */

export type ChangedHunk = {
  /** On head, from the top of the repository. */
  readonly path: string;
  /** First and last changed line on head, from 1; where lines only went, the line they stood before. */
  readonly from: number;
  readonly to: number;
};

/** Hunks in order; those of deleted files are left out. */
export function changedHunks(diff: string): readonly ChangedHunk[] {
  const hunks: ChangedHunk[] = [];
  const lines = diff.split("\n");
  let path: string | null = null;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.startsWith("diff ")) path = null;
    if (line.startsWith("+++ ")) path = headPath(line.slice(4));
    const header = HUNK.exec(line);
    if (path === null || header === null) continue;
    const hunk = readHunk(lines, at + 1, header);
    at = hunk.end - 1;
    if (hunk.changed !== null) hunks.push({ path, ...hunk.changed });
  }
  return hunks;
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

function readHunk(lines: readonly string[], start: number, header: RegExpExecArray) {
  let [base, head] = [Number(header[1] ?? 1), Number(header[3] ?? 1)];
  const isGone = head === 0;
  let next = Number(header[2]);
  let end = start;
  const added: number[] = [];
  const before: number[] = [];
  for (; end < lines.length && (base > 0 || head > 0); end += 1) {
    const sign = lines[end]?.charAt(0);
    if (sign === "\\") continue;
    if (sign === "-") before.push(next);
    if (sign === "+") added.push(next);
    if (sign !== "+") base -= 1;
    if (sign === "-") continue;
    head -= 1;
    next += 1;
  }
  // After lines that went at the very end of a file, the last one that is left.
  const last = Math.max(1, next - 1);
  const shown = added.length > 0 ? added : before.map((line) => Math.min(line, last));
  const [from, to] = [shown[0], shown.at(-1)];
  const changed = from === undefined || to === undefined || isGone ? null : { from, to };
  return { end, changed };
}

/** `b/name`, quoted as in C where it holds odd bytes; `null` for a deleted file. */
function headPath(written: string): string | null {
  const name = written.startsWith('"') ? unquote(written) : written.replace(/\t$/, "");
  return name.startsWith("b/") ? name.slice(2) : null;
}

const ESCAPED: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

function unquote(quoted: string): string {
  const inside = quoted.slice(1, quoted.lastIndexOf('"'));
  const parts = inside.match(/\\[0-7]{3}|\\.|[^\\]/gsu) ?? [];
  const bytes = parts.flatMap((part) => {
    if (/^\\[0-7]/.test(part)) return [Number.parseInt(part.slice(1), 8)];
    const letter = part.startsWith("\\") ? part.slice(1) : part;
    const control = part.startsWith("\\") ? ESCAPED[letter] : undefined;
    return control === undefined ? [...new TextEncoder().encode(letter)] : [control];
  });
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
