/**
 * What must be learnt outside before an answer can be graded, and what came back?
 * Graders are pure: they say what they need to know (a program's end, a judge's reply), this runs it, and they
 * grade with what was observed.
 */
import pMap from "p-map";
import type { Answer } from "../answer.ts";
import type { ModelRequest, Program, ProgramEnd, RunProgram } from "../ports.ts";

export type Inquiry =
  | { readonly kind: "run"; readonly program: Program }
  | { readonly kind: "ask"; readonly provider: string; readonly request: ModelRequest };

export type Ask = Extract<Inquiry, { readonly kind: "ask" }>;

export type Observation =
  | { readonly kind: "run"; readonly end: ProgramEnd }
  | { readonly kind: "reply"; readonly answer: Answer }
  /** Nothing was learnt: code execution is off, the judge did not answer. A fixed phrase. */
  | { readonly kind: "none"; readonly why: string };

export type Inquiries = {
  /** `null` where the config does not allow to run code. */
  readonly runProgram: RunProgram | null;
  readonly askJudge: (inquiry: Ask) => Promise<Observation>;
  readonly concurrency: number;
  readonly signal: AbortSignal;
};

/** Observations come in the order of the inquiries. */
export function inquireAll(
  inquiries: readonly Inquiry[],
  { runProgram, askJudge, concurrency, signal }: Inquiries,
): Promise<readonly Observation[]> {
  const inquire = async (inquiry: Inquiry): Promise<Observation> => {
    if (inquiry.kind === "ask") return askJudge(inquiry);
    if (runProgram === null) return { kind: "none", why: "running code is not enabled" };
    if (signal.aborted) return { kind: "none", why: "budget-stopped" };
    return { kind: "run", end: await runProgram(inquiry.program, signal) };
  };
  return pMap(inquiries, inquire, { concurrency });
}
