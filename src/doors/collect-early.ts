/**
 * How is memory kept flat through a hundred thousand calls? What a call leaves behind is garbage that V8 would let
 * lie until the heap has doubled; it is told to collect while little lies there. Works in a running process, and
 * an Action cannot be started with flags.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes of the young generation at which a collection costs little beside what it collects. */
const ENOUGH = 8 * 2 ** 20;

export function collectEarly(): void {
  // The old generation is collected when it has grown by a quarter.
  setFlagsFromString("--heap-growing-percent=25");
  // The young one grows to what is enough, and stays.
  const watch = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find((space) => space.space_name === "new_space");
    if (young === undefined || young.space_size < ENOUGH) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    watch.disconnect();
  });
  watch.observe({ entryTypes: ["gc"] });
}
