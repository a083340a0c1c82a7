/**
 * Does a scripted world speak of the tools that the task offers? A mistyped name would make a call that no model
 * can make, or a demand that none can meet.
 */
import { z } from "zod";
import type { Tool } from "../answer.ts";
import type { WrittenGrader } from "../grader-config.ts";
import type { SourceIssue } from "../problem.ts";
import type { WrittenEnvironment } from "./environment.ts";
import { unknownWord } from "./nearest-word.ts";
import type { Path } from "./schema-issues.ts";
import { issueAt, type Source } from "./source.ts";

export type CallsToCheck = {
  readonly environment: WrittenEnvironment | undefined;
  /** Each grader with its place in the list as written. */
  readonly graders: readonly { readonly at: number; readonly written: WrittenGrader }[];
  /** None: the prompt declares them, and what it declares is not known here. */
  readonly tools: readonly Tool[];
};

type Named = { readonly name: string; readonly at: Path };

export function checkCalls(
  { environment, graders, tools }: CallsToCheck,
  source: Source,
  path: Path,
): readonly SourceIssue[] {
  const known = tools.map(({ name }) => name);
  const named = [
    ...(environment === undefined ? [] : callsOfWorld(environment)),
    ...graders.flatMap(({ at, written }) => callsOfGrader(written, ["grade", at])),
  ];
  const unknown = known.length === 0 ? [] : named.filter(({ name }) => !known.includes(name));
  return [
    ...(environment === undefined ? worldless(graders, source, path) : []),
    ...unknown.map(({ name, at }) =>
      issueAt(source, [...path, ...at], `the task has no tool "${name}"`, unknownWord(name, known)),
    ),
  ];
}

function worldless(
  graders: CallsToCheck["graders"],
  source: Source,
  path: Path,
): readonly SourceIssue[] {
  return graders
    .filter(({ written }) => written.kind === "end-state")
    .map(({ at }) =>
      issueAt(
        source,
        [...path, "grade", at],
        "the task has no world whose end could be graded",
        "write its environment:",
      ),
    );
}

function callsOfWorld({ responses, faults, ends }: WrittenEnvironment): readonly Named[] {
  const inside = (key: string, calls: readonly { readonly call: string }[]) =>
    calls.map(({ call }, at) => ({ name: call, at: ["environment", key, at, "call"] }));
  return [
    ...inside("responses", responses),
    ...inside("faults", faults),
    ...ends.map((name, at) => ({ name, at: ["environment", "ends", at] })),
  ];
}

const callsNamed = z.object({
  missing: z.array(z.string()).default([]),
  confirm: z.array(z.string()).default([]),
  plan: z.array(z.union([z.string(), z.array(z.object({ call: z.string() }))])).default([]),
});

function callsOfGrader({ kind, settings }: WrittenGrader, at: Path): readonly Named[] {
  const named = kind === "end-state" ? callsNamed.safeParse(settings) : null;
  if (named?.success !== true) return [];
  const { missing, confirm, plan } = named.data;
  const inside = (key: string, names: readonly string[]) =>
    names.map((name, index) => ({ name, at: [...at, kind, key, index] }));
  return [
    ...inside("missing", missing),
    ...inside("confirm", confirm),
    ...plan.flatMap((turn, index) =>
      typeof turn === "string"
        ? []
        : turn.map(({ call }, nth) => ({
            name: call,
            at: [...at, kind, "plan", index, nth, "call"],
          })),
    ),
  ].filter(({ name }) => !/\{[{%]/.test(name));
}
