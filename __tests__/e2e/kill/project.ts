/** A repository whose head says the same in other words: sixty questions an arm. */
import { createRepository } from "../../../src/io/throwaway-repository.ts";

const CONFIG = `version: 1
providers: { near: { kind: openai, base-url-env: MODEL_URL } }
targets: [ { id: t, prompt: p.md, model: { provider: near, id: m }, suites: [s.suite.yml] } ]
policy: { transcripts: all }
`;
const SUITE = `version: 1
id: s
tasks:
  - id: sum
    instances: 30
    trials: 2
    category: reasoning
    sample: { q: { int: [1, 1000000] } }
    input: 'Is {{ q }} a number?'
    grade: [ { contains: 'yes' } ]
`;

export async function createProject(folder: string): Promise<void> {
  const files = { ".github/reliability.yml": CONFIG, "s.suite.yml": SUITE, "p.md": "Be good.\n" };
  await createRepository(folder, [
    { message: "A prompt and its gate", files },
    { message: "In other words", files: { "p.md": "Be nice.\n" } },
  ]);
}
