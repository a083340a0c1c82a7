/** What `plan` promises of conversations: a call a turn at most. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { createRepository } from "../../src/io/throwaway-repository.ts";
import { runCli } from "./run-cli.ts";

const CONFIG = `version: 1
providers: { near: { kind: openai } }
targets: [ { id: t, prompt: p.md, model: { provider: near, id: gpt-4o-mini }, suites: [s.suite.yml] } ]
`;
const SUITE = `version: 1
id: s
tasks:
  - { id: once, instances: 5, sample: { q: { int: [1, 1000] } }, input: '{{ q }}?', grade: [{ contains: 'yes' }] }
  - id: agent
    instances: 5
    sample: { q: { int: [1, 1000] } }
    input: '{{ q }}?'
    tools: [{ name: look }]
    environment: { turns: 4, responses: [{ call: look, returns: '1' }] }
    grade: [{ end-state: { holds: 'calls.look == 1' } }]
`;

test("a conversation counts with all its turns, and its cost with the first ones only", async () => {
  const repo = mkdtempSync(join(tmpdir(), "plan-"));
  const files = { ".github/reliability.yml": CONFIG, "s.suite.yml": SUITE, "p.md": "Be good.\n" };
  await createRepository(repo, [
    { message: "A prompt and its gate", files },
    { message: "In other words", files: { "p.md": "Be nice.\n" } },
  ]);
  const between = ["plan", "--base", "HEAD~1", "--repo", repo];
  const planned = JSON.parse((await runCli([...between, "--json"])).stdout);
  expect(planned).toMatchObject({ trials: 20, calls: 50, isCostOfFirstTurns: true });
  const tasks = planned.targets[0].tasks.map(({ calls }: { calls: number }) => calls);
  // Tasks stand in the order in which they are asked, which is drawn.
  expect(tasks.toSorted((a: number, b: number) => a - b)).toEqual([10, 40]);
  const { stdout } = await runCli(between);
  expect(stdout).toContain("50 calls at most");
  expect(stdout).toContain("of conversations the first turns only");
});
