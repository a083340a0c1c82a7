/**
 * How are JSON values parsed and compared?
 */
import { isNestedTooDeeply } from "../../answer.ts";

/** Null when the text is no JSON (the value itself may be null), or nests too deeply to be read. */
export function parseJson(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return isNestedTooDeeply(value) ? null : { value };
  } catch {
    return null;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function deepEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => deepEqual(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const [mine, theirs] = [Object.keys(a), Object.keys(b)];
    return (
      mine.length === theirs.length &&
      mine.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]))
    );
  }
  return a === b;
}
