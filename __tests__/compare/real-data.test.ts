/**
 * What does the gate say about real models, where we know what happened?
 * The labels are the data sets' own; nothing of the data is copied here.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { decide } from "../../src/decide.ts";
import type { Evidence, EvidenceTrial } from "../../src/evidence.ts";
import { policySchema } from "../../src/suite/policy.ts";
import type { Verdict } from "../../src/verdict.ts";
import { evidenceOf, key } from "./make-evidence.ts";

const DATA = "../shared/data";
const POLICY = policySchema.parse({});

type Line = {
  readonly id: string;
  readonly model: string;
  readonly label: string | boolean;
  readonly category?: string;
  readonly run?: string;
  readonly trial?: number;
  readonly output: unknown;
};

function linesOf(file: string): readonly Line[] {
  const raw = readFileSync(`${DATA}/${file}`);
  const text = file.endsWith(".gz") ? gunzipSync(raw).toString() : raw.toString();
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Line => JSON.parse(line));
}

function trialOf(line: Line, of: { task: string; trial: number; mode: string }): EvidenceTrial {
  const passed = line.label === "pass" || line.label === true || line.label === "correct";
  return {
    task: of.task,
    instance: line.id,
    trial: of.trial,
    grade: passed
      ? { kind: "passed" }
      : {
          kind: "failed",
          findings: [{ mode: of.mode, severity: "major", by: "rule", rule: "the data's label" }],
        },
  };
}

function judge(base: readonly EvidenceTrial[], head: readonly EvidenceTrial[], seed = 0): Verdict {
  const target = {
    target: "model",
    base: evidenceOf(base, { evidenceKey: key("a") }),
    head: evidenceOf(head, { evidenceKey: `sha256:${String(seed).padStart(64, "0")}` }),
  };
  return decide({ targets: [target], policy: POLICY, toolVersion: "1", draws: 4000 });
}

function withData(file: string, run: () => void): void {
  if (existsSync(`${DATA}/${file}`)) describe(file, run);
  else test.skip(`${file} is not here`, () => {});
}

withData("bfcl_tool_calls.jsonl.gz", () => {
  const lines = linesOf("bfcl_tool_calls.jsonl.gz");
  const arm = (model: string, run: string) =>
    lines
      .filter((line) => line.model === model && line.run === run)
      .map((line) =>
        trialOf(line, { task: line.category ?? "none", trial: 0, mode: "agentic.wrong-call" }),
      );

  test("a harness run again with a tiny edit is not blamed (45 against 44 discordant)", () => {
    const first = arm("claude-3-haiku-20240307", "2024-07-25");
    const second = arm("claude-3-haiku-20240307", "2024-08-11");
    expect(first).toHaveLength(1390);
    expect(judge(first, second).kind).not.toBe("regressed");
    expect(judge(second, first).kind).not.toBe("regressed");
  });

  test("a category that collapses is named although the overall rate is flat", () => {
    const prompt = arm("gpt-3.5-turbo-0125", "2024-08-11");
    const calling = arm("gpt-3.5-turbo-0125-FC", "2024-08-11");
    const verdict = judge(prompt, calling);
    expect(verdict.kind).toBe("regressed");
    const [worst] = verdict.changes;
    expect(worst).toMatchObject({ scope: "task", task: "relevance", status: "regressed" });
    expect(worst?.base).toMatchObject({ failed: 240 - 163, trials: 240 });
    expect(worst?.head).toMatchObject({ failed: 240 - 7, trials: 240 });
    expect(verdict.why).toContain("relevance");
    const any = verdict.changes.find(({ scope, mode }) => scope === "target" && mode === "any");
    expect(any?.base.failed).toBe(373);
    expect(any?.head.failed).toBe(401);
  });
});

withData("gsm8k_models.jsonl.gz", () => {
  const lines = linesOf("gsm8k_models.jsonl.gz");
  const arm = (size: string) =>
    lines
      .filter(({ model }) => model === `openai-gpt3-${size}-finetuning`)
      .map((line) => trialOf(line, { task: "gsm8k", trial: 0, mode: "reasoning.wrong-answer" }));

  test("a smaller model regresses, a larger one improves, the same one passes", () => {
    const small = arm("6b");
    const large = arm("175b");
    const worse = judge(large, small);
    expect(worse.kind).toBe("regressed");
    expect(worse.changes[0]?.difference).toBeCloseTo((113 - 37) / 600, 12);
    const better = judge(small, large);
    expect(better.kind).toBe("passed");
    expect(better.changes.map(({ status }) => status)).toContain("improved");
    const same = judge(large, large);
    expect(same.kind).toBe("passed");
    expect(same.changes.every(({ status }) => status === "equivalent")).toBe(true);
  });
});

withData("humaneval_codegen16b_samples.jsonl", () => {
  const problems = Map.groupBy(linesOf("humaneval_codegen16b_samples.jsonl"), ({ id }) => id);

  test("two random halves of one model's samples are blamed at most 5 times in 100", () => {
    let regressed = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const bytes = createHash("sha256").update(String(seed)).digest();
      const random = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => bytes.readInt32LE(at)));
      const base: EvidenceTrial[] = [];
      const head: EvidenceTrial[] = [];
      for (const samples of problems.values()) {
        const shuffled = samples
          .map((line) => ({ line, place: uniformFloat64(random) }))
          .sort((a, b) => a.place - b.place);
        for (const [index, { line }] of shuffled.entries()) {
          const half = index < samples.length / 2 ? base : head;
          const mode = "agentic.broken-artifact";
          half.push(trialOf(line, { task: "humaneval", trial: half.length, mode }));
        }
      }
      if (judge(base, head, seed).kind === "regressed") regressed += 1;
    }
    expect(regressed).toBeLessThanOrEqual(10);
  }, 120_000);
});

withData("tau_airline_gpt4o.jsonl", () => {
  const lines = linesOf("tau_airline_gpt4o.jsonl");
  const mode = "agentic.no-progress";
  const evidence: Evidence = evidenceOf(
    lines.map((line) => trialOf(line, { task: line.id, trial: line.trial ?? 0, mode })),
  );

  test("pass^1 to pass^4 over 20 tasks equal a count by hand", () => {
    const passes = [...Map.groupBy(lines, ({ id }) => id).values()].map(
      (tries) => tries.filter(({ label }) => label === "pass").length,
    );
    expect(passes).toHaveLength(20);
    // Of the 4, 6, 4 and 1 ways to choose 1, 2, 3 and 4 of four tries, those where all passed.
    const ways: Readonly<Record<number, readonly number[]>> = {
      0: [0, 0, 0, 0],
      1: [1, 0, 0, 0],
      2: [2, 1, 0, 0],
      3: [3, 3, 1, 0],
      4: [4, 6, 4, 1],
    };
    const byHand = [4, 6, 4, 1].map(
      (all, k) => passes.reduce((sum, passed) => sum + (ways[passed]?.[k] ?? 0), 0) / all / 20,
    );
    const targets = [{ target: "agent", base: evidence, head: evidence }];
    const verdict = decide({ targets, policy: POLICY, toolVersion: "1", draws: 200 });
    const shown = verdict.reliability?.find(({ arm }) => arm === "head");
    console.log(
      `tau airline, pass^1..4: ${shown?.passHatK.map((rate) => rate.toFixed(4)).join(" ")}`,
    );
    expect(shown?.tasks).toBe(20);
    for (const [k, rate] of byHand.entries()) expect(shown?.passHatK[k]).toBeCloseTo(rate, 12);
    expect(byHand[0]).toBe(20 / 80);
    expect(byHand[3]).toBe(2 / 20);
  });
});
