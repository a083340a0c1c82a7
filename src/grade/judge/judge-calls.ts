/**
 * How often will a target's judges be asked at most? Once an answer, twice against a reference, and once more
 * for what is planted in every look; equal answers are asked about once, so it may be less.
 */
import type { Instance } from "../../suite/generate.ts";
import { formOf } from "../../suite/judges.ts";
import { askedArms, type PreparedTarget } from "../../trial/prepare.ts";
import type { Settings } from "../grading.ts";

export function judgeCalls(target: PreparedTarget): number {
  const arms = askedArms(target).length;
  const planted = new Set<string>();
  let calls = 0;
  for (const unit of target.units) {
    const judges = judgesIn(target.draw(unit));
    for (const judge of judges) calls += asksOf(judge) * arms * unit.trials;
    const place = JSON.stringify([unit.look, unit.task]);
    if (planted.has(place)) continue;
    planted.add(place);
    for (const judge of judges) calls += asksOf(judge) * [judge.good, judge.bad].flat().length;
  }
  return calls;
}

function judgesIn({ graders }: Instance): readonly Settings<"judge">[] {
  return graders.filter((grader) => grader.kind === "judge");
}

function asksOf(judge: Settings<"judge">): number {
  return formOf(judge) === "pairwise" ? 2 : 1;
}
