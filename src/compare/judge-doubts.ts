/**
 * May a verdict rest on the judges that graded? One that misjudged a planted answer is believed in nothing;
 * one that was not held against people, or agrees with them too little, finds nothing that counts, so what it
 * was to watch is not watched: silence would look like a pass. Where the policy does not gate its modes, its
 * findings are shown and nothing waits for it.
 */
import type { Policy } from "../suite/policy.ts";
import type { Doubt } from "../verdict.ts";
import { FEWEST_LABELS_OF_EACH } from "./judge-accuracy.ts";
import { type Arms, type JudgeStanding, judgeStandings } from "./judge-standing.ts";
import { count } from "./say.ts";

export function judgeDoubts(
  { target, ...arms }: Arms & { readonly target: string },
  policy: Policy,
): readonly Doubt[] {
  const standings = judgeStandings(arms, policy);
  const unknown = sayUnknown(arms);
  return [
    ...(unknown === null ? [] : [{ target, kind: "judge-not-calibrated" as const, why: unknown }]),
    ...standings.flatMap((standing): readonly Doubt[] => {
      const why = sayFailed(standing);
      return why === null ? [] : [{ target, kind: "judge-failed-sentinels", why }];
    }),
    ...standings
      .filter(({ isCalibrated, isGated }) => isGated && !isCalibrated)
      .map((standing): Doubt => {
        return { target, kind: "judge-not-calibrated", why: sayUncalibrated(standing, policy) };
      }),
  ];
}

/** Arms that were asked side by side share what was planted. */
function sayFailed({ judge, failed }: JudgeStanding): string | null {
  if (failed.length === 0) return null;
  const said = failed.map(({ arm, sentinels: { asked, misjudged, unanswered } }) => {
    if (asked === 0) return `was given no planted answer on ${arm}`;
    const silent = unanswered === 0 ? "" : `, and ${unanswered} got no reply`;
    return `misjudged ${misjudged} of ${asked} planted answers${silent} on ${arm}`;
  });
  return `${sayJudge(judge)} ${said.join("; ")}; none of its findings count.`;
}

/** Findings that no judge of the evidence owns up to are taken out; that must not look like a pass. */
function sayUnknown({ base, head }: Arms): string | null {
  const known = new Map<string, Set<string>>();
  for (const { tasks, modes } of head.judges ?? []) {
    for (const task of tasks) known.set(task, new Set([...(known.get(task) ?? []), ...modes]));
  }
  const trials = [...(base?.trials ?? []), ...head.trials];
  const unknown = trials.filter(
    ({ task, grade }) =>
      grade.kind === "failed" &&
      grade.findings.some(({ by, mode }) => by === "judge" && known.get(task)?.has(mode) !== true),
  ).length;
  if (unknown === 0) return null;
  return `${count(unknown, "trial")} hold findings of a judge that the evidence does not describe, so they do not count.`;
}

function sayUncalibrated({ judge, accuracy }: JudgeStanding, policy: Policy): string {
  const who = sayJudge(judge);
  const so = "so none of its findings count";
  if (accuracy === null) {
    return `${who} was never held against people's labels (calibrate-judge), ${so}.`;
  }
  const { kappa, kappaInterval, labels, sensitivity, specificity } = accuracy;
  if (kappa === null || kappaInterval === null) {
    return `${who} was held against ${labels} labels that say nothing of it: people or judge used one word only, ${so}.`;
  }
  if (Math.min(sensitivity.of, specificity.of) < FEWEST_LABELS_OF_EACH) {
    return `${who} was held against ${specificity.of} answers that meet the rubric and ${sensitivity.of} that fail it; ${FEWEST_LABELS_OF_EACH} of each are the fewest that tell anything, ${so}.`;
  }
  const floor = policy.judge["min-kappa"];
  return `${who} agrees with people at kappa ${kappa.toFixed(2)} ${sayKappa(kappaInterval)} on ${labels} labels, below policy.judge.min-kappa ${floor}, ${so}.`;
}

const MOST_TASKS = 3;

function sayJudge({ tasks }: JudgeStanding["judge"]): string {
  const more = tasks.length - MOST_TASKS;
  return `The judge of ${tasks.slice(0, MOST_TASKS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function sayKappa([low, high]: readonly [number, number]): string {
  return `(interval ${low.toFixed(2)} to ${high.toFixed(2)})`;
}
