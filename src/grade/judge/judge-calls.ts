/**
 * How often will a target's judges be asked at most? Once an answer, twice against a reference, and once more
 * for what is planted in every look; equal answers are asked about once, so it may be less.
 */
import type { Instance } from "../../suite/generate.ts";
import { formOf } from "../../suite/judges.ts";
import type { PreparedTarget } from "../../trial/prepare.ts";
import type { Settings } from "../grading.ts";

export function judgeCalls({ trials }: Pick<PreparedTarget, "trials">): number {
  const answers = sum(trials.flatMap(({ instance }) => judgesIn(instance).map(asksOf)));
  const byTaskAndLook = Map.groupBy(trials, ({ look, instance }) =>
    JSON.stringify([look, instance.task]),
  );
  const planted = [...byTaskAndLook.values()].flatMap(([first]) =>
    (first === undefined ? [] : judgesIn(first.instance)).map(
      (judge) => asksOf(judge) * [judge.good, judge.bad].flat().length,
    ),
  );
  return answers + sum(planted);
}

function judgesIn({ graders }: Instance): readonly Settings<"judge">[] {
  return graders.filter((grader) => grader.kind === "judge");
}

function asksOf(judge: Settings<"judge">): number {
  return formOf(judge) === "pairwise" ? 2 : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
