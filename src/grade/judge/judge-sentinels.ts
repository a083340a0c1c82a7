/**
 * Can the judge be trusted in this look? Every judge gets answers of known quality among the others, with the
 * question of a real instance, by the same requests and the same reading. Both arms share them.
 */
import type { Sentinels } from "../../evidence.ts";
import type { GraderConfig } from "../../grader-config.ts";
import type { Digest } from "../../suite/content-key.ts";
import type { Judge } from "../../suite/judges.ts";
import type { Observation } from "../../trial/inquire.ts";
import type { GradeContext, Settings } from "../grading.ts";
import type { Gradable } from "../observe.ts";
import { gradeJudge } from "./judge.ts";

export type Planted = {
  readonly target: string;
  readonly identity: Digest;
  readonly settings: Settings<"judge">;
  readonly wanted: "passed" | "failed";
  readonly answer: Gradable;
};

/** What became of one planted answer. */
export type SentinelOutcome = Pick<Planted, "target" | "identity"> & {
  readonly kind: "right" | "misjudged" | "unanswered";
};

/** Which judges of which targets were given their planted answers in this look already. */
export type Plantings = { readonly begun: Set<string> };

/** The good and bad texts of every judge that grades this answer and was not checked in this look yet. */
export function plantSentinels(
  {
    target,
    task,
    answer,
  }: {
    readonly target: string;
    readonly task: string;
    readonly answer: Gradable;
  },
  judges: readonly Judge[],
  { begun }: Plantings,
): readonly Planted[] {
  const planted: Planted[] = [];
  for (const judge of judges) {
    const key = JSON.stringify([target, task, judge.entry]);
    const settings = answer.graders[judge.entry];
    if (judge.task !== task || settings?.kind !== "judge" || begun.has(key)) continue;
    begun.add(key);
    const plant = (wanted: Planted["wanted"], text: string | number) => {
      const { identity } = judge;
      planted.push({ target, identity, settings, wanted, answer: says(answer, settings, text) });
    };
    for (const text of [settings.good].flat()) plant("passed", text);
    for (const text of [settings.bad].flat()) plant("failed", text);
  }
  return planted;
}

function says(context: GradeContext, grader: GraderConfig, text: string | number): Gradable {
  const answer = { text: String(text), toolCalls: [], finish: "stop" as const };
  return { ...context, answer, graders: [grader] };
}

export function judgeSentinel(
  { target, identity, settings, wanted, answer }: Planted,
  observations: readonly Observation[],
): SentinelOutcome {
  const { kind } = gradeJudge(settings, answer, observations);
  if (kind === wanted) return { target, identity, kind: "right" };
  const isSilent = observations.some((observation) => observation.kind === "none");
  return { target, identity, kind: isSilent ? "unanswered" : "misjudged" };
}

export function countSentinels(
  outcomes: readonly SentinelOutcome[],
  of: Pick<Planted, "target" | "identity">,
): Sentinels {
  const own = outcomes.filter(
    ({ target, identity }) => target === of.target && identity === of.identity,
  );
  const count = (kind: SentinelOutcome["kind"]) => own.filter((each) => each.kind === kind).length;
  return {
    asked: own.length,
    misjudged: count("misjudged"),
    unanswered: count("unanswered"),
  };
}
