/** What is the unified diff of two texts, as GitHub shows it: hunks with three lines around each change? */

export type Patch = {
  /** `null` for binary files. */
  readonly text: string | null;
  readonly additions: number;
  readonly deletions: number;
};

type Edit = { readonly sign: " " | "-" | "+"; readonly line: string };

const AROUND = 3;

export function patchOf(before: Buffer, after: Buffer): Patch {
  if (before.includes(0) || after.includes(0)) return { text: null, additions: 0, deletions: 0 };
  const edits = editsOf(linesOf(before.toString()), linesOf(after.toString()));
  const count = (sign: Edit["sign"]) => edits.filter((edit) => edit.sign === sign).length;
  const text = hunksOf(edits).map(writeHunk).join("\n");
  return { text, additions: count("+"), deletions: count("-") };
}

/** Share of lines that two texts have in common, of the longer one. */
export function similarity(before: Buffer, after: Buffer): number {
  const [a, b] = [linesOf(before.toString()), linesOf(after.toString())];
  const kept = editsOf(a, b).filter(({ sign }) => sign === " ").length;
  return kept / Math.max(a.length, b.length, 1);
}

/** Lines keep their line break, so that a missing last one is a difference. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function editsOf(a: readonly string[], b: readonly string[]): readonly Edit[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  const kept = (lines: readonly string[]) => lines.map((line) => ({ sign: " " as const, line }));
  const middle = shortest(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [...kept(a.slice(0, start)), ...middle, ...kept(a.slice(a.length - end))];
}

/** By the longest common subsequence. */
function shortest(a: readonly string[], b: readonly string[]): readonly Edit[] {
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const edits: Edit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, added] = [a[i], b[j]];
    if (old !== undefined && old === added) {
      edits.push({ sign: " ", line: old });
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (added === undefined || at(i + 1, j) >= at(i, j + 1))) {
      edits.push({ sign: "-", line: old });
      i++;
    } else if (added !== undefined) {
      edits.push({ sign: "+", line: added });
      j++;
    }
  }
  return edits;
}

type Hunk = { readonly before: number; readonly after: number; readonly edits: readonly Edit[] };

function hunksOf(edits: readonly Edit[]): readonly Hunk[] {
  const changed = edits.flatMap(({ sign }, index) => (sign === " " ? [] : [index]));
  const spans: { from: number; to: number }[] = [];
  for (const index of changed) {
    const [from, to] = [Math.max(0, index - AROUND), Math.min(edits.length, index + AROUND + 1)];
    const last = spans.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else spans.push({ from, to });
  }
  const lines = (until: number, without: Edit["sign"]) =>
    edits.slice(0, until).filter(({ sign }) => sign !== without).length;
  return spans.map(({ from, to }) => ({
    before: lines(from, "+"),
    after: lines(from, "-"),
    edits: edits.slice(from, to),
  }));
}

function writeHunk({ before, after, edits }: Hunk): string {
  const range = (start: number, without: Edit["sign"]) => {
    const count = edits.filter(({ sign }) => sign !== without).length;
    return `${count === 0 ? start : start + 1}${count === 1 ? "" : `,${count}`}`;
  };
  const lines = edits.map(({ sign, line }) =>
    line.endsWith("\n")
      ? `${sign}${line.slice(0, -1)}`
      : `${sign}${line}\n\\ No newline at end of file`,
  );
  return [`@@ -${range(before, "+")} +${range(after, "-")} @@`, ...lines].join("\n");
}
