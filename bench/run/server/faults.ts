/**
 * Which requests go wrong? Exactly the wanted share: one at a drawn place of every block of 1 / rate requests,
 * so that a run of any length has its share and no client can learn the rhythm.
 */
import { createHash } from "node:crypto";
import { FAULTS, type Fault, type Knobs } from "./knobs.ts";

/** The fault of the request that arrived at this place, counted from 0; `null` for none. */
export function faultOf(
  arrival: number,
  { faults, seed }: Pick<Knobs, "faults" | "seed">,
): Fault | null {
  for (const fault of FAULTS) {
    const rate = faults[fault];
    if (rate === 0) continue;
    const block = Math.round(1 / rate);
    const number = Math.floor(arrival / block);
    if (arrival % block === drawnPlace(`${seed} ${fault} ${number}`, block)) return fault;
  }
  return null;
}

function drawnPlace(name: string, below: number): number {
  return createHash("sha256").update(name).digest().readUInt32BE(0) % below;
}
