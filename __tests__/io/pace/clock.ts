/** A clock that tests turn: what waits is woken in order of time, and no real time passes. */
export type Clock = {
  readonly now: () => number;
  /** Ends when the time is over or the signal says so, whichever is first. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Turns the clock until `work` has ended; fails when nothing waits for time any more. */
  readonly run: <Value>(work: Promise<Value>) => Promise<Value>;
  /** Pauses that nobody ended. */
  readonly pending: () => number;
};

type Timer = { readonly time: number; readonly wake: () => void; isOff: boolean };

export function openClock(start = 0): Clock {
  let time = start;
  /** Latest first. */
  const timers: Timer[] = [];

  const pause = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((wake) => {
      if (signal?.aborted) return wake();
      const off = () => {
        timer.isOff = true;
        wake();
      };
      // Listeners of a signal are searched one by one: those that are over must leave.
      const due = () => {
        signal?.removeEventListener("abort", off);
        wake();
      };
      const timer: Timer = { time: time + Math.max(0, ms), wake: due, isOff: false };
      timers.splice(placeOf(timers, timer.time), 0, timer);
      signal?.addEventListener("abort", off);
    });

  const run = async <Value>(work: Promise<Value>): Promise<Value> => {
    let isOver = false;
    const over = () => {
      isOver = true;
    };
    work.then(over, over);
    for (;;) {
      // Everything that can happen without time passing happens first.
      await new Promise<void>((done) => setImmediate(done));
      if (isOver) return work;
      dropOff();
      const next = timers.at(-1);
      if (next === undefined) throw new Error(`nothing happens any more at ${time} ms`);
      time = next.time;
      for (let due = timers.at(-1); due?.time === time; due = timers.at(-1)) {
        timers.pop();
        if (!due.isOff) due.wake();
      }
    }
  };
  const dropOff = () => {
    while (timers.at(-1)?.isOff) timers.pop();
  };
  return { now: () => time, pause, run, pending: () => timers.filter((t) => !t.isOff).length };
}

/** Where it stands among later ones (before) and earlier ones (behind); equals keep their order. */
function placeOf(timers: readonly Timer[], time: number): number {
  let low = 0;
  let high = timers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timers[middle]?.time ?? 0) > time) low = middle + 1;
    else high = middle;
  }
  return low;
}
