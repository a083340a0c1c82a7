/** Which calls are not answered yet, and which of them does a signal stop? One listener for each signal. */
export type Call<Outcome> = {
  readonly signal: AbortSignal;
  readonly settle: (outcome: Outcome) => void;
  place: "waiting" | "in-flight" | "settled";
  /** Ends the pause before its next attempt. */
  wake: AbortController | null;
};

export type OpenCalls<Outcome, Item extends Call<Outcome>> = {
  readonly add: (call: Item) => void;
  readonly settle: (call: Item, outcome: Outcome) => void;
  /** Every call that is not under way. */
  readonly settleWaiting: (outcome: Outcome) => void;
  readonly forget: (call: Item) => void;
  readonly count: () => number;
};

export function openCalls<Outcome, Item extends Call<Outcome>>(
  stopped: Outcome,
  onStopped: () => void,
): OpenCalls<Outcome, Item> {
  const bySignal = new Map<AbortSignal, { calls: Set<Item>; stop: () => void }>();
  let count = 0;
  const forget = (call: Item) => {
    call.place = "settled";
    call.wake?.abort();
    count -= 1;
    const group = bySignal.get(call.signal);
    group?.calls.delete(call);
    if (group === undefined || group.calls.size > 0) return;
    bySignal.delete(call.signal);
    call.signal.removeEventListener("abort", group.stop);
  };
  const settle = (call: Item, outcome: Outcome) => {
    forget(call);
    call.settle(outcome);
  };
  const settleAll = (calls: ReadonlySet<Item>, outcome: Outcome) => {
    for (const call of [...calls]) if (call.place === "waiting") settle(call, outcome);
  };
  const add = (call: Item) => {
    count += 1;
    const group = bySignal.get(call.signal);
    if (group !== undefined) {
      group.calls.add(call);
      return;
    }
    const calls = new Set([call]);
    const stop = () => {
      settleAll(calls, stopped);
      onStopped();
    };
    bySignal.set(call.signal, { calls, stop });
    call.signal.addEventListener("abort", stop);
  };
  const settleWaiting = (outcome: Outcome) => {
    for (const { calls } of [...bySignal.values()]) settleAll(calls, outcome);
  };
  return { add, settle, settleWaiting, forget, count: () => count };
}
