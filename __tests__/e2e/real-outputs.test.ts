/** Real model outputs through the command line: gsm8k in its published shape, answers of two models, labels by their authors. */
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { evidenceSchema } from "../../src/evidence.ts";
import { verdictSchema } from "../../src/verdict.ts";
import { runCli } from "./run-cli.ts";

const DATA = resolve("../shared/data/gsm8k_models.jsonl.gz");
const isThere = existsSync(DATA);
if (!isThere) console.log("skipped: ../shared/data is absent, so no real model outputs are graded");

type Row = {
  readonly id: string;
  readonly input: string;
  readonly reference: string;
  readonly model: string;
  readonly output: string;
  readonly label: string;
};

(isThere ? describe : describe.skip)("gsm8k, 175B against 6B", () => {
  let folder: string;
  let rows: readonly Row[];
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gsm8k-"));
    rows = gunzipSync(readFileSync(DATA))
      .toString("utf8")
      .trim()
      .split("\n")
      .map((line): Row => JSON.parse(line));
    const questions = new Map(
      rows.map(({ id, input, reference }) => [
        id,
        { id, question: input, answer: `#### ${reference}` },
      ]),
    );
    const lines = (values: readonly unknown[]) =>
      values.map((v) => `${JSON.stringify(v)}\n`).join("");
    await writeFile(file("questions.jsonl"), lines([...questions.values()]));
    await writeFile(
      file("gsm8k.suite.yml"),
      [
        "version: 1",
        "id: gsm8k",
        "tasks:",
        "  - id: word-problem",
        "    dataset: { file: questions.jsonl, id: id, shape: gsm8k }",
        "    grade:",
        '      - numeric: { equals: "{{ answer }}", marker: "A:" }',
        "",
      ].join("\n"),
    );
    for (const size of ["175b", "6b"]) {
      const answers = rows
        .filter(({ model }) => model.includes(`-${size}-`))
        .map(({ id, output }) => ({ task: "word-problem", instance: id, text: output }));
      await writeFile(file(`${size}.jsonl`), lines(answers));
      const graded = await runCli([
        "grade",
        ...["--suite", file("gsm8k.suite.yml"), "--answers", file(`${size}.jsonl`)],
        ...["--out", file(`${size}.json`)],
      ]);
      expect(graded.stderr).toContain("600 trials");
      expect(graded.code).toBe(0);
    }
  }, 60_000);

  const decide = async (base: string, head: string) => {
    const ran = await runCli(["decide", "--base", file(base), "--head", file(head), "--json"]);
    return { code: ran.code, verdict: verdictSchema.parse(JSON.parse(ran.stdout)) };
  };

  test("the grades agree with the labels on all 1,200 rows but at most one", () => {
    let disagreements = 0;
    for (const size of ["175b", "6b"]) {
      const evidence = evidenceSchema.parse(JSON.parse(readFileSync(file(`${size}.json`), "utf8")));
      const byId = new Map(evidence.trials.map((trial) => [trial.instance, trial.grade.kind]));
      for (const { id, label } of rows.filter(({ model }) => model.includes(`-${size}-`))) {
        const agrees = byId.get(id) === (label === "correct" ? "passed" : "failed");
        if (!agrees) disagreements += 1;
      }
    }
    console.log(`gsm8k: ${disagreements} of ${rows.length} grades disagree with the labels`);
    expect(rows).toHaveLength(1200);
    expect(disagreements).toBeLessThanOrEqual(1);
  });

  test("the smaller model as head is regressed: 113 lost, 37 gained", async () => {
    const { code, verdict } = await decide("175b.json", "6b.json");
    expect(code).toBe(1);
    expect(verdict.kind).toBe("regressed");
    const any = verdict.changes.find(({ mode, scope }) => mode === "any" && scope === "target");
    expect(any?.status).toBe("regressed");
    expect(any?.difference).toBeCloseTo((113 - 37) / 600, 2);
  });

  test("swapped, it passes with an improvement", async () => {
    const { code, verdict } = await decide("6b.json", "175b.json");
    expect(code).toBe(0);
    expect(verdict.kind).toBe("passed");
    expect(verdict.changes.some(({ status }) => status === "improved")).toBe(true);
  });

  test("against itself it passes", async () => {
    const { code, verdict } = await decide("175b.json", "175b.json");
    expect(code).toBe(0);
    expect(verdict.kind).toBe("passed");
    expect(verdict.changes.every(({ status }) => status !== "regressed")).toBe(true);
  });
});
