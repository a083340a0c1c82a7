/**
 * Which judges do the suites of a target have, and what makes two judges the same judge? Model, where it is
 * asked, rubric, and the words every judge is told: equal identity, same instrument, same calibration.
 */
import { z } from "zod";
import type { WrittenGrader } from "../grader-config.ts";
import type { ModeId } from "../modes.ts";
import type { ModelParameters } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { endpointOf, type Provider } from "./config.ts";
import { type Digest, digestOf } from "./content-key.ts";
import { DATA_RULE, JUDGE_PROMPTS, type JudgeForm, REPLY_RULE } from "./judge-prompt.ts";
import { lackOf } from "./model-config.ts";
import { unknownWord } from "./nearest-word.ts";
import { invalid, issueAt } from "./source.ts";
import type { Suite } from "./suite.ts";

/** One `judge:` entry of one task. */
export type Judge = {
  readonly identity: Digest;
  /** `suite/task` */
  readonly task: string;
  /** Place among the task's graders, from 0. */
  readonly entry: number;
  readonly mode: ModeId;
  readonly form: JudgeForm;
  readonly provider: string;
  readonly model: string;
};

/** What of the settings does not vary between instances. */
const fixed = z.object({
  rubric: z.string(),
  provider: z.string(),
  model: z.string(),
  temperature: z.union([z.number(), z.literal("default")]).optional(),
  against: z.string().optional(),
  steps: z.boolean().optional(),
  mode: z.string().optional(),
});

export type JudgeSettings = z.output<typeof fixed>;

export function judgesOf(
  suites: readonly Suite[],
  providers: readonly Provider[],
): readonly Judge[] {
  return suites.flatMap(({ tasks }) =>
    tasks.flatMap(({ id: task, graders }) =>
      [...graders.entries()].flatMap(([entry, grader]): readonly Judge[] => {
        if (grader.kind !== "judge") return [];
        const settings = judgeSettings(grader);
        const { provider, model } = settings;
        const mode = settings.mode ?? DEFAULT_MODES[formOf(settings)];
        const identity = judgeIdentity(settings, providers);
        return [{ identity, task, entry, mode, form: formOf(settings), provider, model }];
      }),
    ),
  );
}

function judgeSettings({ settings }: WrittenGrader): JudgeSettings {
  return fixed.parse(settings);
}

export const DEFAULT_MODES = {
  rubric: "creative.low-quality",
  pairwise: "creative.low-quality",
  steps: "reasoning.wrong-step",
} as const satisfies Record<JudgeForm, ModeId>;

export function formOf(of: {
  readonly against?: string | undefined;
  readonly steps?: boolean | undefined;
}): JudgeForm {
  if (of.steps === true) return "steps";
  return of.against === undefined ? "rubric" : "pairwise";
}

/** Zero unless the settings say otherwise; models that take no other temperature than their own get none. */
export function judgeParameters({
  temperature = 0,
}: Pick<JudgeSettings, "temperature">): ModelParameters {
  return temperature === "default" ? {} : { temperature };
}

function judgeIdentity(settings: JudgeSettings, providers: readonly Provider[]): Digest {
  const { rubric, model } = settings;
  const form = formOf(settings);
  const provider = providers.find(({ name }) => name === settings.provider);
  return digestOf({
    form,
    told: [JUDGE_PROMPTS[form], DATA_RULE, REPLY_RULE],
    rubric,
    model,
    parameters: judgeParameters(settings),
    endpoint: provider === undefined ? {} : endpointOf(provider),
  });
}

/** Of all judges of a target's suites; `null` when they have none. */
export function judgesDigest(judges: readonly Judge[]): Digest | null {
  if (judges.length === 0) return null;
  return digestOf([...new Set(judges.map(({ identity }) => identity))].sort());
}

/** A judge is asked of a provider of the config, as the model under test is; found before anything is spent. */
export function checkJudges(
  suites: readonly Suite[],
  providers: readonly Provider[],
): Result<null, Problem> {
  for (const suite of suites) {
    for (const { path, graders } of suite.tasks) {
      for (const [entry, grader] of graders.entries()) {
        const refused = grader.kind === "judge" ? refusalOf(grader, providers) : null;
        if (refused === null) continue;
        const place = [...path, "grade", entry, "judge", "provider"];
        const issue = issueAt(suite.source, place, refused.message, refused.hint);
        return invalid(`The suite ${suite.file}`, [issue]);
      }
    }
  }
  return ok(null);
}

function refusalOf(
  grader: WrittenGrader,
  providers: readonly Provider[],
): { readonly message: string; readonly hint?: string } | null {
  const settings = judgeSettings(grader);
  const found = providers.find(({ name }) => name === settings.provider);
  if (found === undefined) {
    const known = providers.map(({ name }) => name);
    const message = `the config defines no provider "${settings.provider}"`;
    return { message, hint: unknownWord(settings.provider, known) };
  }
  const message = lackOf(found, judgeParameters(settings), null);
  const hint = "judges have temperature 0 unless they say temperature: default";
  return message === null ? null : { message, hint };
}
