/**
 * Which calls does an OpenAPI contract offer a model, and with which arguments?
 * One tool an operation, named by its `operationId`; its arguments are the parameters and the properties of
 * the JSON body, side by side. An argument the contract does not list is not allowed.
 * Source: OpenAPI Specification 3.0 and 3.1, "Path Item", "Operation", "Parameter", "Request Body".
 */
import { upgrade } from "@scalar/openapi-upgrader";
import { z } from "zod";
import type { Tool } from "../answer.ts";
import type { Problem, SourceIssue } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { inlineReferences } from "./references.ts";
import { invalid, parseSource } from "./source.ts";

export type Contract = {
  /** The operations that can be called by name. */
  readonly operationIds: readonly string[];
  /** The tools of these operations, in this order; `null` asks for every operation of the contract. */
  readonly toolsOf: (operationIds: readonly string[] | null) => Result<readonly Tool[], Problem>;
};

/** What model providers accept as the name of a function. */
export const TOOL_NAME = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,64}$/, "must be at most 64 letters, digits, dots, dashes or _");

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Headers a contract cannot describe as parameters (OpenAPI 3.1, "Parameter Object"). */
const IGNORED_HEADERS = ["accept", "content-type", "authorization"];

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.looseObject({ schema: schema.default({}) }));
const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(["path", "query", "header", "cookie"]),
  description: z.string().optional(),
  required: z.boolean().default(false),
  schema: schema.optional(),
  content: content.optional(),
});
const operation = z.looseObject({
  operationId: TOOL_NAME,
  summary: z.string().optional(),
  description: z.string().optional(),
  sharedParameters: z.array(parameter).default([]),
  parameters: z.array(parameter).default([]),
  requestBody: z.looseObject({ required: z.boolean().default(false), content }).optional(),
});
const document = z.looseObject({
  openapi: z.string().regex(/^3\.[01]\.\d+$/, "must be 3.0.x or 3.1.x"),
  paths: z.record(z.string(), schema),
});
/** A body whose properties can stand beside the parameters. */
const flatBody = z.looseObject({
  type: z.literal("object"),
  properties: z.record(z.string(), schema),
  required: z.array(z.string()).default([]),
});

type Operation = { readonly path: readonly string[]; readonly written: unknown };

export function openContract(file: string, text: string): Result<Contract, Problem> {
  const what = `The contract ${file}`;
  const parsed = parseSource({ what, file, text, schema: document });
  if (!parsed.ok) return parsed;
  const { value, source } = parsed.value;
  const latest = document.parse(upgrade(structuredClone(value), "3.1"));
  const operations = Object.entries(latest.paths).flatMap(([path, { parameters, ...item }]) =>
    METHODS.filter((method) => Object.hasOwn(item, method)).map((method) => {
      const own = schema.safeParse(item[method]).data ?? {};
      const written = {
        ...own,
        ...(parameters === undefined ? {} : { sharedParameters: parameters }),
      };
      return { path: ["paths", path, method], id: own.operationId, written };
    }),
  );
  const complain = ({ path }: Operation, message: string): SourceIssue => ({
    at: source.keyPositionOf(path),
    message,
  });

  const named = new Map<string, Operation>();
  const issues: SourceIssue[] = [];
  for (const { id, ...each } of operations) {
    if (typeof id !== "string") continue;
    if (named.has(id)) issues.push(complain(each, `a second operation called "${id}"`));
    else named.set(id, each);
  }
  if (issues.length > 0) return invalid(what, issues);
  return ok({
    operationIds: [...named.keys()],
    toolsOf: (ids) => {
      const wanted = ids === null ? operations : ids.flatMap((id) => named.get(id) ?? []);
      const read = wanted.map((each) => ({ each, tool: readTool(each.written, latest) }));
      const wrong = read.flatMap(({ each, tool }) =>
        tool.ok ? [] : [complain(each, tool.problem)],
      );
      if (wrong.length > 0) return invalid(what, wrong);
      return ok(read.flatMap(({ tool }) => (tool.ok ? [tool.value] : [])));
    },
  });
}

function readTool(written: unknown, latest: unknown): Result<Tool, string> {
  const inlined = inlineReferences(written, latest);
  if (!inlined.ok) return inlined;
  const read = operation.safeParse(inlined.value);
  if (!read.success) {
    const [first] = read.error.issues;
    const place = first?.path.join(".");
    return place === "operationId" && first?.code === "invalid_type"
      ? fail("without an operationId it cannot be called by name")
      : fail(`${place}: ${first?.message.replace(/^Invalid input: /, "")}`);
  }
  const { operationId: name, summary, description } = read.data;
  const said = [summary, description].filter((text) => text !== undefined).join(" ");
  const args = [...parametersOf(read.data), ...bodyOf(read.data)];
  const twice = args.find(
    (each, index) => args.findIndex(({ name }) => name === each.name) < index,
  );
  if (twice !== undefined) return fail(`two arguments are called "${twice.name}"`);
  const required = args.filter((each) => each.required).map((each) => each.name);
  return ok({
    name,
    ...(said === "" ? {} : { description: said }),
    parameters: {
      type: "object",
      properties: Object.fromEntries(args.map((each) => [each.name, each.schema])),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: false,
    },
  });
}

type Argument = {
  readonly name: string;
  readonly required: boolean;
  readonly schema: z.output<typeof schema>;
};

/** An operation's own parameter takes the place of the path's parameter of that name and kind. */
function parametersOf({
  sharedParameters,
  parameters,
}: z.output<typeof operation>): readonly Argument[] {
  const ofPath = sharedParameters.filter(
    (shared) => !parameters.some((own) => own.name === shared.name && own.in === shared.in),
  );
  return [...ofPath, ...parameters]
    .filter((each) => each.in !== "cookie")
    .filter((each) => each.in !== "header" || !IGNORED_HEADERS.includes(each.name.toLowerCase()))
    .map(({ name, required, description, schema: own, content: media }) => ({
      name,
      required,
      schema: {
        ...(description === undefined ? {} : { description }),
        ...(own ?? schemaIn(media ?? {})),
      },
    }));
}

function bodyOf({ requestBody }: z.output<typeof operation>): readonly Argument[] {
  if (requestBody === undefined) return [];
  const body = schemaIn(requestBody.content);
  const flat = flatBody.safeParse(body);
  const isFlat = flat.success && isPlain(body);
  if (!isFlat) return [{ name: "body", required: requestBody.required, schema: body }];
  const { properties, required } = flat.data;
  return Object.entries(properties)
    .filter(([, each]) => each.readOnly !== true)
    .map(([name, each]) => ({
      name,
      required: requestBody.required && required.includes(name),
      schema: each,
    }));
}

/** Keywords of an object schema that say nothing about more than one property at a time. */
const PLAIN = ["type", "properties", "required", "title", "description", "examples", "$schema"];

function isPlain(body: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(body).every(
    ([key, value]) =>
      PLAIN.includes(key) ||
      key.startsWith("x-") ||
      (key === "additionalProperties" && value === false),
  );
}

/** JSON if the content can be JSON, else what comes first. */
function schemaIn(media: z.output<typeof content>): z.output<typeof schema> {
  const types = Object.entries(media);
  const json = types.find(([type]) => /[/+]json(;|$)/.test(type));
  return (json ?? types[0])?.[1].schema ?? {};
}
