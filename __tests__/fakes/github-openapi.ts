/**
 * Would GitHub's published contract allow this request, and this answer? Checked against the OpenAPI of
 * api.github.com, which is read once, when first asked.
 */
import { asArray, asObject, isObject, type JsonObject, valueAt } from "./json-value.ts";
import { type Document, type Matched, type Operation, readDocument } from "./openapi/document.ts";
import { type CheckValue, schemaChecker } from "./openapi/schemas.ts";

export type Request = { readonly method: string; readonly url: string; readonly body?: unknown };
export type Checked = { readonly matched: Matched | null; readonly errors: readonly string[] };

export type GitHubOpenApi = {
  readonly operation: Document["operation"];
  readonly checkRequest: (request: Request) => Checked;
  readonly checkResponse: (
    operation: Operation,
    response: { readonly status: number; readonly body?: unknown },
  ) => readonly string[];
  /** GitHub's own example of an answer; the first unless `name` says which. */
  readonly example: (
    operation: Operation,
    of: { readonly status: number; readonly name?: string },
  ) => unknown;
};

let read: GitHubOpenApi | null = null;

export function gitHubOpenApi(): GitHubOpenApi {
  read ??= readOpenApi();
  return read;
}

function readOpenApi(): GitHubOpenApi {
  const document = readDocument();
  const { deref } = document;
  const texts = schemaChecker({ deref, coerce: true });
  const values = schemaChecker({ deref, coerce: false });
  const jsonOf = (operation: Operation, status: number) => {
    const response = deref(asObject(operation.definition.responses)[String(status)]);
    return asObject(valueAt(response, "content", "application/json"));
  };
  return {
    operation: document.operation,
    checkRequest: ({ method, url, body }) => {
      const { pathname, searchParams } = new URL(url, "http://github");
      const matched = document.match(method, pathname);
      if (matched === null) {
        return { matched, errors: [`GitHub has no operation ${method} ${pathname}`] };
      }
      const errors = [
        ...parameterErrors(matched, searchParams, texts),
        ...bodyErrors(matched.operation, body, { deref, values }),
      ];
      return { matched, errors };
    },
    checkResponse: (operation, { status, body }) => {
      const { id, definition } = operation;
      const documented = Object.keys(asObject(definition.responses));
      if (!documented.includes(String(status))) {
        return [`${id} does not answer ${status}, only ${documented.join(", ")}`];
      }
      const { schema } = jsonOf(operation, status);
      if (schema === undefined || body === undefined) return [];
      return values(`${id} ${status}`, schema, body);
    },
    example: (operation, { status, name }) => {
      const json = jsonOf(operation, status);
      if (json.example !== undefined) return json.example;
      const examples = asObject(json.examples);
      const chosen = name === undefined ? Object.values(examples)[0] : examples[name];
      return deref(chosen).value;
    },
  };
}

/** A search in GitHub's documentation (`>=2026-11-01`), a `date-time` in its schema. */
const MISDESCRIBED = new Set(["created"]);

function parameterErrors(
  { operation, params }: Matched,
  query: URLSearchParams,
  texts: CheckValue,
): readonly string[] {
  const { id, parameters } = operation;
  const inQuery = parameters.filter((parameter) => parameter.in === "query");
  const names = new Set(inQuery.map(({ name }) => name));
  const unknown = [...query.keys()]
    .filter((name) => !names.has(name))
    .map((name) => `query has undocumented parameter ${name}`);
  const wrong = parameters.flatMap((parameter) => {
    const { in: place, name, required, schema } = parameter;
    if (typeof name !== "string" || (place !== "query" && place !== "path")) return [];
    if (MISDESCRIBED.has(name)) return [];
    const value = place === "path" ? params[name] : (query.get(name) ?? undefined);
    if (value === undefined) return required === true ? [`query lacks ${name}`] : [];
    const held = { type: "object", properties: { value: schema } };
    const errors = texts(`${id} ${place} ${name}`, held, { value });
    return errors.map((error) => `${place} ${name}: ${error}`);
  });
  return [...unknown, ...wrong];
}

function bodyErrors(
  { id, method, definition }: Operation,
  body: unknown,
  { deref, values }: { readonly deref: Document["deref"]; readonly values: CheckValue },
): readonly string[] {
  const isEmpty = body === undefined || (isObject(body) && Object.keys(body).length === 0);
  if (definition.requestBody === undefined) {
    return isEmpty || method === "delete" ? [] : ["the operation takes no body"];
  }
  const { content } = deref(definition.requestBody);
  const schema = valueAt(content, "application/json", "schema");
  if (schema === undefined) return [];
  if (body === undefined) {
    return asArray(deref(schema).required).length > 0 ? ["the body is missing"] : [];
  }
  return [
    ...values(`${id} body`, schema, body).map((error) => `body ${error}`),
    ...undocumented(schema, body, deref).map((path) => `body has undocumented property ${path}`),
  ];
}

/** Most of GitHub's schemas allow properties they do not list; here a misspelt one must not pass. */
function undocumented(
  schema: unknown,
  value: unknown,
  deref: Document["deref"],
  at = "",
): readonly string[] {
  if (Array.isArray(value)) {
    const { items } = deref(schema);
    return value.flatMap((item, index) => undocumented(items, item, deref, `${at}/${index}`));
  }
  if (!isObject(value)) return [];
  const known = propertiesOf(schema, deref);
  if (known === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key in known ? undocumented(known[key], inner, deref, `${at}/${key}`) : [`${at}/${key}`],
  );
}

/** `null` where any property is allowed on purpose, or where none is listed. */
function propertiesOf(schema: unknown, deref: Document["deref"]): JsonObject | null {
  const { properties, additionalProperties, oneOf, anyOf, allOf } = deref(schema);
  const isOpen = isObject(additionalProperties) || (additionalProperties === true && !properties);
  if (isOpen) return null;
  const branches = [oneOf, anyOf, allOf].flatMap(asArray);
  const inner = branches.map((branch) => asObject(deref(branch).properties));
  const known = Object.assign({}, ...inner, asObject(properties));
  return Object.keys(known).length === 0 ? null : known;
}
