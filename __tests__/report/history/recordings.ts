/** Recordings of a target as the baseline branch keeps them: a night each, 120 trials, so many of them failed. */
import { createHash } from "node:crypto";
import type { Baseline, BaselineEntry } from "../../../src/baseline.ts";
import type { EvidenceTrial } from "../../../src/evidence.ts";

const digest = (text: string) =>
  `sha256:${createHash("sha256").update(text).digest("hex")}` as const;

export type Night = {
  readonly day: number;
  readonly failed: number;
  readonly prompt?: string;
  readonly model?: string;
};

const TRIALS = 120;

export function recordingsOf(target: string, nights: readonly Night[]): readonly Baseline[] {
  return nights.map(({ day, failed, prompt = "first", model = "model-a" }) => {
    const recordedAt = new Date(Date.UTC(2026, 0, 1 + day, 3)).toISOString();
    const epoch = createHash("sha1").update(`${target} ${day}`).digest("hex");
    const trials = Array.from(
      { length: TRIALS },
      (_, index): EvidenceTrial => ({
        task: "core/a",
        instance: `${day}-${index}`,
        trial: 0,
        grade:
          index < failed
            ? {
                kind: "failed",
                findings: [
                  {
                    mode: "reasoning.wrong-answer",
                    severity: "major",
                    by: "rule",
                    rule: "differs",
                  },
                ],
              }
            : { kind: "passed" },
      }),
    );
    return {
      version: 1,
      epoch,
      recordedAt,
      run: null,
      evidence: {
        version: 1,
        tool: { version: "0.1.0" },
        target,
        revision: null,
        evidenceKey: digest(`${target} ${day}`),
        identity: {
          prompt: digest(prompt),
          model: digest(model),
          graders: digest("graders"),
          judge: null,
          instances: digest(`${day}`),
        },
        suites: [{ id: "core", digest: digest("core") }],
        model: { provider: "openai", id: model },
        tasks: [{ id: "core/a", modes: ["reasoning.wrong-answer", "format.empty"] }],
        planned: TRIALS,
        trials,
      },
    };
  });
}

/** The files of the branch. */
export function branchFiles(baselines: readonly Baseline[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const baseline of baselines) {
    const folder = `baselines/${baseline.evidence.target}`;
    const text = `${JSON.stringify(baseline)}\n`;
    const entry: BaselineEntry = {
      version: 1,
      evidenceKey: baseline.evidence.evidenceKey,
      epoch: baseline.epoch,
      recordedAt: baseline.recordedAt,
      file: `${baseline.epoch}.json`,
      digest: digest(text),
    };
    files[`${folder}/${entry.file}`] = text;
    files[`${folder}/index.jsonl`] =
      `${files[`${folder}/index.jsonl`] ?? ""}${JSON.stringify(entry)}\n`;
  }
  return files;
}
