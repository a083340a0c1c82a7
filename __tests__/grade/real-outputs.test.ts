/**
 * Graders held against real model outputs with labels: precision first.
 * The data lies beside the repository; where it is absent the tests skip and say so.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { z } from "zod";
import { readCompliance } from "../../src/grade/compliance.ts";
import { followSteps } from "../../src/grade/follow-steps.ts";
import { stepsOf } from "../../src/grade/step-text.ts";
import { gradeOf, says } from "./graded.ts";

const FOLDER = "../shared/data";

/** Runs a measurement over one data set, or skips it with the reason. */
function measure<Row>(
  name: string,
  file: string,
  schema: z.ZodType<Row>,
  check: (rows: readonly Row[]) => void,
): void {
  const path = `${FOLDER}/${file}`;
  if (!existsSync(path)) {
    console.log(`skipped "${name}": ${path} is not here`);
    test.skip(name, () => undefined);
    return;
  }
  test(name, () => {
    const bytes = readFileSync(path);
    const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString().trim();
    check(text.split("\n").map((line) => schema.parse(JSON.parse(line))));
  });
}

const gsm8k = z.object({
  id: z.string(),
  input: z.string(),
  reference: z.string(),
  output: z.string(),
  label: z.enum(["correct", "incorrect"]),
  reference_solution: z.string(),
});
const number = (text: string) => Number(text.replaceAll(",", ""));

measure("final numbers agree with all labels but one", "gsm8k_models.jsonl.gz", gsm8k, (rows) => {
  const disagreeing = rows.filter(({ output, reference, label }) => {
    const numeric = { equals: number(reference), marker: "A:" };
    return (says({ text: output }, [{ numeric }]) === "passed") !== (label === "correct");
  });
  console.log(`numeric: ${rows.length - disagreeing.length} of ${rows.length} agree`);
  expect(rows).toHaveLength(1200);
  expect(disagreeing.length).toBeLessThanOrEqual(1);
});

measure("at most 1 % of human solutions are accused", "gsm8k_models.jsonl.gz", gsm8k, (rows) => {
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

const choices = z.object({
  input: z.string(),
  reference: z.string(),
  output: z.string(),
  label: z.enum(["correct", "incorrect"]),
});

measure(
  "choices agree with 99.9 % of the labels",
  "bbh_direct_vs_cot.jsonl.gz",
  choices,
  (rows) => {
    const agreeing = rows.filter(({ reference, output, label }) => {
      const isNumber = /^-?\d+$/.test(reference);
      const entry = isNumber ? { numeric: number(reference) } : { choice: reference };
      return (says({ text: output }, [entry]) === "passed") === (label === "correct");
    });
    console.log(`choice: ${agreeing.length} of ${rows.length} agree`);
    expect(agreeing.length / rows.length).toBeGreaterThanOrEqual(0.999);
  },
);

const arithmetic = z.object({
  id: z.string(),
  subtask: z.string(),
  output: z.array(z.string()),
  label: z.object({ first_mistake_step: z.int().nullable() }),
});

/** 1-based number of the first step with a false equality; null when there is none. */
function firstFalse(output: readonly string[]): number | null {
  const steps = followSteps(stepsOf(output.join("\n")), () => true);
  const at = steps.findIndex(({ equalities }) => equalities.some(({ holds }) => holds === "no"));
  return at === -1 ? null : at + 1;
}

measure(
  "first mistakes of arithmetic are located",
  "bigbench_mistake.jsonl.gz",
  arithmetic,
  (rows) => {
    const traces = rows.filter(({ subtask }) => subtask === "multistep_arithmetic");
    const labelled = traces.map(({ id, output, label }) => {
      const at = label.first_mistake_step;
      return { id, output, wanted: at === null ? null : at + 1, got: firstFalse(output) };
    });
    const mistaken = labelled.filter(({ wanted }) => wanted !== null);
    const located = mistaken.filter(({ wanted, got }) => wanted === got);
    const accused = labelled.filter(({ wanted, got }) => wanted === null && got !== null);
    console.log(
      `steps: ${located.length} of ${mistaken.length} first mistakes located exactly; accused without a ` +
        `label: ${accused.map(({ id, got, output }) => `${id} step ${got}: ${output[(got ?? 1) - 1]}`).join("\n")}`,
    );
    expect(located.length / mistaken.length).toBeGreaterThanOrEqual(0.95);
    expect(accused.length).toBeLessThanOrEqual(5);
  },
);

const solutions = z.object({
  output: z.array(z.string()),
  label: z.object({ first_error_step: z.int() }),
});

measure(
  "steps before the first mistake are not accused",
  "mr_gsm8k_steps.jsonl",
  solutions,
  (rows) => {
    const results = rows.map(({ output, label }) => {
      const got = firstFalse(output);
      return { clean: label.first_error_step - 1, got, wanted: label.first_error_step };
    });
    const clean = results.reduce((sum, each) => sum + each.clean, 0);
    const early = results.filter(({ got, wanted }) => got !== null && got < wanted).length;
    const exact = results.filter(({ got, wanted }) => got === wanted).length;
    console.log(
      `steps: ${early} of ${clean} clean steps accused; ${exact} of ${rows.length} located`,
    );
    expect(early / clean).toBeLessThanOrEqual(0.01);
    expect(exact).toBeGreaterThanOrEqual(40);
  },
);

const refusals = z.object({ output: z.string(), label: z.string() });

measure("refusals are read as people read them", "xstest_llama2orig.jsonl", refusals, (rows) => {
  const LABEL = {
    complies: "1_full_compliance",
    refuses: "2_full_refusal",
    partly: "3_partial_refusal",
  } as const;
  const agreeing = rows.filter(({ output, label }) => LABEL[readCompliance(output)] === label);
  console.log(`refusal: ${agreeing.length} of ${rows.length} agree with the human label`);
  expect(rows).toHaveLength(450);
  expect(agreeing.length).toBeGreaterThanOrEqual(380);
});
