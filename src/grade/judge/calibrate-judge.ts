/**
 * What does a judge say of answers that people labelled? It is asked and read as in every other run; what it
 * says is counted against the labels.
 */
import type { GraderConfig } from "../../grader-config.ts";
import type { Agreement } from "../../judge-calibration.ts";
import { type Inquiries, inquireAll } from "../../trial/inquire.ts";
import type { JudgeLabel } from "../../trial/judge-labels.ts";
import type { GradeContext, Settings } from "../grading.ts";
import { gradeJudge, judgeInquiries } from "./judge.ts";

export type Calibrated = {
  readonly agreement: Agreement;
  /** Why verdicts could not be used, and how often. */
  readonly ungraded: ReadonlyMap<string, number>;
  /** Labelled answers on which no reply came back. */
  readonly unanswered: number;
};

export async function calibrateJudge(
  settings: Settings<"judge">,
  labels: readonly JudgeLabel[],
  inquiries: Inquiries,
): Promise<Calibrated> {
  const asked = labels.map((label) => {
    const own = settingsFor(settings, label);
    const context = contextOf(label);
    return { label, own, context, asks: judgeInquiries(own, context) };
  });
  const observations = [
    ...(await inquireAll(
      asked.flatMap(({ asks }) => asks),
      inquiries,
    )),
  ];
  const counts = { meets: { passed: 0, failed: 0 }, fails: { passed: 0, failed: 0 } };
  const ungraded = new Map<string, number>();
  let unanswered = 0;
  for (const { label, own, context, asks } of asked) {
    const observed = observations.splice(0, asks.length);
    const grading = gradeJudge(own, context, observed);
    if (grading.kind !== "ungraded") counts[label.label][grading.kind] += 1;
    else if (observed.some(({ kind }) => kind === "none")) unanswered += 1;
    else ungraded.set(grading.why, (ungraded.get(grading.why) ?? 0) + 1);
  }
  const said = ({ passed, failed }: { passed: number; failed: number }) => ({
    "judge-meets": passed,
    "judge-fails": failed,
  });
  return {
    agreement: {
      "human-meets": said(counts.meets),
      "human-fails": said(counts.fails),
      ungraded: [...ungraded.values()].reduce((sum, times) => sum + times, 0),
    },
    ungraded,
    unanswered,
  };
}

function settingsFor(
  settings: Settings<"judge">,
  { reference }: JudgeLabel,
): Extract<GraderConfig, { readonly kind: "judge" }> {
  return reference === undefined ? settings : { ...settings, against: reference };
}

function contextOf({ text, question }: JudgeLabel): GradeContext {
  return {
    answer: { text, toolCalls: [], finish: "stop" },
    tools: [],
    variables: {},
    question: question ?? "",
    input: question ?? null,
  };
}
