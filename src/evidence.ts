/**
 * What did one arm do, trial by trial? The versioned document that crosses processes.
 * It holds no model text and nothing that depends on the clock; transcripts and timings go beside it,
 * joined by task, instance and trial. Source: design.md section 5.
 */
import { z } from "zod";
import { agreementSchema } from "./judge-calibration.ts";
import { MODE_ID_PATTERN } from "./modes.ts";

export const EVIDENCE_VERSION = 1;

const severity = z.enum(["critical", "major", "minor"]);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const mode = z.string().regex(MODE_ID_PATTERN);

const finding = z.strictObject({
  mode,
  severity,
  /** 1-based number of the first wrong step, when the grader follows steps. */
  step: z.int().positive().optional(),
  by: z.enum(["rule", "judge"]),
  /** A fixed phrase of the grader, never model text. */
  rule: z.string().max(200),
});

const grade = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("passed") }),
  z.strictObject({
    kind: z.literal("failed"),
    findings: z.array(finding).min(1),
    /** Why another grader could not grade, where only a judge found something: it may not count. */
    ungraded: z.string().max(200).optional(),
  }),
  z.strictObject({ kind: z.literal("ungraded"), why: z.string().max(200) }),
  z.strictObject({ kind: z.literal("unanswered"), why: z.string().max(200) }),
]);

const trial = z.strictObject({
  task: z.string().min(1),
  instance: z.string().min(1),
  trial: z.int().nonnegative(),
  /** The look (1-based) that asked this trial; absent means one look. */
  look: z.int().positive().optional(),
  category: z.string().optional(),
  severity: severity.optional(),
  /** HMAC of the answer under the run's seed: equal digests are byte-identical answers. */
  answerDigest: z
    .string()
    .regex(/^hmac:[0-9a-f]{64}$/)
    .optional(),
  grade,
  /** Stated confidence, 0 to 1. */
  confidence: z.number().min(0).max(1).optional(),
  costUsd: z.number().nonnegative().optional(),
  tokens: z
    .strictObject({ input: z.int().nonnegative(), output: z.int().nonnegative() })
    .optional(),
});

/** Planted answers of known quality, over all looks; `misjudged` and `unanswered` are parts of `asked`. */
export const sentinelsSchema = z
  .strictObject({
    asked: z.int().nonnegative(),
    /** Judged wrongly, or with a reply that could not be used. */
    misjudged: z.int().nonnegative(),
    unanswered: z.int().nonnegative(),
  })
  .refine(({ asked, misjudged, unanswered }) => misjudged + unanswered <= asked, {
    message: "counts more sentinels than were asked",
  });

const judge = z.strictObject({
  identity: digest,
  /** What it can find, and in which tasks. */
  modes: z.array(mode).min(1),
  tasks: z.array(z.string().min(1)).min(1),
  sentinels: sentinelsSchema,
  /** Agreement with people, as the rules' revision holds it; `null` when it holds none. */
  calibration: agreementSchema.nullable(),
});

const document = z.strictObject({
  version: z.literal(EVIDENCE_VERSION),
  tool: z.strictObject({ version: z.string() }),
  target: z.string().min(1),
  revision: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .nullable(),
  evidenceKey: digest,
  identity: z
    .strictObject({
      prompt: digest.nullable(),
      model: digest.nullable(),
      graders: digest,
      judge: digest.nullable(),
      instances: digest,
    })
    .optional(),
  suites: z.array(z.strictObject({ id: z.string(), digest })),
  model: z
    .strictObject({
      provider: z.string(),
      id: z.string(),
      fingerprints: z.array(z.string()).optional(),
    })
    .optional(),
  /** What each task is and which modes its graders can show, known from the suite and not from the data. */
  tasks: z
    .array(
      z.strictObject({
        id: z.string(),
        category: z.string().optional(),
        severity: severity.optional(),
        modes: z.array(mode),
      }),
    )
    .optional(),
  /** The judges among the graders, each once; absent when there are none. */
  judges: z.array(judge).min(1).optional(),
  looks: z
    .strictObject({
      planned: z.int().positive(),
      taken: z.int().nonnegative(),
      stop: z.enum(["regressed", "futility", "budget", "end"]),
    })
    .optional(),
  /** Trials planned for this arm; fewer in `trials` after a valid early stop. */
  planned: z.int().nonnegative(),
  trials: z.array(trial),
});

/** What no run writes: then somebody edited it, or something is broken. */
export const evidenceSchema = document.superRefine(({ looks, planned, trials }, issue) => {
  const refuse = (path: string, message: string) =>
    issue.addIssue({ code: "custom", path: [path], message });
  const names = new Set(trials.map((of) => JSON.stringify([of.task, of.instance, of.trial])));
  if (names.size < trials.length) refuse("trials", "holds a trial twice");
  if (trials.length > planned) refuse("trials", `holds more than the ${planned} planned`);
  if (looks === undefined) return;
  if (looks.taken > looks.planned) refuse("looks", "took more looks than were planned");
  if (looks.stop === "end" && looks.taken < looks.planned) {
    refuse("looks", "ended before all looks were taken, and does not say why");
  }
  if (trials.some(({ look = 1 }) => look > looks.planned)) {
    refuse("trials", "holds a trial of a look that was not planned");
  }
});

export type Evidence = z.infer<typeof evidenceSchema>;
/** The same, its trials not all in memory: read one by one, as often as needed. */
export type StreamedEvidence = Omit<Evidence, "trials"> & {
  readonly trials: Iterable<EvidenceTrial>;
};
export type EvidenceTrial = Evidence["trials"][number];
export type EvidenceFinding = z.infer<typeof finding>;
export type EvidenceJudge = NonNullable<Evidence["judges"]>[number];
export type Sentinels = z.infer<typeof sentinelsSchema>;
export type EvidenceTask = NonNullable<Evidence["tasks"]>[number];

/** The document as `JSON.stringify` writes it, in pieces. */
export function* evidenceText(evidence: StreamedEvidence): Generator<string> {
  const { trials, ...rest } = evidence;
  // Trials come last: all that is before them, without the brace that ends it.
  yield `${JSON.stringify(rest).slice(0, -1)},"trials":[`;
  let separator = "";
  for (const each of trials) {
    yield separator + JSON.stringify(each);
    separator = ",";
  }
  yield "]}\n";
}

export function wholeEvidence(evidence: StreamedEvidence): Evidence {
  return { ...evidence, trials: [...evidence.trials] };
}

/** Why the trials of an absent shard have no answer. */
export function shardIsMissing(number: number, of: number): string {
  return `shard ${number} of ${of} is missing`;
}

export function isMissingShard(why: string): boolean {
  return /^shard \d+ of \d+ is missing$/.test(why);
}
