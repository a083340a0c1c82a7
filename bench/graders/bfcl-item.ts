/**
 * Which tools and which expected calls does an item of the Berkeley Function Calling Leaderboard stand for?
 * The rules know nothing of an item: types are renamed, and each argument's possible answers are alternatives.
 */
import { z } from "zod";
import type { Tool } from "../../src/answer.ts";
import { isRecord } from "../../src/grade/json/json-value.ts";

const functionSchema = z.object({
  name: z.string(),
  description: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()),
});

export const itemSchema = z.object({
  id: z.string(),
  category: z.string(),
  input: z.object({ functions: z.union([functionSchema, z.array(functionSchema)]) }),
  /** Each call's arguments with the values they may have; none where no call is right. */
  reference: z.union([z.record(z.string(), z.unknown()), z.tuple([])]),
});
export type Item = z.infer<typeof itemSchema>;

export type Naming = {
  /** Providers accept no dots in the name of a function; a harness may have replaced them. */
  readonly hasDots: boolean;
};

export function toolsOf(item: Item, naming: Naming): readonly Tool[] {
  const functions = [item.input.functions].flat();
  return functions.map(({ name, description, parameters }) => {
    const wanted = Object.entries(item.reference).flatMap(([key, args]) =>
      nameOf(key, functions) === name && isRecord(args) ? [args] : [],
    );
    return {
      name: callableName(name, naming),
      ...(description === undefined ? {} : { description }),
      parameters: withValues(translated(parameters), wanted, isOtherLanguage(item.category)),
    };
  });
}

export function expectedCalls(
  item: Item,
  naming: Naming,
): readonly { readonly call: string; readonly args: Readonly<Record<string, unknown>> }[] {
  const functions = [item.input.functions].flat();
  return Object.entries(item.reference).map(([key, args]) => ({
    call: callableName(nameOf(key, functions), naming),
    args: argumentsOf(args),
  }));
}

function callableName(name: string, { hasDots }: Naming): string {
  return hasDots ? name : name.replaceAll(".", "_");
}

/** Repeated functions carry a number: `play_1`, `play 2`. */
function nameOf(key: string, functions: readonly { readonly name: string }[]): string {
  const [only, ...others] = functions.map(({ name }) => name);
  if (only !== undefined && others.length === 0) return only;
  if (functions.some(({ name }) => name === key)) return key;
  return key.replace(/[_ ]\d+$/, "");
}

function argumentsOf(written: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(written)) return {};
  return Object.fromEntries(
    Object.entries(written).map(([name, values]) => [
      name,
      Array.isArray(values) ? choice(values) : values,
    ]),
  );
}

/** An empty text among the values says that the argument may be left out. */
function choice(values: readonly unknown[]): unknown {
  const options = values.filter((value) => value !== "").map(inside);
  return { "any-of": options, ...(options.length < values.length ? { optional: true } : {}) };
}

/** Inside an object each value is again a list of those allowed. */
function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      Array.isArray(each) ? choice(each) : inside(each),
    ]),
  );
}

const TYPES: ReadonlyMap<unknown, string> = new Map([
  ["dict", "object"],
  ["float", "number"],
  ["double", "number"],
  ["tuple", "array"],
  ["String", "string"],
  ["Boolean", "boolean"],
  ["long", "integer"],
  ["HashMap", "object"],
  ["ArrayList", "array"],
  ["Array", "array"],
  ["char", "string"],
]);

/** A harness asks for arguments of Java and JavaScript as texts in the notation of the language. */
function isOtherLanguage(category: string): boolean {
  return /^java/.test(category);
}

/** A value among the possible answers is allowed, whatever type the function gives it: a variable's name. */
function withValues(
  parameters: Readonly<Record<string, unknown>>,
  wanted: readonly Readonly<Record<string, unknown>>[],
  alsoAsText: boolean,
): Readonly<Record<string, unknown>> {
  const { properties } = parameters;
  if (!isRecord(properties)) return parameters;
  const widened = Object.entries(properties).map(([name, property]) => {
    const values = wanted
      .flatMap((args) => args[name])
      .filter((value) => value !== "" && value !== undefined);
    if (!isRecord(property) || typeof property.type !== "string") return [name, property];
    const types = [property.type, ...values.map(typeOf), ...(alsoAsText ? ["string"] : [])];
    return [name, { ...property, type: [...new Set(types)] }];
  });
  return { ...parameters, properties: Object.fromEntries(widened) };
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

function translated(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { type, description, properties, items, required } = written;
  const named = TYPES.get(type) ?? type;
  const isNamed = typeof named === "string" && named !== "any" && named !== "";
  return {
    ...(isNamed ? { type: named } : {}),
    ...(description === undefined ? {} : { description }),
    ...(isRecord(properties)
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, each]) => [
              name,
              isRecord(each) ? translated(each) : {},
            ]),
          ),
        }
      : {}),
    ...(isRecord(items) ? { items: translated(items) } : {}),
    ...(Array.isArray(required) ? { required } : {}),
  };
}
