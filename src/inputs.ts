/**
 * What can a workflow step tell the Action, and what does it get back?
 * The one place where inputs and outputs are named, explained and read; `action.yml` and the tables of the
 * documentation are generated from it. Keys of model providers are never inputs: they come through `env`.
 */
import { z } from "zod";
import { fail, ok, type Result } from "./result.ts";

export type Described = {
  /** What it does, allowed values, default in words, an example. */
  readonly about: string;
  /** Only the token has a default here: others live in the config, which an input overrides. */
  readonly default?: string;
};

export const INPUTS = {
  token: {
    about:
      "Token that reads the pull request and writes comment and check run. The workflow's own token unless set.",
    default: "$" + "{{ github.token }}",
  },
  mode: {
    about:
      "`gate` does everything in one job (the default). For a matrix: `plan` says which shards to run, `measure` asks one shard, `join` puts the shards together, decides and publishes. For the App: `record` writes down an acceptance, or the baselines of the default branch. Without the App's server: `publish` decides what an ordered job of the same workflow run measured.",
  },
  config: { about: "Path of the config; `.github/reliability.yml` unless set." },
  target: { about: "Gate this target only; every affected one unless set." },
  "base-sha": {
    about:
      "For `workflow_dispatch`: the 40-digit commit of the base branch whose config, suites and policy apply.",
  },
  "head-sha": {
    about:
      "For `workflow_dispatch`: the 40-digit head commit to measure; must be the pull request's.",
  },
  pr: {
    about:
      "For `workflow_dispatch`: the number of the pull request; with `nonce` it may be left out, for a merge group.",
  },
  nonce: {
    about:
      "The word of whoever ordered this run and decides, for example the App. The run then publishes nothing: it measures, leaves `evidence.json` with the word in it, and succeeds when that is uploaded.",
  },
  acceptance: {
    about:
      "For `record`: the acceptance of a regression as JSON, one line of `audit/acceptances.jsonl` on the baseline branch; baselines are recorded unless set.",
  },
  "app-slug": {
    about:
      "The App whose `token` this is, as `actions/create-github-app-token` tells it; needed for `publish`. The workflow's own token needs none.",
  },
  shard: { about: "For `measure`: which part of how many, for example `2/4`." },
  "resume-run": {
    about:
      "For `measure`: the id of an earlier run of the same workflow, event, branch and commit whose answers to this shard are taken up; `github.run_id` takes up an earlier attempt of this run. Everything is asked unless set. The token needs `actions: read`.",
  },
  baseline: {
    about:
      "Where base answers come from: `auto` (stored ones that fit, else asked again), `stored`, `side-by-side` or `file`. The policy's unless set.",
  },
  "on-inconclusive": {
    about: "`fail` or `warn` when nothing could be concluded. The policy's unless set.",
  },
  comment: { about: "`false` writes no comment on the pull request; `true` unless set." },
  "comment-excerpts": {
    about:
      "`true` shows short excerpts of answers in comment and summary; anyone who can read the pull request then reads them. `false` unless set.",
  },
  transcripts: {
    about:
      "Which answers are kept as an artifact: `never`, `failures` or `all`. The policy's unless set; `never` in public repositories unless set here.",
  },
  "soft-deadline-minutes": {
    about:
      "Stop asking after this many minutes and conclude from what is there. Set it some minutes below the job's `timeout-minutes`; no limit but the budget's unless set.",
  },
} as const satisfies Readonly<Record<string, Described>>;

export const OUTPUTS = {
  verdict: {
    about:
      "`passed`, `regressed`, `inconclusive`, `not-applicable`, or `error` when the author's files are not valid.",
  },
  regressions: { about: "Failure modes that became more frequent, separated by commas." },
  "report-path": { about: "The HTML report on the runner's disk." },
  "evidence-path": { about: "The folder with the evidence of every target and arm." },
  "cost-usd": { about: "What the calls cost, when prices of the models are known." },
  "detectable-increase": {
    about: "The smallest rise of all failures this run finds four times out of five, from 0 to 1.",
  },
  calls: { about: "How many answers were asked for and came back." },
  "verdict-key": { about: "Equal key: same experiment under the same rules." },
  matrix: { about: "Of `plan`: the shards to run, for `matrix: { shard: ... }`." },
  empty: { about: "Of `plan`: `true` when nothing has to be asked." },
  pr: { about: "The pull request that was measured; empty for a merge group." },
  "base-sha": { about: "The commit whose config, suites and policy applied." },
  "head-sha": { about: "The commit that was measured." },
} as const satisfies Readonly<Record<string, Described>>;

export type InputName = keyof typeof INPUTS;
export type OutputName = keyof typeof OUTPUTS;

const sha = z.string().regex(/^[0-9a-f]{40}$/, "must be a commit of 40 hexadecimal digits");
const yesOrNo = z
  .enum(["true", "false"], { error: "must be true or false" })
  .transform((text) => text === "true");
const positive = z
  .string()
  .regex(/^\d{1,9}$/, "must be a whole number")
  .transform(Number)
  .refine((number) => number > 0, "must be at least 1");
const minutes = positive.refine((number) => number <= 10_080, "must be at most a week, 10080");
const runId = z
  .string()
  .regex(/^[1-9]\d{0,15}$/, "must be the number of a workflow run")
  .transform(Number);
const shard = z
  .string()
  .regex(/^\d{1,3}\/\d{1,3}$/, "must be like 2/4")
  .transform((text) => {
    const [number = 0, of = 0] = text.split("/").map(Number);
    return { number, of };
  })
  .refine(({ number, of }) => number >= 1 && number <= of, "counts from 1 to the number of shards");

const schema = z.strictObject({
  token: z.string().min(1, "is empty"),
  mode: z.enum(["gate", "plan", "measure", "join", "record", "publish"]).default("gate"),
  config: z.string().default(".github/reliability.yml"),
  target: z.string().optional(),
  "base-sha": sha.optional(),
  "head-sha": sha.optional(),
  pr: positive.optional(),
  nonce: z.string().max(500).optional(),
  acceptance: z.string().max(10_000, "is longer than any acceptance").optional(),
  "app-slug": z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/, "must be the name of an App in its address")
    .optional(),
  shard: shard.optional(),
  "resume-run": runId.optional(),
  baseline: z.enum(["auto", "stored", "side-by-side", "file"]).optional(),
  "on-inconclusive": z.enum(["fail", "warn"]).optional(),
  comment: yesOrNo.default(true),
  "comment-excerpts": yesOrNo.default(false),
  transcripts: z.enum(["never", "failures", "all"]).optional(),
  "soft-deadline-minutes": minutes.optional(),
} satisfies Readonly<Record<InputName, z.ZodType>>);

export type Inputs = z.output<typeof schema>;

const NEEDED_TO_PUBLISH = ["pr", "base-sha", "head-sha", "nonce", "app-slug"] as const;

/** Reads inputs as the runner passes them: absent ones are empty. Fails with a sentence each. */
export function readInputs(
  read: (name: string) => string | undefined,
): Result<Inputs, readonly string[]> {
  const given = Object.keys(INPUTS)
    .map((name) => [name, read(name)?.trim() ?? ""] as const)
    .filter(([name, text]) => text !== "" || name === "token");
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map(({ path, message }) => `The input ${path.join(".")}: ${message}.`),
    );
  }
  if (parsed.data.mode === "measure" && parsed.data.shard === undefined) {
    return fail(["The input shard: mode measure asks one shard, so say which, for example 2/4."]);
  }
  if (parsed.data.mode !== "measure" && parsed.data["resume-run"] !== undefined) {
    return fail(["The input resume-run: only mode measure takes up an earlier run."]);
  }
  if (parsed.data.mode !== "record" && parsed.data.acceptance !== undefined) {
    return fail(["The input acceptance: only mode record writes one down."]);
  }
  const absent = NEEDED_TO_PUBLISH.filter((name) => parsed.data[name] === undefined);
  if (parsed.data.mode === "publish" && absent.length > 0) {
    return fail(absent.map((name) => `The input ${name}: mode publish needs it.`));
  }
  return ok(parsed.data);
}
