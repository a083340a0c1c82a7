/** A real mixed change: the same model answers directly (base) and with a chain of thought (head). */
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { verdictSchema } from "../../src/verdict.ts";
import { runCli } from "./run-cli.ts";

const DATA = resolve("../shared/data/bbh_direct_vs_cot.jsonl.gz");
const isThere = existsSync(DATA);
if (!isThere) console.log("skipped: ../shared/data is absent, so BIG-Bench Hard is not judged");

type Row = {
  readonly id: string;
  readonly input: string;
  readonly reference: string;
  readonly output: string;
  readonly label: string;
  readonly variant: "direct" | "cot";
  readonly subtask: string;
};

/** P(at least this many of n fair coins): the exact one-sided sign test. */
function signTest(more: number, fewer: number): number {
  const n = more + fewer;
  let term = 0.5 ** n;
  let tail = 0;
  for (let k = 0; k <= n; k++) {
    if (k >= more) tail += term;
    term = (term * (n - k)) / (k + 1);
  }
  return tail;
}

(isThere ? describe : describe.skip)("BIG-Bench Hard, direct against chain of thought", () => {
  test("the verdict names the subtasks that broke and improved, as exact sign tests do", async () => {
    const folder = await mkdtemp(join(tmpdir(), "bbh-"));
    const rows = gunzipSync(readFileSync(DATA))
      .toString("utf8")
      .trim()
      .split("\n")
      .map((line): Row => JSON.parse(line));
    const lines = (values: readonly unknown[]) =>
      values.map((v) => `${JSON.stringify(v)}\n`).join("");
    const bySubtask = Map.groupBy(rows, ({ subtask }) => subtask);
    const slug = (subtask: string) => subtask.replaceAll(/[^a-z0-9]+/g, "-");
    const tasks: string[] = [];
    for (const [subtask, own] of bySubtask) {
      const direct = own.filter(({ variant }) => variant === "direct");
      const questions = direct.map(({ id, reference }) => ({ id, reference }));
      await writeFile(join(folder, `${slug(subtask)}.jsonl`), lines(questions));
      const isNumber = direct.every(({ reference }) => /^-?\d+$/.test(reference));
      tasks.push(
        `  - id: ${slug(subtask)}`,
        `    dataset: { file: ${slug(subtask)}.jsonl, id: id, vars: [reference] }`,
        `    grade: [ { ${isNumber ? "numeric" : "choice"}: "{{ reference }}" } ]`,
      );
    }
    const suite = join(folder, "bbh.suite.yml");
    await writeFile(suite, `version: 1\nid: bbh\ntasks:\n${tasks.join("\n")}\n`);
    for (const variant of ["direct", "cot"]) {
      const answers = rows
        .filter((row) => row.variant === variant)
        .map(({ id, subtask, output }) => ({ task: slug(subtask), instance: id, text: output }));
      await writeFile(join(folder, `${variant}.jsonl`), lines(answers));
      const out = join(folder, `${variant}.json`);
      const graded = await runCli([
        ...["grade", "--suite", suite, "--out", out],
        ...["--answers", join(folder, `${variant}.jsonl`)],
      ]);
      expect(graded.code).toBe(0);
    }
    const ran = await runCli([
      ...["decide", "--json", "--base", join(folder, "direct.json")],
      ...["--head", join(folder, "cot.json")],
    ]);
    const verdict = verdictSchema.parse(JSON.parse(ran.stdout));
    const listed = (status: string) =>
      verdict.changes
        .filter((change) => change.scope === "task" && change.status === status)
        .map(({ task }) => task)
        .sort();

    const broke: string[] = [];
    const improved: string[] = [];
    for (const [subtask, own] of bySubtask) {
      const right = (variant: string) =>
        new Set(
          own.filter((r) => r.variant === variant && r.label === "correct").map(({ id }) => id),
        );
      const direct = right("direct");
      const cot = right("cot");
      const lost = [...direct].filter((id) => !cot.has(id)).length;
      const gained = [...cot].filter((id) => !direct.has(id)).length;
      const rise = (lost - gained) / (own.length / 2);
      // Bonferroni over the subtasks, `any` and one mode: stricter than the joint test, exact by hand.
      const rowsTested = bySubtask.size + 2;
      if (rise >= 0.3 && signTest(lost, gained) * rowsTested <= 0.05)
        broke.push(`bbh/${slug(subtask)}`);
      if (rise <= -0.3 && signTest(gained, lost) * rowsTested <= 0.05) {
        improved.push(`bbh/${slug(subtask)}`);
      }
      console.log(`${subtask}: ${lost} lost, ${gained} gained of ${own.length / 2}`);
    }
    expect(listed("regressed")).toEqual(broke.sort());
    expect(listed("improved")).toEqual(improved.sort());
    expect(improved.length).toBeGreaterThanOrEqual(4);
  }, 60_000);
});
