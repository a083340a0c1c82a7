/**
 * What is asked in the benches? A throw-away repository with a tiny prompt, one suite and three assertions a trial:
 * twenty tasks that draw sums. Its second commit words the prompt differently, so that it can be gated too.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRepository } from "../../src/io/throwaway-repository.ts";

const TASKS = 20;
/** The bench's server stands behind this; the port is not part of the repository. */
export const ADDRESS_VARIABLE = "BENCH_URL";
export const TARGET = "sums";

/** The folder of a repository whose suite has so many instances. */
export async function makeProject(trials: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-project-"));
  const accepted = {
    ".github/reliability.yml": CONFIG,
    ".github/sums.suite.yml": suiteOf(trials),
    "prompts/sums.md": "Answer in two lines.\n",
  };
  const reworded = { "prompts/sums.md": "Answer in two lines, please.\n" };
  await createRepository(folder, [
    { message: "A prompt and its gate", files: accepted },
    { message: "The prompt in other words", files: reworded },
  ]);
  return folder;
}

const CONFIG = `version: 1
providers:
  bench: { kind: openai, base-url-env: ${ADDRESS_VARIABLE} }
targets:
  - id: ${TARGET}
    prompt: prompts/sums.md
    model: { provider: bench, id: bench, temperature: 0.7 }
    suites: [.github/sums.suite.yml]
policy: { looks: 1 }
`;

function suiteOf(trials: number): string {
  const tasks = Math.min(TASKS, trials);
  const each = Array.from({ length: tasks }, (_, index) => {
    const instances = Math.floor((trials + index) / tasks);
    return `  - id: sum-${index + 1}
    category: reasoning
    instances: ${instances}
    sample: { a: { int: [1000, 9999] }, b: { int: [100000, 999999] } }
    let: { sum: "a + b" }
    input: "What is {{ a }} + {{ b }}? End with ANSWER: and the number."
    grade:
      - contains: "It is {{ sum }}"
      - regex: "ANSWER:"
      - numeric: { equals: "{{ sum }}" }
`;
  });
  return `version: 1\nid: sums\ntasks:\n${each.join("")}`;
}
