/**
 * What does a YAML or JSON file that a person wrote say, and where exactly is it wrong?
 * Every issue carries file:line:column; an unknown key names the nearest known one.
 */
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import type { Problem, SourceIssue, SourcePosition } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { explainIssues, type Path, type Places } from "./schema-issues.ts";

export type Source = {
  readonly file: string;
  /** Where the value at a path stands; the nearest enclosing place when the path is absent. */
  readonly positionOf: (path: Path) => SourcePosition;
  /** Where the last key of a path stands. */
  readonly keyPositionOf: (path: Path) => SourcePosition;
  /** Where the text at a path starts, to tell places inside it. */
  readonly textAt: (path: Path) => TextPlace;
  /** What a schema says against a part of the file, as issues with places. */
  readonly issuesOf: (path: Path, schema: z.ZodType, error: z.ZodError) => readonly SourceIssue[];
};

/** A text inside a file: where its first character stands and how far its lines are indented. */
export type TextPlace = {
  readonly at: SourcePosition;
  /** `null` when the lines of the text are not lines of the file (escapes, folding). */
  readonly indent: number | null;
};

const MAX_CHARACTERS = 2_000_000;
const MAX_DEPTH = 100;
const MOST_ISSUES = 20;
const TOO_DEEP = `nested more than ${MAX_DEPTH} levels deep`;

export function parseSource<Schema extends z.ZodType>(input: {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly schema: Schema;
}): Result<{ readonly value: z.output<Schema>; readonly source: Source }, Problem> {
  const { what, file, schema } = input;
  const text = input.text.replace(/^\uFEFF/, "");
  const lines = new LineCounter();
  const at = (offset: number): SourcePosition => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (text.length > MAX_CHARACTERS) {
    const message = `the file has ${text.length} characters; at most ${MAX_CHARACTERS} are read`;
    return invalid(what, [{ at: { file, line: 1, column: 1 }, message }]);
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    stringKeys: true,
    merge: true,
    logLevel: "error",
  });
  const unsound = [...refusals(document)].map(({ offset, message }) => ({
    at: at(offset),
    message,
  }));
  if (unsound.length > 0) return invalid(what, unsound);
  const json = toJson(document);
  if (!json.ok) return invalid(what, [{ at: at(0), message: json.problem }]);
  const source = openSource(file, text, document, at);
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return ok({ value: parsed.data, source });
  return invalid(what, source.issuesOf([], schema, parsed.error));
}

function openSource(
  file: string,
  text: string,
  document: Document.Parsed,
  at: (offset: number) => SourcePosition,
): Source {
  const places: Places = {
    value: (path) => at(offsetOf(document, path)),
    key: (path, key) => at(keyOffset(document, path, key)),
    has: (path) => document.getIn(path) !== undefined,
  };
  return {
    file,
    positionOf: places.value,
    keyPositionOf: (path) => places.key(path.slice(0, -1), String(path.at(-1))),
    textAt: (path) => textPlace(text, document, path, at),
    issuesOf: (outer, part, error) => {
      const known = z.toJSONSchema(part, { io: "input", unrepresentable: "any" });
      return explainIssues({ error, outer, known, places });
    },
  };
}

/** An issue of our own at a place in a parsed source. */
export function issueAt(source: Source, path: Path, message: string, hint?: string): SourceIssue {
  return { at: source.positionOf(path), message, ...(hint === undefined ? {} : { hint }) };
}

export function invalid(
  what: string,
  issues: readonly SourceIssue[],
): { readonly ok: false; readonly problem: Problem } {
  const inOrder = issues.toSorted(({ at: a }, { at: b }) => a.line - b.line || a.column - b.column);
  return fail({ kind: "invalid-file", what, issues: inOrder.slice(0, MOST_ISSUES) });
}

/** The place in the file of a place in a text; the text's start when that cannot be told. */
export function placeIn(
  { at, indent }: TextPlace,
  within: { readonly line: number; readonly column: number },
): SourcePosition {
  if (indent === null) return at;
  if (within.line === 1) return { ...at, column: at.column + within.column - 1 };
  return { ...at, line: at.line + within.line - 1, column: indent + within.column };
}

type Refusal = { readonly offset: number; readonly message: string };

/** What makes a document unfit to be read at all. */
function refusals(document: Document.Parsed): readonly Refusal[] {
  const errors = [...document.errors, ...document.warnings];
  const overflow = errors.find(({ message }) => message.startsWith("Maximum call stack size"));
  if (overflow !== undefined) return [{ offset: overflow.pos[0], message: TOO_DEEP }];
  if (errors.length > 0) {
    return errors.map(({ pos, code, message }) => ({
      offset: pos[0],
      message:
        code === "MULTIPLE_DOCS"
          ? "the file holds several documents; only one is read"
          : (message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? ""),
    }));
  }
  if (document.contents === null) return [{ offset: 0, message: "the file is empty" }];
  const refused: Refusal[] = [];
  const anchors = new Set<string>();
  const refuse = (node: unknown, message: string) =>
    void refused.push({ offset: startOf(node) ?? 0, message });
  visit(document, {
    Scalar: (_key, { anchor }) => void anchors.add(anchor ?? ""),
    Collection: (_key, node, above) => {
      anchors.add(node.anchor ?? "");
      // Pairs count as levels of their own; a list in a list has none.
      if (above.filter((each) => !isPair(each)).length <= MAX_DEPTH) return undefined;
      refuse(node, TOO_DEEP);
      return visit.BREAK;
    },
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value === "__proto__") refuse(key, '"__proto__" cannot be a key');
    },
    Alias: (_key, alias, above) => {
      const isInside = above.some((node) => isAnchored(node, alias.source));
      if (isInside) refuse(alias, `the alias "${alias.source}" contains itself`);
      else if (!anchors.has(alias.source))
        refuse(alias, `no anchor &${alias.source} stands before`);
    },
  });
  return refused;
}

/** Aliases are expanded with the library's limit, which stops exponential documents. */
function toJson(document: Document.Parsed): Result<unknown, string> {
  try {
    return ok(document.toJS({ maxAliasCount: 100 }));
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    if (thrown.message.startsWith("Excessive alias count")) {
      return fail("aliases multiply the file beyond what is read");
    }
    if (thrown.message.startsWith("Merge sources")) {
      return fail("a merge key (<<) takes a map, an alias of one or a list of these");
    }
    throw thrown;
  }
}

function textPlace(
  text: string,
  document: Document.Parsed,
  path: Path,
  at: (offset: number) => SourcePosition,
): TextPlace {
  const offset = offsetOf(document, path);
  const start = at(offset);
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node)) return { at: start, indent: null };
  if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") {
    const below = text.split("\n").slice(start.line);
    const indent = /^ */.exec(below.find((line) => line.trim() !== "") ?? "")?.[0].length ?? 0;
    const isLiteral = node.type === "BLOCK_LITERAL" && !/^\|[-+]?\d/.test(text.slice(offset));
    const first = { ...start, line: start.line + 1, column: indent + 1 };
    return { at: first, indent: isLiteral ? indent : null };
  }
  const written = String(node.source ?? "");
  const value = String(node.value);
  const isQuoted = node.type === "QUOTE_SINGLE" || node.type === "QUOTE_DOUBLE";
  const raw = text.slice(offset + (isQuoted ? 1 : 0)).slice(0, value.length);
  return raw === value && written === value && !value.includes("\n")
    ? { at: isQuoted ? { ...start, column: start.column + 1 } : start, indent: 0 }
    : { at: start, indent: null };
}

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const offset = startOf(document.getIn(path.slice(0, length), true));
    if (offset !== null) return offset;
  }
  return startOf(document.contents) ?? 0;
}

function keyOffset(document: Document.Parsed, path: Path, key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    for (const pair of map.items) {
      const offset =
        isScalar(pair.key) && String(pair.key.value) === key ? startOf(pair.key) : null;
      if (offset !== null) return offset;
    }
  }
  return offsetOf(document, path);
}

function startOf(node: unknown): number | null {
  const range =
    typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
  return Array.isArray(range) ? Number(range[0]) : null;
}

function isAnchored(node: unknown, anchor: string): boolean {
  return typeof node === "object" && node !== null && "anchor" in node && node.anchor === anchor;
}
