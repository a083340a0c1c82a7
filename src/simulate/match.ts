/**
 * Which task is this prompt about, and with which numbers?
 * Each task's input template becomes a pattern; what it captures is put back into the template, and only a
 * text that holds exactly the result is recognised. Nothing is known but what a real model would read.
 */
import type { Message } from "../answer.ts";
import { type GraderConfig, renderedGrader } from "../grader-config.ts";
import { evaluate, type Value, type Variables } from "../suite/expression.ts";
import { renderText, renderValue } from "../suite/render.ts";
import type { Sampler, Suite, Task } from "../suite/suite.ts";

/** One instance of a task, as far as it can be told from the prompt. */
export type Known = {
  readonly task: Task;
  /** Sampled variables or dataset columns, then everything computed from them. */
  readonly variables: Variables;
  readonly input: string;
  readonly graders: readonly GraderConfig[];
};

export type Recognise = (messages: readonly Message[]) => Known | null;

export function recogniser(suites: readonly Suite[]): Recognise {
  const matchers = suites.flatMap((suite) => suite.tasks.map(matcherOf));
  return (messages) => {
    const texts = messages
      .filter(({ role }) => role === "user" || role === "system")
      .map(({ content }) => content.replaceAll("\r\n", "\n"))
      .toReversed();
    for (const text of texts) {
      for (const match of matchers) {
        const known = match(text);
        if (known !== null) return known;
      }
    }
    return null;
  };
}

type Match = (text: string) => Known | null;

function matcherOf(task: Task): Match {
  if (task.rows !== null) return rowMatcher(task, task.rows);
  if (task.input === null) return () => null;
  const { pattern, anchor, captured } = patternOf(task, task.input);
  return (text) => {
    if (!text.includes(anchor)) return null;
    const groups = pattern.exec(text)?.groups;
    const variables = groups === undefined ? null : readSampled(task, groups, captured);
    return variables === null ? null : verified(task, variables, text);
  };
}

/** A row is recognised when the text holds its rendered input; longer inputs first. */
function rowMatcher(task: Task, rows: NonNullable<Task["rows"]>): Match {
  const known = rows
    .flatMap(({ variables }) => knownFrom(task, variables) ?? [])
    .toSorted((a, b) => b.input.length - a.input.length);
  return (text) => known.find(({ input }) => text.includes(input)) ?? null;
}

function verified(task: Task, sampled: Variables, text: string): Known | null {
  const known = knownFrom(task, sampled);
  return known !== null && text.includes(known.input) ? known : null;
}

/** The instance these drawn values make; `null` when they do not fit the task. */
export function knownFrom(task: Task, drawn: Variables): Known | null {
  const variables = computed(task, drawn);
  if (variables === null) return null;
  const input = inputOf(task, variables);
  if (input === null || input.trim() === "") return null;
  const graders: GraderConfig[] = [];
  for (const { kind, settings } of task.graders) {
    const rendered = renderValue(settings, variables);
    const parsed = rendered.ok ? renderedGrader(kind, rendered.value) : null;
    if (parsed?.success !== true) return null;
    graders.push(parsed.data);
  }
  return { task, variables, input, graders };
}

function inputOf(task: Task, variables: Variables): string | null {
  if (task.input === null) {
    return typeof variables.input === "string" ? variables.input : null;
  }
  const rendered = renderText(task.input, variables);
  return rendered.ok ? rendered.value.trimEnd() : null;
}

function computed(task: Task, drawn: Variables): Variables | null {
  const variables: Record<string, Value> = { ...drawn };
  for (const [name, expression] of task.let) {
    const result = evaluate(expression, variables);
    if (!result.ok) return null;
    variables[name] = result.value;
  }
  return variables;
}

type Captured = { readonly group: string; readonly path: readonly string[] };

const MARK = /\{\{-?\s*([^}]*?)\s*-?\}\}|\{%[^%]*%\}/g;
const REFERENCE = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/** Literal text as it stands, references as captures, anything else of the template as a gap. */
function patternOf(task: Task, template: string) {
  const samplers = new Map(task.sample);
  const captured: Captured[] = [];
  const literals: string[] = [];
  let source = "";
  let at = 0;
  const literal = (text: string) => {
    if (text.trim() !== "") literals.push(text);
    source += escaped(text);
  };
  const body = template.trimEnd();
  for (const mark of body.matchAll(MARK)) {
    literal(body.slice(at, mark.index));
    at = mark.index + mark[0].length;
    const path = REFERENCE.test(mark[1] ?? "") ? (mark[1] ?? "").split(".") : [];
    const sampler = samplers.get(path[0] ?? "");
    if (sampler === undefined) source += "[\\s\\S]*?";
    else {
      const group = `v${captured.length}`;
      captured.push({ group, path });
      source += `(?<${group}>${shapeOf(sampler, path.slice(1))})`;
    }
  }
  literal(body.slice(at));
  const isLogic = body.includes("{%");
  const anchor = literals.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return { pattern: new RegExp(source), anchor: isLogic ? "" : anchor, captured };
}

function shapeOf(sampler: Sampler, path: readonly string[]): string {
  if (!("choice" in sampler)) return "-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?";
  const shown = sampler.choice.map((option) => textOf(at(option, path)));
  return [...new Set(shown)]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
}

function readSampled(
  task: Task,
  groups: Readonly<Record<string, string | undefined>>,
  captured: readonly Captured[],
): Variables | null {
  const variables: Record<string, Value> = {};
  for (const [name, sampler] of task.sample) {
    const seen = captured
      .filter(({ path }) => path[0] === name)
      .map(({ group, path }) => ({ path: path.slice(1), text: groups[group] ?? "" }));
    const value = readDrawn(sampler, seen);
    if (value === undefined) return null;
    variables[name] = value;
  }
  return variables;
}

function readDrawn(
  sampler: Sampler,
  seen: readonly { readonly path: readonly string[]; readonly text: string }[],
): Value | undefined {
  if ("choice" in sampler) {
    if (seen.length === 0 && sampler.choice.length > 1) return undefined;
    return sampler.choice.find((option) =>
      seen.every(({ path, text }) => textOf(at(option, path)) === text),
    );
  }
  const first = seen[0]?.text;
  return first === undefined ? undefined : Number(first);
}

function at(value: Value, path: readonly string[]): Value {
  return path.reduce<Value>((inner, key) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return null;
    return Object.entries(inner).find(([name]) => name === key)?.[1] ?? null;
  }, value);
}

/** As the template engine prints it. */
function textOf(value: Value): string {
  const rendered = renderText("{{ value }}", { value });
  return rendered.ok ? rendered.value : "";
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
