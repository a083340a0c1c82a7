/**
 * How do functions say that something expected went wrong?
 * Expected failures are returned, bugs are thrown.
 */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Failure };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Failure>(problem: Failure): {
  readonly ok: false;
  readonly problem: Failure;
} {
  return { ok: false, problem };
}

/** Every value, or the first problem. */
export function all<Value, Failure>(
  results: readonly Result<Value, Failure>[],
): Result<readonly Value[], Failure> {
  const values: Value[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

/** Closes a `switch` over a union: a forgotten case is a compile error. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
