/**
 * How does a program fail that was asked for?
 */
import { pick } from "../draw.ts";
import type { Mutate } from "./mutation.ts";

type Slip = { readonly in: string; readonly put: string };

/** One place is as a worse program would have it. */
export function slipped(slips: readonly Slip[]): Mutate {
  return (work, { draw }) => {
    const { program } = work;
    const [first, ...more] = slips.filter((slip) => program?.source.includes(slip.in) === true);
    if (program === null || first === undefined) return null;
    const slip = pick([first, ...more], draw("slip"));
    return {
      ...work,
      program: { ...program, source: program.source.replace(slip.in, () => slip.put) },
    };
  };
}

/** The answer speaks of a program and holds none. */
export const withoutProgram: Mutate = (work) =>
  work.program === null ? null : { ...work, program: null };
