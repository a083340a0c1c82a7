/**
 * Which other instance of the task could this one be mistaken for?
 */
import type { Value, Variables } from "../suite/expression.ts";
import type { Sampler } from "../suite/suite.ts";
import type { Draw } from "./draw.ts";
import { type Known, knownFrom } from "./match.ts";

const TRIES = 20;

/** An instance with another right answer; `null` when the task has only this one. */
export function neighbourOf(known: Known, draw: Draw): Known | null {
  for (let round = 0; round < TRIES; round += 1) {
    const variables = otherVariables(known, round, draw);
    const other = variables === null ? null : knownFrom(known.task, variables);
    if (other !== null && JSON.stringify(other.graders) !== JSON.stringify(known.graders)) {
      return other;
    }
  }
  return null;
}

function otherVariables({ task }: Known, round: number, draw: Draw): Variables | null {
  if (task.rows !== null) {
    const row = task.rows[Math.floor(draw("row", round) * task.rows.length)];
    return row?.variables ?? null;
  }
  return Object.fromEntries(
    task.sample.map(([name, sampler]) => [name, drawn(sampler, draw("other", round, name))]),
  );
}

function drawn(sampler: Sampler, at: number): Value {
  if ("choice" in sampler) {
    return sampler.choice[Math.floor(at * sampler.choice.length)] ?? null;
  }
  if ("int" in sampler) {
    const [low, high] = sampler.int;
    return low + Math.floor(at * (high - low + 1));
  }
  const [low, high] = sampler.float;
  const step = sampler.step ?? (high - low) / 100;
  const steps = step === 0 ? 0 : Math.floor((high - low) / step + 1e-9);
  return Number((low + Math.floor(at * (steps + 1)) * step).toPrecision(12));
}
