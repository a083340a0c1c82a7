/**
 * Does what a task says fit together? Finds before anything is drawn: names that clash, expressions that
 * cannot be evaluated, and templates and graders that read a variable nobody gives them.
 */
import type { WrittenGrader } from "../grader-config.ts";
import type { SourceIssue } from "../problem.ts";
import { checkExpression, isReserved } from "./expression.ts";
import { unknownWord } from "./nearest-word.ts";
import { variablesOf } from "./render.ts";
import type { Path } from "./schema-issues.ts";
import { issueAt, placeIn, type Source } from "./source.ts";

export type TaskVariables = {
  readonly sample: Readonly<Record<string, unknown>>;
  readonly let: Readonly<Record<string, string>>;
  /** Columns of the dataset; empty without one, `null` when it could not be read. */
  readonly columns: readonly string[] | null;
};

export type TaskToCheck = TaskVariables & {
  readonly input: string | undefined;
  /** Each grader with its place in the list as written. */
  readonly graders: readonly { readonly at: number; readonly written: WrittenGrader }[];
};

export function checkTask(task: TaskToCheck, source: Source, path: Path): readonly SourceIssue[] {
  return [
    ...checkNames(task, source, path),
    ...(task.columns === null ? [] : checkUses(task, task.columns, source, path)),
  ];
}

/** What a condition over an answer may read (see grade/expression.ts). */
const CONDITION_NAMES = ["answer", "vars"];

/** And one over the end of a conversation (see grade/end-state/end-state.ts). */
const END_STATE_NAMES = ["state", "calls", "answer", "said", "vars"];

export function checkCondition(cel: string): string | null {
  const checked = checkExpression(cel, CONDITION_NAMES, "bool");
  return checked.ok ? null : sayPlace(checked.problem);
}

function checkNames(task: TaskVariables, source: Source, path: Path): readonly SourceIssue[] {
  const complain = (kind: "sample" | "let", name: string, message: string) => ({
    at: source.keyPositionOf([...path, kind, name]),
    message,
  });
  const columns = task.columns ?? [];
  const taken = (name: string) => `"${name}" is a column of the dataset already`;
  return [
    ...Object.keys(task.sample)
      .filter((name) => columns.includes(name))
      .map((name) => complain("sample", name, taken(name))),
    ...Object.keys(task.let).flatMap((name) => {
      if (Object.hasOwn(task.sample, name)) {
        return [complain("let", name, `"${name}" is sampled already`)];
      }
      return columns.includes(name) ? [complain("let", name, taken(name))] : [];
    }),
  ];
}

function checkUses(
  task: TaskToCheck,
  columns: readonly string[],
  source: Source,
  path: Path,
): readonly SourceIssue[] {
  const issues: SourceIssue[] = [];
  const known = [...Object.keys(task.sample), ...columns];
  for (const [name, expression] of Object.entries(task.let)) {
    const checked = checkExpression(expression, known.filter(isIdentifier));
    if (!checked.ok)
      issues.push(issueAt(source, [...path, "let", name], sayPlace(checked.problem)));
    known.push(name);
  }
  if (task.input !== undefined) issues.push(...checkInput(task.input, known, source, path));
  for (const { at, written } of task.graders) {
    const { kind, settings } = written;
    const here = [...path, "grade", at, kind];
    if (kind === "expression" && typeof settings.cel === "string" && !/\{[{%]/.test(settings.cel)) {
      const problem = checkCondition(settings.cel);
      if (problem !== null) issues.push(issueAt(source, [...here, "cel"], problem));
    }
    if (
      kind === "end-state" &&
      typeof settings.holds === "string" &&
      !/\{[{%]/.test(settings.holds)
    ) {
      const checked = checkExpression(settings.holds, END_STATE_NAMES, "bool");
      if (!checked.ok) issues.push(issueAt(source, [...here, "holds"], sayPlace(checked.problem)));
    }
    const given =
      kind === "steps" && Array.isArray(settings.given) ? settings.given.map(String) : [];
    for (const [index, name] of given.entries()) {
      if (known.includes(name)) continue;
      const place = [...here, "given", index];
      issues.push(
        issueAt(source, place, `no variable is called "${name}"`, unknownWord(name, known)),
      );
    }
  }
  return issues;
}

function checkInput(
  input: string,
  known: readonly string[],
  source: Source,
  path: Path,
): readonly SourceIssue[] {
  const text = source.textAt([...path, "input"]);
  const used = variablesOf(input);
  if (!used.ok) return [{ at: placeIn(text, used.problem), message: used.problem.message }];
  return used.value
    .filter((name) => !known.includes(name))
    .map((name) => ({
      at: placeIn(text, firstUse(input, name)),
      message: `the variable "${name}" is neither sampled nor computed`,
      hint: unknownWord(name, known),
    }));
}

/** Where a template first names a variable inside its marks. */
function firstUse(
  template: string,
  name: string,
): { readonly line: number; readonly column: number } {
  for (const mark of template.matchAll(/\{[{%].*?[}%]\}/gs)) {
    const found = new RegExp(`(?<![\\w.'"])${name.replaceAll(/\W/g, "\\$&")}(?!\\w)`).exec(mark[0]);
    if (found === null) continue;
    const before = template.slice(0, mark.index + found.index).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return { line: 1, column: 1 };
}

function isIdentifier(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !isReserved(name);
}

function sayPlace({
  message,
  offset,
}: {
  readonly message: string;
  readonly offset: number;
}): string {
  return `${message} (character ${offset + 1})`;
}
