/**
 * What does a template say once the variables of an instance are in it?
 * LiquidJS with strict variables and filters, no file access, no inherited properties; UTC dates.
 */
import { Liquid, type Template } from "liquidjs";
import { fail, ok, type Result } from "../result.ts";
import type { Value, Variables } from "./expression.ts";

export type TemplateProblem = {
  readonly message: string;
  /** 1-based place inside the template. */
  readonly line: number;
  readonly column: number;
};

const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  templates: {},
  timezoneOffset: 0,
  memoryLimit: 10_000_000,
  parseLimit: 1_000_000,
});

/** A value that is exactly one reference, such as "{{ q2 }}" or "{{ city.code }}". */
const SINGLE_REFERENCE = /^\s*\{\{-?\s*([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)\s*-?\}\}\s*$/;

export function renderText(
  template: string,
  variables: Variables,
): Result<string, TemplateProblem> {
  try {
    return ok(String(engine.renderSync(parse(template), { ...variables })));
  } catch (thrown) {
    return fail(readError(thrown));
  }
}

/** Renders every string inside a JSON value; a lone reference keeps the type of its value. */
export function renderValue(
  template: unknown,
  variables: Variables,
): Result<unknown, TemplateProblem> {
  if (typeof template === "string") {
    const referenced = lookUp(SINGLE_REFERENCE.exec(template)?.[1], variables);
    return referenced === undefined ? renderText(template, variables) : ok(referenced);
  }
  if (Array.isArray(template)) {
    const items: unknown[] = [];
    for (const item of template) {
      const rendered = renderValue(item, variables);
      if (!rendered.ok) return rendered;
      items.push(rendered.value);
    }
    return ok(items);
  }
  if (typeof template === "object" && template !== null) {
    const fields: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(template)) {
      const rendered = renderValue(item, variables);
      if (!rendered.ok) return rendered;
      fields[key] = rendered.value;
    }
    return ok(fields);
  }
  return ok(template);
}

/** The variables a template reads, without rendering it. */
export function variablesOf(template: string): Result<readonly string[], TemplateProblem> {
  try {
    return ok(engine.globalVariablesSync(parse(template)));
  } catch (thrown) {
    return fail(readError(thrown));
  }
}

/** A suite renders the same few templates thousands of times; parsing is most of the work. */
function parse(template: string): Template[] {
  const known = parsed.get(template);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const fresh = engine.parse(template);
  parsed.set(template, fresh);
  return fresh;
}

const MOST_PARSED = 1000;
const parsed = new Map<string, Template[]>();

function lookUp(path: string | undefined, variables: Variables): Value | undefined {
  if (path === undefined) return undefined;
  let value: Value | undefined = variables;
  for (const key of path.split(".")) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, key)
      ? Object.entries(value).find(([k]) => k === key)?.[1]
      : undefined;
  }
  return value;
}

function readError(thrown: unknown): TemplateProblem {
  if (!(thrown instanceof Error)) throw thrown;
  const message =
    thrown.message.replace(/, (file:.*, )?line:\d+, col:\d+$/, "").split("\n")[0] ?? "";
  const token: unknown = "token" in thrown ? thrown.token : undefined;
  if (
    typeof token === "object" &&
    token !== null &&
    "getPosition" in token &&
    typeof token.getPosition === "function"
  ) {
    const position: unknown = token.getPosition();
    if (Array.isArray(position)) {
      return { message, line: Number(position[0]), column: Number(position[1]) };
    }
  }
  return { message, line: 1, column: 1 };
}
