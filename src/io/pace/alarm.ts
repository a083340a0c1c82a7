/** When is it time to look again? One timer, set to the nearest time anybody asked for. */
export type Alarm = {
  /** Was it set anew? Not when it rings by then anyway. */
  readonly set: (time: number) => boolean;
  readonly clear: () => void;
};

export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

export function openAlarm(world: {
  readonly now: () => number;
  readonly pause: Pause;
  readonly ring: () => void;
}): Alarm {
  let current: { readonly time: number; readonly off: AbortController } | null = null;
  const clear = () => {
    current?.off.abort();
    current = null;
  };
  const set = (time: number) => {
    // One that rings too early costs a look; it is set again then.
    if (current !== null && current.time <= time) return false;
    clear();
    const mine = { time, off: new AbortController() };
    current = mine;
    const ring = () => {
      if (current !== mine) return;
      current = null;
      world.ring();
    };
    // A pause that is cut short may resolve or reject; either way `current` has moved on.
    void world.pause(Math.max(1, Math.ceil(time - world.now())), mine.off.signal).then(ring, ring);
    return true;
  };
  return { set, clear };
}
