/**
 * What does a template say once the variables of an instance are in it?
 * LiquidJS with strict variables and filters, no files, no inherited properties, no clock and no chance;
 * UTC dates. Loops are counted, so that the same template ends in the same way on every machine.
 */
import { Context, Liquid, type Template } from "liquidjs";
import { fail, ok, type Result } from "../result.ts";
import type { Value, Variables } from "./expression.ts";

export type TemplateProblem = {
  readonly message: string;
  /** 1-based place inside the template. */
  readonly line: number;
  readonly column: number;
  /** Which string of a rendered value it is; absent for a text. */
  readonly path?: readonly (string | number)[];
};

/** Templates rendered, a loop's body once a round: far more than any prompt, done in a moment. */
const MAX_STEPS = 100_000;
const MAX_CHARACTERS = 10_000_000;

/** Opened when the first template is read: many runs read none. */
function openEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    timezoneOffset: 0,
    memoryLimit: MAX_CHARACTERS,
    parseLimit: 1_000_000,
    outputEscape: (value: unknown) => {
      if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        throw new Error("a map has no text of its own: name one of its fields or add | json");
      }
      if (typeof value === "string" && value.length > MAX_CHARACTERS) throw new Error(TOO_MUCH);
      // The declared result is a string; the engine itself prints what is left as it is.
      return value as string;
    },
  });
  for (const tag of ["include", "render", "layout"]) {
    engine.registerTag(tag, {
      parse() {
        throw new Error(`a template reads no other file, so {% ${tag} %} is not available`);
      },
      render() {},
    });
  }
  engine.registerFilter("sample", () => {
    throw new Error("a template draws nothing by chance; use sample: of the task");
  });
  for (const name of Object.keys(engine.filters).filter((each) => each.startsWith("date"))) {
    const original = engine.filters[name];
    if (typeof original !== "function") continue;
    engine.registerFilter(name, function (value, ...settings) {
      if (value === "now" || value === "today") {
        throw new Error(`a template reads no clock; write the date instead of "${value}"`);
      }
      return original.call(this, value, ...settings);
    });
  }
  return engine;
}

let opened: Liquid | null = null;

function engineOf(): Liquid {
  opened ??= openEngine();
  return opened;
}

/** A value that is exactly one reference, such as "{{ q2 }}" or "{{ city.code }}". */
const SINGLE_REFERENCE = /^\s*\{\{-?\s*([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)\s*-?\}\}\s*$/;

export function renderText(
  template: string,
  variables: Variables,
): Result<string, TemplateProblem> {
  try {
    const { parts } = parse(template);
    const text = String(engineOf().renderSync(parts, countedContext(variables)));
    return text.length <= MAX_CHARACTERS
      ? ok(text)
      : fail({ message: TOO_MUCH, line: 1, column: 1 });
  } catch (thrown) {
    return fail(readError(thrown));
  }
}

const TOO_MUCH = "the template makes too much text or goes round too often";

/** The engine's own limit on rendering reads the clock; this one counts. */
function countedContext(variables: Variables): Context {
  const liquid = engineOf();
  const context = new Context({ ...variables }, liquid.options, { sync: true }, { liquid });
  let steps = 0;
  context.renderLimit.check = () => {
    steps += 1;
    if (steps > MAX_STEPS) throw new Error(TOO_MUCH);
  };
  return context;
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
    for (const [index, item] of template.entries()) {
      const rendered = renderValue(item, variables);
      if (!rendered.ok) return fail(within(index, rendered.problem));
      items.push(rendered.value);
    }
    return ok(items);
  }
  if (typeof template === "object" && template !== null) {
    const fields: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(template)) {
      const rendered = renderValue(item, variables);
      if (!rendered.ok) return fail(within(key, rendered.problem));
      fields[key] = rendered.value;
    }
    return ok(fields);
  }
  return ok(template);
}

function within(step: string | number, problem: TemplateProblem): TemplateProblem {
  return { ...problem, path: [step, ...(problem.path ?? [])] };
}

/** The variables a template reads, without rendering it. */
export function variablesOf(template: string): Result<readonly string[], TemplateProblem> {
  try {
    const known = parse(template);
    known.variables ??= engineOf().globalVariablesSync(known.parts);
    return ok(known.variables);
  } catch (thrown) {
    return fail(readError(thrown));
  }
}

type Parsed = { readonly parts: Template[]; variables?: readonly string[] };

/** A suite renders the same few templates thousands of times; parsing is most of the work. */
function parse(template: string): Parsed {
  const known = parsed.get(template);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const fresh = { parts: engineOf().parse(template) };
  parsed.set(template, fresh);
  return fresh;
}

const MOST_PARSED = 1000;
const parsed = new Map<string, Parsed>();

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
  const first = thrown.message.replace(/, (file:.*, )?line:\d+, col:\d+$/, "").split("\n")[0] ?? "";
  const message = sayLimit(first);
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

function sayLimit(message: string): string {
  if (/call stack/.test(message)) return "the template is nested too deeply";
  return /limit exceeded|Invalid string length/.test(message) ? TOO_MUCH : message;
}
