/**
 * What when somebody does not answer in time? We go on; what comes later is not waited for and not lost.
 */
export type Timely<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "late" };

export async function within<Value>(
  withinMs: number,
  work: Promise<Value>,
): Promise<Timely<Value>> {
  const { promise: late, resolve } = Promise.withResolvers<Timely<Value>>();
  const timer = setTimeout(() => resolve({ kind: "late" }), withinMs);
  const done = work.then((value): Timely<Value> => ({ kind: "done", value }));
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
