/**
 * Where in a JSON document does an answer stand? The part of JSONPath (RFC 9535) that names exactly one place:
 * `$`, `.name`, `['any name']` and `[index]`, counted from the end when negative. Wildcards, slices, filters and
 * descents name many places and are refused.
 */
import { fail, ok, type Result } from "../result.ts";

export type JsonPlace = readonly (string | number)[];

const STEP =
  /\.([A-Za-z_][A-Za-z0-9_-]*)|\[(-?\d{1,9})\]|\['([^'\\]{1,200})'\]|\["([^"\\]{1,200})"\]/y;
const LONGEST = 1000;

/** Fails with what cannot be read. */
export function parseJsonPlace(written: string): Result<JsonPlace, string> {
  if (!written.startsWith("$")) return fail('must start with "$", as in $.reply');
  if (written.length > LONGEST) return fail(`has more than ${LONGEST} characters`);
  const steps: (string | number)[] = [];
  let at = 1;
  while (at < written.length) {
    STEP.lastIndex = at;
    const found = STEP.exec(written);
    if (found === null) {
      return fail(
        `is not understood from "${written.slice(at, at + 20)}" on; it takes .name, ['name'] and [0]`,
      );
    }
    const [step, name, index, single, double] = found;
    steps.push(index === undefined ? (name ?? single ?? double ?? "") : Number(index));
    at += step.length;
  }
  return ok(steps);
}
