/**
 * Which value fits a JSON Schema? The plainest one; enough for what prompts ask for.
 */
export function exampleOf(schema: unknown): unknown {
  if (!isRecord(schema)) return "text";
  if ("const" in schema) return schema.const;
  if ("default" in schema) return schema.default;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (Array.isArray(schema.examples)) return schema.examples[0];
  const branch = [schema.anyOf, schema.oneOf, schema.allOf].find(Array.isArray);
  if (branch !== undefined) return exampleOf(branch[0]);
  const type: unknown = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case "integer":
    case "number":
      return exampleNumber(schema);
    case "boolean":
      return true;
    case "null":
      return null;
    case "array": {
      const count = typeof schema.minItems === "number" ? schema.minItems : 1;
      return Array.from({ length: count }, () => exampleOf(schema.items ?? {}));
    }
    case "string":
      return exampleText(schema);
    default:
      return exampleObject(schema);
  }
}

function exampleObject(schema: Readonly<Record<string, unknown>>): unknown {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  const wanted = Array.isArray(schema.required) ? schema.required : Object.keys(properties);
  return Object.fromEntries(
    wanted.map((name) => [String(name), exampleOf(properties[String(name)])]),
  );
}

function exampleNumber(schema: Readonly<Record<string, unknown>>): number {
  const least = typeof schema.minimum === "number" ? schema.minimum : null;
  const above = typeof schema.exclusiveMinimum === "number" ? schema.exclusiveMinimum + 1 : null;
  const most = typeof schema.maximum === "number" ? schema.maximum : null;
  return least ?? above ?? (most === null ? 1 : Math.min(1, most));
}

const FORMATS: Readonly<Record<string, string>> = {
  date: "2025-01-15",
  "date-time": "2025-01-15T09:00:00Z",
  time: "09:00:00",
  email: "someone@example.com",
  uri: "https://example.com/",
  uuid: "00000000-0000-4000-8000-000000000000",
};

function exampleText(schema: Readonly<Record<string, unknown>>): string {
  if (typeof schema.format === "string") return FORMATS[schema.format] ?? "text";
  const least = typeof schema.minLength === "number" ? schema.minLength : 0;
  if (typeof schema.pattern === "string") return plainest(schema.pattern);
  return "text".padEnd(least, "x");
}

/** A match for the simple patterns ids have, such as "^ord_[0-9]+$". */
function plainest(pattern: string): string {
  return pattern
    .replaceAll(/^\^|\$$/g, "")
    .replaceAll(REPEATED, (_, range: string, count: string | undefined) =>
      firstOf(range).repeat(Number(count ?? "1")),
    )
    .replaceAll(/\\(.)/g, "$1");
}

const REPEATED = /(\[\w-[^\]]*\]|\\d|\\w)(?:\{(\d+)(?:,\d*)?\}|[+*])?/g;

/** The first character of a class, and of digits the first that is no zero. */
function firstOf(range: string): string {
  if (range === "\\d" || range.startsWith("[0-")) return "1";
  return range === "\\w" ? "a" : range.charAt(1);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
