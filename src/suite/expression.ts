/**
 * What does an expression of a suite (`let`, `expression`) evaluate to?
 * Common Expression Language through a maintained parser: no code of the user runs. Numbers are doubles,
 * so literals next to variables are written `2.0`. `math.*` follows the CEL math extension.
 * Reference: https://github.com/google/cel-spec
 */
import { Environment } from "@marcbachmann/cel-js";
import { compilePattern } from "../grader-settings.ts";
import { fail, ok, type Result } from "../result.ts";

/** A value a task can hold: sampled, computed or from a dataset. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

export type Variables = Readonly<Record<string, Value>>;

export type ExpressionProblem = { readonly message: string; readonly offset: number };

class MathNamespace {}

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
});
environment.registerType("MathNamespace", { ctor: MathNamespace, fields: {} });
environment.registerConstant("math", "MathNamespace", new MathNamespace());
const MATH: Readonly<Record<string, (x: number) => number>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  round: (x) => Math.sign(x) * Math.round(Math.abs(x)),
  trunc: Math.trunc,
  sqrt: Math.sqrt,
};
for (const [name, compute] of Object.entries(MATH)) {
  environment.registerFunction(`MathNamespace.${name}(double): double`, (_: unknown, x: number) =>
    compute(x),
  );
}
environment.registerFunction(
  "MathNamespace.least(double, double): double",
  (_: unknown, x: number, y: number) => Math.min(x, y),
);
environment.registerFunction(
  "MathNamespace.greatest(double, double): double",
  (_: unknown, x: number, y: number) => Math.max(x, y),
);

/**
 * `matches` in linear time: the library's own runs the host's regular expressions, which a hostile text
 * can stop for minutes. A macro wins over every overload of its name, whatever its receiver.
 */
type Matching = { readonly receiver: unknown; readonly args: readonly unknown[] };
type Checker = {
  readonly check: (node: unknown, context: unknown) => unknown;
  readonly getType: (name: string) => unknown;
};
type Runner = { readonly run: (node: unknown, context: unknown) => unknown };
environment.registerFunction(
  "MathNamespace.matches(ast): bool",
  ({ receiver, args }: Matching) => ({
    typeCheck(checker: Checker, _: unknown, context: unknown) {
      for (const node of [receiver, ...args]) checker.check(node, context);
      return checker.getType("bool");
    },
    evaluate(runner: Runner, _: unknown, context: unknown) {
      const [text, pattern] = [receiver, ...args].map((node) => runner.run(node, context));
      if (typeof text !== "string" || typeof pattern !== "string") {
        throw new Error("matches() compares a text with a pattern");
      }
      const compiled = compilePattern(`(?-m)${pattern}`, false);
      if (!compiled.ok) throw new Error(`not valid RE2: ${compiled.problem}`);
      return compiled.value.matcher(text).find();
    },
  }),
);

/** Evaluates one expression; fails on syntax, unknown variables, types and non-finite numbers. */
export function evaluate(
  expression: string,
  variables: Variables,
): Result<Value, ExpressionProblem> {
  try {
    return toValue(parse(expression)(Object.assign(Object.create(null), variables)));
  } catch (thrown) {
    return fail(readError(thrown));
  }
}

const RESERVED = new Set(
  (
    "bool bytes double dyn duration false has in int list map math null null_type optional string " +
    "timestamp true type uint cel google"
  ).split(" "),
);

/** Does the language mean something else by this name? Then no variable may have it. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** Is this an expression at all? Says where it breaks, without evaluating it. */
export function checkSyntax(expression: string): Result<null, ExpressionProblem> {
  try {
    parse(expression);
    return ok(null);
  } catch (thrown) {
    return fail(readError(thrown));
  }
}

/**
 * Does an expression fit the variables it will see? Finds unknown variables and functions, and types that
 * cannot meet, without evaluating it. A wanted type is that of the result.
 */
export function checkExpression(
  expression: string,
  names: readonly string[],
  wanted?: "bool",
): Result<null, ExpressionProblem> {
  const syntax = checkSyntax(expression);
  if (!syntax.ok) return syntax;
  const listed = environment.clone({ unlistedVariablesAreDyn: false });
  for (const name of names) listed.registerVariable(name, "dyn");
  const { valid, type, error } = listed.check(expression);
  if (!valid) return fail(readError(error));
  if (wanted === undefined || type === wanted || type === "dyn") return ok(null);
  return fail({ message: `the result is a ${type}; it must be true or false`, offset: 0 });
}

/** A suite evaluates the same few expressions thousands of times. */
function parse(expression: string): ReturnType<typeof environment.parse> {
  const known = parsed.get(expression);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const fresh = environment.parse(expression);
  parsed.set(expression, fresh);
  return fresh;
}

const MOST_PARSED = 1000;
const parsed = new Map<string, ReturnType<typeof environment.parse>>();

function toValue(raw: unknown): Result<Value, ExpressionProblem> {
  if (typeof raw === "bigint") {
    return Number.isSafeInteger(Number(raw))
      ? ok(Number(raw))
      : fail({ message: `the result ${raw} is too large to be exact`, offset: 0 });
  }
  if (typeof raw === "number") {
    return Number.isFinite(raw)
      ? ok(raw)
      : fail({ message: `the result is ${raw}, not a finite number`, offset: 0 });
  }
  if (raw === null || typeof raw === "string" || typeof raw === "boolean") return ok(raw);
  if (raw instanceof Date) return ok(raw.toISOString());
  if (Array.isArray(raw)) {
    const items: Value[] = [];
    for (const item of raw) {
      const value = toValue(item);
      if (!value.ok) return value;
      items.push(value.value);
    }
    return ok(items);
  }
  if (isPlainMap(raw)) {
    const entries = raw instanceof Map ? [...raw] : Object.entries(raw);
    const fields: Record<string, Value> = {};
    for (const [key, item] of entries) {
      const value = toValue(item);
      if (!value.ok) return value;
      fields[String(key)] = value.value;
    }
    return ok(fields);
  }
  const kind = typeof raw === "object" ? raw.constructor.name : typeof raw;
  return fail({ message: `the result is a ${kind}, which a task cannot hold`, offset: 0 });
}

function isPlainMap(raw: unknown): raw is object {
  if (typeof raw !== "object" || raw === null) return false;
  const parent: unknown = Object.getPrototypeOf(raw);
  return parent === Object.prototype || parent === null || raw instanceof Map;
}

/** The library throws its own errors for user mistakes; their range says where. */
function readError(thrown: unknown): ExpressionProblem {
  if (!(thrown instanceof Error)) throw thrown;
  const message = thrown.message.split("\n")[0] ?? thrown.message;
  const range: unknown = "range" in thrown ? thrown.range : undefined;
  const offset =
    typeof range === "object" && range !== null && "start" in range ? Number(range.start) : 0;
  const mixed = /overload: .*(double.* int|int.* double)/.test(message);
  return { message: mixed ? `${message}; write whole numbers as 2.0` : message, offset };
}
