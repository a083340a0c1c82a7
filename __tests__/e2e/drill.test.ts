/** Does `drill` say of a user's suite what it would catch, from the file to the exit code? */
import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@jest/globals";

const SUITE = `version: 1
id: shop
tasks:
  - id: total
    modes: [reasoning.wrong-answer, reasoning.cascading-step]
    instances: 20
    sample: { units: { int: [3, 60] }, price: { int: [11, 90] }, fee: { int: [2, 9] } }
    let: { goods: units * price, total: goods + fee }
    input: |
      {{ units }} lamps at {{ price }} euros each, and a fee of {{ fee }} euros. What is the total?
      Show your steps, then write: ANSWER: <number>
    grade:
      - numeric: { equals: "{{ total }}", take: marked }
      - steps: { answer: "{{ total }}" }
  - id: closing
    modes: [caution.over-refusal, creative.low-quality, grounding.fabrication]
    instances: 20
    sample: { tool: { choice: [hammer, saw, drill, chisel, plane, file] }, room: { int: [1, 400] } }
    input: Say in one sentence what a {{ tool }} is good for in room {{ room }}.
    grade:
      - refusal: { expect: comply }
      - judge:
          rubric: The sentence names one use and nothing else.
          provider: lab
          model: some-judge
          good: [It drives nails.]
          bad: [It is a thing.]
`;

/** From the source: the bundle need not be built. */
function runDrill(args: readonly string[], cwd: string) {
  const cli = resolve("src/cli.ts");
  return new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>(
    (done) => {
      const run = ["--disable-warning=ExperimentalWarning", cli, "drill", ...args];
      execFile(process.execPath, run, { cwd }, (error, stdout, stderr) => {
        done({ code: Number(error?.code ?? 0), stdout, stderr });
      });
    },
  );
}

test("modes that nobody can see or plant are named and fail the drill; the others are found", async () => {
  const folder = mkdtempSync(join(tmpdir(), "drill-"));
  writeFileSync(join(folder, "shop.suite.yml"), SUITE);
  const args = ["shop.suite.yml", "--runs", "6", "--rise", "70"];
  const { code, stdout, stderr } = await runDrill([...args, "--json"], folder);
  expect({ code, stderr }).toMatchObject({ code: 1 });
  const [drill] = JSON.parse(stdout);
  const standings = Object.fromEntries(
    drill.modes.map((each: { mode: string; standing: string }) => [each.mode, each.standing]),
  );
  expect(standings).toEqual({
    "caution.over-refusal": "found",
    "creative.low-quality": "not-planted",
    "grounding.fabrication": "unseen",
    "reasoning.cascading-step": "found",
    "reasoning.wrong-answer": "found",
  });
  expect(drill.unplanted).toEqual([
    { mode: "creative.low-quality", tasks: ["shop/closing"] },
    { mode: "grounding.fabrication", tasks: ["shop/closing"] },
  ]);
  expect(drill.unclaimed).toContain("review.missed-defect");
  expect(drill.harmless.blamed.of).toBe(18);
  const again = await runDrill([...args, "--json"], folder);
  expect(again.stdout).toBe(stdout);
}, 60_000);

test("a rise that is no number of points is a usage error", async () => {
  const { code, stderr } = await runDrill(["core", "--rise", "5,x"], tmpdir());
  expect(code).toBe(2);
  expect(stderr).toContain("It must be 1 or more.");
}, 60_000);
