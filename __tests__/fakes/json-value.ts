/** How is JSON of unknown shape walked without claiming to know it? */
export type JsonObject = { [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object, or an empty one. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => asObject(inner)[key], value);
}

/**
 * `over` laid on `example`, which stays as it is; what is not laid over is shared with it. Objects key by key, the items of a list each on the example's first
 * item; `undefined` removes a property.
 */
export function overlay(example: unknown, over: unknown): unknown {
  if (Array.isArray(over)) {
    const first = asArray(example)[0];
    return over.map((item) => overlay(first, item));
  }
  if (!isObject(over)) return over;
  const merged: JsonObject = { ...asObject(example) };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) delete merged[key];
    else merged[key] = overlay(merged[key], value);
  }
  return merged;
}
