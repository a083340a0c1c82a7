/**
 * Which steps lead to the answer, and where do they lead when one of them slips?
 */
import { evaluate, type Value, type Variables } from "../suite/expression.ts";
import { neededFor } from "./finals.ts";
import type { Known } from "./match.ts";
import type { WorkStep } from "./work.ts";

/** A departure from the right work in one step. */
export type Slip =
  /** The step claims a wrong value; later steps use it, or pass over it. */
  | {
      readonly kind: "value";
      readonly step: string;
      readonly value: number;
      readonly carried: boolean;
    }
  /** The step calculates with a number from nowhere in place of a name. */
  | {
      readonly kind: "operand";
      readonly step: string;
      readonly name: string;
      readonly value: number;
    };

/** The steps, and what is believed after them. */
export function workThrough(
  known: Known,
  slip: Slip | null,
): { readonly steps: readonly WorkStep[]; readonly believed: Variables } {
  const { task } = known;
  const computed = new Set(task.let.map(([name]) => name));
  const believed: Record<string, Value> = Object.fromEntries(
    Object.entries(known.variables).filter(([name]) => !computed.has(name)),
  );
  const wanted = neededSteps(known);
  const steps: WorkStep[] = [];
  for (const [name, expression] of task.let) {
    const here = slip?.step === name ? slip : null;
    const replaced = here?.kind === "operand" ? { [here.name]: here.value } : {};
    const seen = { ...believed, ...replaced };
    const right = evaluate(expression, seen);
    if (!right.ok) break;
    const claimed = here?.kind === "value" ? here.value : right.value;
    if (wanted.has(name)) steps.push({ name, expression, believed: seen, value: claimed });
    believed[name] = here?.kind === "value" && !here.carried ? right.value : claimed;
  }
  return { steps, believed };
}

/** The names an expression reads, without functions and quoted text. */
export function namesIn(expression: string): readonly string[] {
  const bare = expression.replaceAll(/"[^"]*"|'[^']*'/g, "");
  return [...bare.matchAll(/(?<![\w.])[A-Za-z_]\w*(?!\s*\()/g)].map(([name]) => name);
}

/** The `let`s the final answer depends on, directly or through others. */
function neededSteps({ task }: Known): ReadonlySet<string> {
  const needed = new Set(neededFor(task));
  for (const [name, expression] of task.let.toReversed()) {
    if (!needed.has(name)) continue;
    for (const inner of namesIn(expression)) needed.add(inner);
  }
  return needed;
}
