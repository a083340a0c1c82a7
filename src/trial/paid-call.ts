/**
 * How is one call made so that its answer is paid once? From the journal where it is known, else within the
 * budget, and kept in the journal before anybody works with it.
 */
import type { CallModel, Journal, ModelRequest, Reply } from "../ports.ts";
import type { Problem } from "../problem.ts";
import type { Budget, Spent } from "./budget.ts";

export type PaidCall = {
  readonly provider: string;
  /** Of everything that can change the answer, the repeat included; taken only where there is a journal. */
  readonly key: () => string;
  readonly request: ModelRequest;
};

export type Paid =
  | { readonly kind: "replied"; readonly reply: Reply; readonly spent: Spent }
  | { readonly kind: "failed"; readonly problem: Problem }
  /** By the budget, the deadline or the person. */
  | { readonly kind: "stopped" };

export type Payer = {
  readonly pay: (call: PaidCall) => Promise<Paid>;
  /** Set once an answer could not be kept: another one must not be paid for. */
  readonly unkept: () => Problem | null;
};

export function openPayer(of: {
  readonly callModel: (provider: string) => CallModel;
  /** `null` where nothing is kept. */
  readonly journal: Journal | null;
  readonly budget: Budget;
  readonly signal: AbortSignal;
}): Payer {
  const { callModel, journal, budget, signal } = of;
  let unkept: Problem | null = null;
  const pay = async ({ provider, key: keyOf, request }: PaidCall): Promise<Paid> => {
    const key = journal === null ? "" : keyOf();
    const reservation = signal.aborted ? null : await budget.reserve(request);
    if (reservation === null) return { kind: "stopped" };
    // What was paid before counts too: a run that is taken up again ends where it would have ended.
    const known = journal?.find(key) ?? null;
    if (known !== null) {
      return { kind: "replied", reply: known, spent: reservation.settle(known) };
    }
    const reply = await callModel(provider)(request, signal);
    if (!reply.ok) {
      reservation.release();
      return signal.aborted ? { kind: "stopped" } : { kind: "failed", problem: reply.problem };
    }
    const spent = reservation.settle(reply.value);
    const kept = journal?.keep(key, reply.value);
    if (kept?.ok === false) unkept ??= kept.problem;
    return { kind: "replied", reply: reply.value, spent };
  };
  return { pay, unkept: () => unkept };
}
