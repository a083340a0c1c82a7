/**
 * What would the usual rules have declared on the same trials?
 */
import { MODES, type SimulatedUnit } from "./world.ts";

export type Blames = {
  readonly meanDropped: boolean;
  readonly anyModeUp: boolean;
  readonly unpairedZ: boolean;
};

const RISE = 0.05;
const Z = 1.6448536269514722;

export function usualRules(units: readonly SimulatedUnit[]): Blames {
  const trials = units.reduce((sum, { head }) => sum + head.length, 0);
  const rate = (arm: "base" | "head", shows: (mode: number | null) => boolean) =>
    units.reduce((sum, unit) => sum + unit[arm].filter(({ mode }) => shows(mode)).length, 0) /
    trials;
  const modes = Array.from({ length: MODES }, (_, mode) => ({
    base: rate("base", (shown) => shown === mode),
    head: rate("head", (shown) => shown === mode),
  }));
  const fails = (mode: number | null) => mode !== null;
  return {
    meanDropped: rate("head", fails) > rate("base", fails),
    anyModeUp: modes.some(({ base, head }) => head - base >= RISE),
    unpairedZ: modes.some(({ base, head }) => {
      const pooled = (base + head) / 2;
      return head - base > Z * Math.sqrt((2 * pooled * (1 - pooled)) / trials);
    }),
  };
}
