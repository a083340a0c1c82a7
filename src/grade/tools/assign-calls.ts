/**
 * Which call serves which expectation, so that most of them are served?
 */
export type Fits = (expected: number, call: number) => boolean;

/** In any order: most expectations served, each by a call of its own (augmenting paths); expected -> call. */
export function assignInAnyOrder(
  expected: number,
  calls: number,
  fits: Fits,
): ReadonlyMap<number, number> {
  const servedBy = new Map<number, number>();
  const takenFor = new Map<number, number>();
  const serve = (wanted: number, tried: Set<number>): boolean => {
    for (let call = 0; call < calls; call += 1) {
      if (tried.has(call) || !fits(wanted, call)) continue;
      tried.add(call);
      const other = takenFor.get(call);
      if (other === undefined || serve(other, tried)) {
        takenFor.set(call, wanted);
        servedBy.set(wanted, call);
        return true;
      }
    }
    return false;
  };
  for (let wanted = 0; wanted < expected; wanted += 1) serve(wanted, new Set());
  return servedBy;
}

/** In the given order: the longest common subsequence of expectations and calls; expected -> call. */
export function assignInOrder(
  expected: number,
  calls: number,
  fits: Fits,
): ReadonlyMap<number, number> {
  const best: (readonly (readonly [number, number])[])[][] = Array.from(
    { length: expected + 1 },
    () => Array.from({ length: calls + 1 }, () => []),
  );
  for (let wanted = expected - 1; wanted >= 0; wanted -= 1) {
    for (let call = calls - 1; call >= 0; call -= 1) {
      const skip = longer(best[wanted + 1]?.[call], best[wanted]?.[call + 1]);
      const rest = best[wanted + 1]?.[call + 1] ?? [];
      const row = best[wanted];
      if (row === undefined) continue;
      row[call] = fits(wanted, call) ? longer([[wanted, call], ...rest], skip) : skip;
    }
  }
  return new Map(best[0]?.[0] ?? []);
}

type Pairs = readonly (readonly [number, number])[];

function longer(a: Pairs = [], b: Pairs = []): Pairs {
  return a.length >= b.length ? a : b;
}
