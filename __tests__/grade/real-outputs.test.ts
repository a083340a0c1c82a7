/** Graders held against real model outputs with labels; skipped where the data is absent. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { z } from "zod";
import { gradeOf, says } from "./graded.ts";

const file = "../shared/data/gsm8k_models.jsonl.gz";
const row = z.object({
  id: z.string(),
  input: z.string(),
  reference: z.string(),
  output: z.string(),
  label: z.enum(["correct", "incorrect"]),
  reference_solution: z.string(),
});

const isThere = existsSync(file);
if (!isThere) console.log(`skipped: ${file} is not here`);
const rows = isThere
  ? gunzipSync(readFileSync(file))
      .toString()
      .trim()
      .split("\n")
      .map((line) => row.parse(JSON.parse(line)))
  : [];
const number = (text: string) => Number(text.replaceAll(",", ""));

(isThere ? test : test.skip)(
  "final answers agree with the labels on all 1,200 outputs but one",
  () => {
    const disagreeing = rows.filter(({ output, reference, label }) => {
      const numeric = { equals: number(reference), marker: "A:" };
      return (says({ text: output }, [{ numeric }]) === "passed") !== (label === "correct");
    });
    console.log(`final answer: ${rows.length - disagreeing.length} of ${rows.length} agree`);
    expect(rows).toHaveLength(1200);
    expect(disagreeing.length).toBeLessThanOrEqual(1);
  },
);

(isThere ? test : test.skip)("at most 1 % of 600 human solutions are accused", () => {
  const solutions = [...new Map(rows.map((each) => [each.id, each])).values()];
  const accused = solutions.filter(({ input, reference, reference_solution }) => {
    const settings = { answer: number(reference), marker: "A:" };
    const of = gradeOf({ text: reference_solution }, [{ steps: settings }], { question: input });
    return (
      of.grade.kind === "failed" &&
      of.grade.findings.some(({ mode }) => mode !== "reasoning.wrong-answer")
    );
  });
  console.log(`steps: ${accused.length} of ${solutions.length} human solutions accused`);
  expect(solutions).toHaveLength(600);
  expect(accused.length).toBeLessThanOrEqual(6);
});
