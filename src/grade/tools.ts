/**
 * Are the tool calls of one turn allowed by the contract, and are they the ones the task needs?
 * One finding per thing gone wrong: a wrong attempt at a wanted call is not reported missing as well.
 */
import type { Tool, ToolCall } from "../answer.ts";
import { breach } from "./contract.ts";
import { found, type Grader, gradingOf, type Settings } from "./grading.ts";
import { deepEqual, isRecord } from "./json-value.ts";
import { callsInText } from "./text-calls.ts";

type Expectation = Settings<"tools">["expect"][number];

export const gradeTools: Grader<"tools"> = (settings, { answer, tools }) => {
  const mayWrite = settings.allow === "text-form" && answer.toolCalls.length === 0;
  const calls = mayWrite
    ? callsInText(
        answer.text,
        tools.map(({ name }) => name),
      )
    : answer.toolCalls;
  const breaches = calls.map((call) => breach(call, tools));
  const { expect, order = "any" } = settings;
  const fits = (expected: number, call: number): boolean => {
    const [wanted, made] = [expect[expected], calls[call]];
    if (wanted === undefined || made === undefined || breaches[call] !== null) return false;
    return isWanted(
      made,
      wanted,
      tools.find(({ name }) => name === made.name),
    );
  };
  const assigned =
    order === "any"
      ? assign(expect.length, calls.length, fits)
      : longestInOrder(expect.length, calls.length, fits);

  const open = new Set(expect.keys().filter((index) => !assigned.has(index)));
  const surplus = [...calls.keys()].filter((index) => ![...assigned.values()].includes(index));
  const findings = surplus.map((index) => {
    const call = calls[index];
    const broken = breaches[index] ?? null;
    const attempted = [...open].find((wanted) => expect[wanted]?.call === call?.name);
    const standsFor =
      attempted ?? (broken?.mode === "agentic.hallucinated-endpoint" ? [...open][0] : undefined);
    if (standsFor !== undefined) open.delete(standsFor);
    if (broken !== null) return broken;
    const rule =
      expect.length === 0
        ? "a call where none is right"
        : attempted === undefined
          ? "a call the task does not want"
          : "arguments are not the expected ones";
    return found("agentic.wrong-call", rule, { quote: `${call?.name}(${call?.raw})` });
  });
  const missing =
    open.size === 0 ? [] : [found("agentic.missing-call", "an expected call is absent")];
  return gradingOf([...findings, ...missing]);
};

function isWanted(call: ToolCall, wanted: Expectation, tool: Tool | undefined): boolean {
  if (call.name !== wanted.call) return false;
  if (wanted.args === undefined) return true;
  const given = isRecord(call.arguments) ? call.arguments : {};
  const listed = Object.entries(wanted.args).every(([name, value]) =>
    Object.hasOwn(given, name)
      ? matches(given[name], value)
      : wanted.optional?.includes(name) === true,
  );
  return (
    listed && Object.entries(given).every(([name, value]) => mayAdd(name, value, wanted, tool))
  );
}

/** An argument nobody asked for is harmless when it says nothing: null, or the contract's default. */
function mayAdd(
  name: string,
  value: unknown,
  wanted: Expectation,
  tool: Tool | undefined,
): boolean {
  if (wanted.args !== undefined && Object.hasOwn(wanted.args, name)) return true;
  if (value === null || wanted.optional?.includes(name) === true) return true;
  const properties = tool?.parameters.properties;
  const property = isRecord(properties) ? properties[name] : undefined;
  return isRecord(property) && "default" in property && deepEqual(property.default, value);
}

function matches(given: unknown, wanted: unknown): boolean {
  if (isRecord(wanted) && Array.isArray(wanted["any-of"]) && Object.keys(wanted).length === 1) {
    return wanted["any-of"].some((option: unknown) => matches(given, option));
  }
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(given) &&
      given.length === wanted.length &&
      wanted.every((item, index) => matches(given[index], item))
    );
  }
  if (isRecord(wanted)) {
    return (
      isRecord(given) &&
      Object.keys(given).length === Object.keys(wanted).length &&
      Object.entries(wanted).every(([key, item]) => matches(given[key], item))
    );
  }
  if (typeof wanted === typeof given || wanted === null) return sameScalar(given, wanted);
  return isScalar(given) && isScalar(wanted) && String(given) === String(wanted);
}

/** Letter case and outer spaces of a text argument are not held against the model. */
function sameScalar(given: unknown, wanted: unknown): boolean {
  if (typeof given !== "string" || typeof wanted !== "string") return given === wanted;
  return given.trim().toLowerCase() === wanted.trim().toLowerCase();
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

type Fits = (expected: number, call: number) => boolean;

/** Most expectations served, each by a call of its own (augmenting paths); expected -> call. */
function assign(expected: number, calls: number, fits: Fits): ReadonlyMap<number, number> {
  const servedBy = new Map<number, number>();
  const takenFor = new Map<number, number>();
  const serve = (wanted: number, tried: Set<number>): boolean => {
    for (let call = 0; call < calls; call += 1) {
      if (tried.has(call) || !fits(wanted, call)) continue;
      tried.add(call);
      const other = takenFor.get(call);
      if (other === undefined || serve(other, tried)) {
        takenFor.set(call, wanted);
        servedBy.set(wanted, call);
        return true;
      }
    }
    return false;
  };
  for (let wanted = 0; wanted < expected; wanted += 1) serve(wanted, new Set());
  return servedBy;
}

/** The longest common subsequence of expectations and calls. */
function longestInOrder(expected: number, calls: number, fits: Fits): ReadonlyMap<number, number> {
  const best: (readonly (readonly [number, number])[])[][] = Array.from(
    { length: expected + 1 },
    () => Array.from({ length: calls + 1 }, () => []),
  );
  for (let wanted = expected - 1; wanted >= 0; wanted -= 1) {
    for (let call = calls - 1; call >= 0; call -= 1) {
      const skip = longer(best[wanted + 1]?.[call], best[wanted]?.[call + 1]);
      const rest = best[wanted + 1]?.[call + 1] ?? [];
      const row = best[wanted];
      if (row === undefined) continue;
      row[call] = fits(wanted, call) ? longer([[wanted, call], ...rest], skip) : skip;
    }
  }
  return new Map(best[0]?.[0] ?? []);
}

type Pairs = readonly (readonly [number, number])[];

function longer(a: Pairs = [], b: Pairs = []): Pairs {
  return a.length >= b.length ? a : b;
}
