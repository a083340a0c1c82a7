/** Does a value keep to one of GitHub's schemas? OpenAPI 3.0 schemas made JSON Schemas, on demand. */
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { asObject, isObject, type JsonObject } from "../json-value.ts";

export type CheckValue = (key: string, schema: unknown, value: unknown) => readonly string[];

/** GitHub's own formats, which say nothing that is checked here. */
const UNCHECKED_FORMATS = ["repo.nwo", "timestamp", "ip/cidr", "int64", "int32"] as const;
const USUAL_ERRORS = 6;

/**
 * `coerce` reads a text as the number or the list a parameter is. `key` names the schema: it is compiled
 * once, with the components it refers to and no others. `isEvery` wants every error and no formats.
 */
export function schemaChecker(input: {
  readonly deref: (value: unknown) => JsonObject;
  readonly coerce: boolean;
  readonly isEvery?: boolean;
}): CheckValue {
  const { isEvery = false } = input;
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    coerceTypes: input.coerce ? "array" : false,
    validateFormats: !isEvery,
    logger: false,
  });
  addFormats.default(ajv);
  for (const format of UNCHECKED_FORMATS) ajv.addFormat(format, true);
  ajv.addFormat("uri", isUri);
  const added = new Set<string>();
  const addReferred = (schema: unknown): void => {
    for (const ref of refsIn(schema)) {
      if (added.has(ref)) continue;
      added.add(ref);
      const component = toJsonSchema(input.deref({ $ref: ref }));
      ajv.addSchema(asObject(component), named(ref));
      addReferred(input.deref({ $ref: ref }));
    }
  };
  const compiled = new Map<string, ValidateFunction>();
  return (key, schema, value) => {
    let check = compiled.get(key);
    if (check === undefined) {
      addReferred(schema);
      check = ajv.compile(asObject(toJsonSchema(schema)));
      compiled.set(key, check);
    }
    return check(value) ? [] : messages(check).slice(0, isEvery ? Infinity : USUAL_ERRORS);
  };
}

const knownUris = new Map<string, boolean>();

/** Each answer holds hundreds of addresses, mostly those of GitHub's examples; each is judged once. */
function isUri(text: string): boolean {
  const known = knownUris.get(text);
  if (known !== undefined) return known;
  const { uri } = fullFormats;
  const isOne = typeof uri === "function" && uri(text) === true;
  knownUris.set(text, isOne);
  return isOne;
}

function messages({ errors }: ValidateFunction): readonly string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const { allowedValues, missingProperty } = asObject(params);
    const allowed = allowedValues === undefined ? "" : ` ${JSON.stringify(allowedValues)}`;
    return missingProperty === undefined
      ? `${instancePath || "/"} ${message}${allowed}`
      : `${instancePath || "/"} lacks ${String(missingProperty)}`;
  });
}

function named(ref: string): string {
  return `github:${ref.slice(2).replaceAll("/", ":")}`;
}

function refsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "example" || key === "examples") return [];
    return key === "$ref" && typeof inner === "string" ? [inner] : refsIn(inner);
  });
}

/** `nullable` with `enum` must list null, and Ajv refuses `nullable` without `type`. */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const schema: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === "example" || key === "examples") continue;
    schema[key] = key === "$ref" && typeof inner === "string" ? named(inner) : toJsonSchema(inner);
  }
  if (schema.nullable !== true) return schema;
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) {
    schema.enum = [...schema.enum, null];
  }
  if (schema.type !== undefined) return schema;
  const { nullable: _, ...rest } = schema;
  return { anyOf: [rest, { type: "null" }] };
}
