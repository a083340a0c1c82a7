/**
 * What of a graded trial goes into the evidence, and what stays in the transcript?
 * Evidence holds no model text: quotes stay behind, answers become keyed digests.
 */
import type { Answer } from "../answer.ts";
import { EVIDENCE_VERSION, type Evidence, type EvidenceTrial } from "../evidence.ts";
import { answerDigest } from "../suite/content-key.ts";
import type { Instance } from "../suite/generate.ts";
import type { Graded } from "./grade.ts";

export type AnsweredTrial = {
  readonly answer: Answer;
  readonly grade: Graded;
  readonly confidence: number | null;
  readonly tokens: { readonly input: number; readonly output: number } | null;
  readonly costUsd: number | null;
};

export type TrialResult =
  | ({ readonly kind: "answered" } & AnsweredTrial)
  | { readonly kind: "unanswered"; readonly why: string };

export function recordTrial(of: {
  readonly instance: Instance;
  readonly trial: number;
  readonly look: number | null;
  readonly result: TrialResult;
  /** The run's seed: the key of the answer digests. */
  readonly seed: string;
}): EvidenceTrial {
  const { result } = of;
  const isAnswered = result.kind === "answered";
  // Each field by its name, absent ones too: a run holds a hundred thousand of these, and JSON leaves them out.
  return {
    task: of.instance.task,
    instance: of.instance.id,
    trial: of.trial,
    look: of.look ?? undefined,
    category: of.instance.category,
    severity: of.instance.severity,
    answerDigest: isAnswered ? digestOfAnswer(of.seed, result.answer) : undefined,
    grade: isAnswered ? withoutQuotes(result.grade) : { kind: "unanswered", why: result.why },
    confidence: (isAnswered ? result.confidence : null) ?? undefined,
    costUsd: (isAnswered ? result.costUsd : null) ?? undefined,
    tokens: (isAnswered ? result.tokens : null) ?? undefined,
  };
}

function digestOfAnswer(seed: string, { text, toolCalls, trajectory }: Answer): `hmac:${string}` {
  const calls = toolCalls.map(({ name, raw }) => [name, raw]);
  if (trajectory === undefined) return answerDigest(seed, [text, calls]);
  // Ids of calls differ between equal conversations.
  const said = trajectory.map(({ role, content }) => [role, content]);
  return answerDigest(seed, [text, calls, said]);
}

/** The document of one arm; trials are sorted, so the order of answering changes no byte. */
export function assembleEvidence(of: Omit<Evidence, "version">): Evidence {
  return { version: EVIDENCE_VERSION, ...of, trials: inOrder(of.trials) };
}

export function inOrder(trials: readonly EvidenceTrial[]): EvidenceTrial[] {
  return trials.toSorted(
    (a, b) =>
      compareText(a.task, b.task) || compareText(a.instance, b.instance) || a.trial - b.trial,
  );
}

function withoutQuotes(grade: Graded): EvidenceTrial["grade"] {
  if (grade.kind !== "failed") return grade;
  return {
    ...grade,
    findings: grade.findings.map(({ quote: _quote, ...finding }) => finding),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
