/**
 * What does a YAML or JSON file that a person wrote say, and where exactly is it wrong?
 * Every issue carries file:line:column; an unknown key names the nearest known one.
 */
import { distance } from "fastest-levenshtein";
import { type Document, isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Problem, SourceIssue, SourcePosition } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";

type Path = readonly PropertyKey[];

export type Source = {
  readonly file: string;
  /** Where the value at a path stands; the nearest enclosing place when the path is absent. */
  readonly positionOf: (path: Path) => SourcePosition;
  /** Where the last key of a path stands. */
  readonly keyPositionOf: (path: Path) => SourcePosition;
  /** What a schema says against a part of the file, as issues with places. */
  readonly issuesOf: (path: Path, schema: z.ZodType, error: z.ZodError) => readonly SourceIssue[];
};

const MAX_BYTES = 2_000_000;

export function parseSource<Schema extends z.ZodType>(input: {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly schema: Schema;
}): Result<{ readonly value: z.output<Schema>; readonly source: Source }, Problem> {
  const { what, file, text, schema } = input;
  const lines = new LineCounter();
  if (text.length > MAX_BYTES) {
    const message = `the file has ${text.length} characters; at most ${MAX_BYTES} are read`;
    return invalid(what, [{ at: { file, line: 1, column: 1 }, message }]);
  }
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number): SourcePosition => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    return invalid(
      what,
      document.errors.map((error) => ({
        at: at(error.pos[0]),
        message: error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "",
      })),
    );
  }
  const source: Source = {
    file,
    positionOf: (path) => at(offsetOf(document, path)),
    keyPositionOf: (path) => at(keyOffset(document, path.slice(0, -1), String(path.at(-1)))),
    issuesOf: (path, part, error) => {
      const known = z.toJSONSchema(part, { io: "input", unrepresentable: "any" });
      return error.issues.flatMap((issue) =>
        readIssue(issue, path, path.length, known, document, at),
      );
    },
  };
  const json = toJson(document);
  if (!json.ok) return invalid(what, [{ at: at(0), message: json.problem }]);
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return ok({ value: parsed.data, source });
  return invalid(what, source.issuesOf([], schema, parsed.error));
}

/** An issue of our own at a place in a parsed source. */
export function issueAt(source: Source, path: Path, message: string, hint?: string): SourceIssue {
  return { at: source.positionOf(path), message, ...(hint === undefined ? {} : { hint }) };
}

export function invalid(
  what: string,
  issues: readonly SourceIssue[],
): { readonly ok: false; readonly problem: Problem } {
  return fail({ kind: "invalid-file", what, issues });
}

/** The known word nearest to a mistyped one, if it is near enough to be meant. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best !== undefined && best.steps <= Math.max(2, Math.floor(word.length / 2))
    ? best.candidate
    : undefined;
}

export function unknownWord(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `known: ${known.join(", ")}` : `did you mean "${near}"?`;
}

/** Aliases are expanded with the library's limit, which stops exponential documents. */
function toJson(document: Document.Parsed): Result<unknown, string> {
  try {
    return ok(document.toJS({ maxAliasCount: 100 }));
  } catch (thrown) {
    if (thrown instanceof ReferenceError) return fail(thrown.message);
    throw thrown;
  }
}

function readIssue(
  issue: z.core.$ZodIssue,
  outer: Path,
  /** How much of the path lies outside the schema `known`. */
  skip: number,
  known: unknown,
  document: Document.Parsed,
  at: (offset: number) => SourcePosition,
): readonly SourceIssue[] {
  const path = [...outer, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      at: at(keyOffset(document, path, key)),
      message: `unknown key "${key}"`,
      hint: unknownWord(key, keysAt(known, path.slice(skip))),
    }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const depth = (issues: readonly z.core.$ZodIssue[]): number =>
      Math.max(
        ...issues.map((inner) => inner.path.length + (inner.code === "unrecognized_keys" ? 1 : 0)),
      );
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(deepest) > 0) {
      return deepest.flatMap((inner) => readIssue(inner, path, skip, known, document, at));
    }
    const messages = issue.errors.map((branch) => branch[0]?.message ?? "").filter(Boolean);
    return [
      {
        at: at(offsetOf(document, path)),
        message: name(path) + [...new Set(messages)].join(", or "),
      },
    ];
  }
  if (issue.code === "invalid_key" || issue.code === "invalid_element") {
    return issue.issues.map((inner) => ({
      at: at(keyOffset(document, path.slice(0, -1), String(path.at(-1)))),
      message: `${name(path)}${inner.message}`,
    }));
  }
  return [{ at: at(offsetOf(document, path)), message: name(path) + issue.message }];
}

function name(path: Path): string {
  return path.length === 0 ? "" : `${path.map(String).join(".")}: `;
}

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return document.contents?.range[0] ?? 0;
}

function keyOffset(document: Document.Parsed, path: Path, key: string): number {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(map)) {
    for (const pair of map.items) {
      if (isScalar(pair.key) && String(pair.key.value) === key && pair.key.range) {
        return pair.key.range[0];
      }
    }
  }
  return offsetOf(document, path);
}

/** The keys a JSON Schema allows at a path, over all alternatives. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  let nodes = [schema];
  for (const step of path) {
    nodes = nodes.flatMap(alternatives).flatMap((node) => {
      const properties = field(node, "properties");
      const named = field(properties, String(step));
      const rest =
        typeof step === "number" ? field(node, "items") : field(node, "additionalProperties");
      return [named ?? rest].filter((next) => next !== undefined);
    });
  }
  return [
    ...new Set(
      nodes.flatMap(alternatives).flatMap((node) => Object.keys(field(node, "properties") ?? {})),
    ),
  ];
}

function alternatives(node: unknown): readonly unknown[] {
  const branches = field(node, "anyOf") ?? field(node, "oneOf");
  return Array.isArray(branches) ? branches.flatMap(alternatives) : [node];
}

function field(node: unknown, key: string): unknown {
  if (typeof node !== "object" || node === null) return undefined;
  return Object.entries(node).find(([name]) => name === key)?.[1];
}
