/** Which operations has GitHub published, and which one is a request? */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { asArray, asObject, asText, type JsonObject, valueAt } from "../json-value.ts";

export type Operation = {
  readonly id: string;
  readonly method: string;
  readonly template: string;
  readonly definition: JsonObject;
  readonly parameters: readonly JsonObject[];
};

export type Matched = {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
};

type Route = {
  readonly template: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly literals: number;
  readonly operations: ReadonlyMap<string, Operation>;
};

export type Document = {
  readonly deref: (value: unknown) => JsonObject;
  readonly match: (method: string, path: string) => Matched | null;
  readonly operation: (id: string) => Operation;
};

/** Parameters whose values hold slashes on github.com. */
const GREEDY = new Set(["path", "ref", "basehead", "branch"]);
/** The same requests as `/compare/{basehead}`. */
const SUPERSEDED = new Set(["/repos/{owner}/{repo}/compare/{base}...{head}"]);
const METHODS = ["get", "post", "put", "patch", "delete"] as const;

export function readDocument(): Document {
  const root = readRoot();
  const deref = (value: unknown) => followed(root, value);
  const routes = Object.entries(asObject(root.paths))
    .filter(([template]) => !SUPERSEDED.has(template))
    .map(([template, item]) => route(template, asObject(item), deref))
    .sort((a, b) => b.literals - a.literals || b.names.length - a.names.length);
  const byId = new Map(
    routes.flatMap(({ operations }) => [...operations.values()].map((one) => [one.id, one])),
  );
  return {
    deref,
    match: (method, path) => match(routes, method.toLowerCase(), path),
    operation: (id) => {
      const found = byId.get(id);
      if (found === undefined) throw new Error(`GitHub has no operation ${id}`);
      return found;
    },
  };
}

function readRoot(): JsonObject {
  const require = createRequire(import.meta.url);
  const file = require.resolve("@octokit/openapi/generated/api.github.com.json");
  return asObject(JSON.parse(readFileSync(file, "utf8")));
}

function followed(root: JsonObject, value: unknown): JsonObject {
  let at = asObject(value);
  for (let ref = asText(at.$ref); ref !== null; ref = asText(at.$ref)) {
    const keys = ref
      .slice(2)
      .split("/")
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    at = asObject(valueAt(root, ...keys));
  }
  return at;
}

function route(template: string, item: JsonObject, deref: Document["deref"]): Route {
  const names: string[] = [];
  const source = template
    .split(/\{([^}]+)\}/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
      names.push(part);
      return GREEDY.has(part) ? "(.+)" : "([^/]+)";
    })
    .join("");
  const operations = METHODS.flatMap((method) => {
    const definition = asObject(item[method]);
    const id = asText(definition.operationId);
    if (id === null) return [];
    const written = [...asArray(item.parameters), ...asArray(definition.parameters)];
    const parameters = written.map(deref);
    return [[method, { id, method, template, definition, parameters }] as const];
  });
  return {
    template,
    pattern: new RegExp(`^${source}$`),
    names,
    literals: template.split("/").filter((part) => !part.includes("{")).length,
    operations: new Map(operations),
  };
}

function match(routes: readonly Route[], method: string, path: string): Matched | null {
  for (const { pattern, names, operations } of routes) {
    const operation = operations.get(method);
    const found = operation === undefined ? null : pattern.exec(path);
    if (operation === undefined || found === null) continue;
    const params = names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]);
    return { operation, params: Object.fromEntries(params) };
  }
  return null;
}
