/**
 * What does a schema's complaint mean to the person who wrote the file?
 * An unknown key names the nearest known one; a union speaks for the branch that was meant.
 */
import type { z } from "zod";
import type { SourceIssue, SourcePosition } from "../problem.ts";
import { nearest, unknownWord } from "./nearest-word.ts";

export type Path = readonly PropertyKey[];

/** Where things stand in one file. */
export type Places = {
  readonly value: (path: Path) => SourcePosition;
  readonly key: (path: Path, key: string) => SourcePosition;
  readonly has: (path: Path) => boolean;
};

type Found = { readonly path: Path; readonly issue: SourceIssue; readonly means?: string };

export function explainIssues(input: {
  readonly error: z.ZodError;
  /** The path of the part the schema was held against. */
  readonly outer: Path;
  /** The JSON Schema of that part. */
  readonly known: unknown;
  readonly places: Places;
}): readonly SourceIssue[] {
  const { error, outer, known, places } = input;
  const found = error.issues.flatMap((issue) => read(issue, outer, outer.length, known, places));
  // A mistyped required key is one mistake: its absence under the right name is not told as well.
  const meant = new Set(
    found.flatMap(({ path, means }) => (means === undefined ? [] : [key([...path, means])])),
  );
  return found
    .filter(({ path }) => !meant.has(key(path)) || places.has(path))
    .map(({ issue }) => issue);
}

function read(
  issue: z.core.$ZodIssue,
  outer: Path,
  /** How much of the path lies outside the schema `known`. */
  skip: number,
  known: unknown,
  places: Places,
): readonly Found[] {
  const path = [...outer, ...issue.path];
  const here = (message: string): Found => ({
    path,
    issue: { at: places.value(path), message: `${name(path)}${message}` },
  });
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((each) => {
        const at = places.key(path, each);
        const allowed = keysAt(known, path.slice(skip));
        if (allowed.includes(each)) {
          return { path, issue: { at, message: `"${each}" does not go with the other keys here` } };
        }
        const means = nearest(each, allowed);
        const hint = unknownWord(each, allowed);
        const told = { at, message: `unknown key "${each}"`, hint };
        return means === undefined ? { path, issue: told } : { path, issue: told, means };
      });
    case "invalid_union": {
      const [meant] = issue.errors.toSorted(
        (a, b) => depth(b) - depth(a) || strangers(a) - strangers(b),
      );
      if (meant !== undefined && depth(meant) > 0) {
        return meant.flatMap((inner) => read(inner, path, skip, known, places));
      }
      return [here(alternativesOf(issue.errors.map((branch) => branch[0]?.message ?? "")))];
    }
    case "invalid_key":
    case "invalid_element":
      return issue.issues.map((inner) => ({
        path,
        issue: {
          at: places.key(path.slice(0, -1), String(path.at(-1))),
          message: `${name(path)}${plain(inner.message)}`,
        },
      }));
    default:
      return [here(plain(issue.message))];
  }
}

/** How far into a value a branch of a union got before it failed. */
function depth(branch: readonly z.core.$ZodIssue[]): number {
  return Math.max(
    0,
    ...branch.map(({ path, code }) => path.length + (code === "unrecognized_keys" ? 1 : 0)),
  );
}

function strangers(branch: readonly z.core.$ZodIssue[]): number {
  return branch
    .map((issue) => (issue.code === "unrecognized_keys" ? issue.keys.length : 0))
    .reduce((sum, count) => sum + count, 0);
}

/** "expected string, received null", "expected array, received null": "expected string or array, received null". */
function alternativesOf(messages: readonly string[]): string {
  const said = [...new Set(messages.map(plain).filter(Boolean))];
  const parts = said.map((message) => /^expected (\S+)(, received .+)?$/.exec(message));
  const [first] = parts;
  if (first === undefined || !parts.every((part) => part?.[2] === first?.[2] && part !== null)) {
    return said.join(", or ");
  }
  return `expected ${parts.map((part) => part?.[1]).join(" or ")}${first?.[2] ?? ""}`;
}

function plain(message: string): string {
  return message.replace(/^Invalid input(: |$)/, "") || "not a value that fits here";
}

function name(path: Path): string {
  return path.length === 0 ? "" : `${key(path)}: `;
}

function key(path: Path): string {
  return path.map(String).join(".");
}

/** The keys a JSON Schema allows at a path, over all alternatives. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  let nodes = [schema];
  for (const step of path) {
    nodes = nodes.flatMap(alternatives).flatMap((node) => {
      const named = field(field(node, "properties"), String(step));
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

function field(node: unknown, wanted: string): unknown {
  if (typeof node !== "object" || node === null) return undefined;
  return Object.entries(node).find(([own]) => own === wanted)?.[1];
}
