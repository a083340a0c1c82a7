import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { playInstance } from "../../src/cli/play-instance.ts";
import { gradeAnswer } from "../../src/grade/grade.ts";
import type { ModelRequest } from "../../src/ports.ts";
import { simulatedModel } from "../../src/simulate/simulated-model.ts";
import { generateInstances, type Instance } from "../../src/suite/generate.ts";
import { loadSuite } from "../../src/suite/suite.ts";

async function agents() {
  const suite = await loadSuite("suites/agents.suite.yml", async (file) => ({
    ok: true,
    value: await readFile(file, "utf8"),
  }));
  if (!suite.ok) throw new Error(JSON.stringify(suite.problem));
  const instances = generateInstances(suite.value, "seed");
  if (!instances.ok) throw new Error(JSON.stringify(instances.problem));
  return { suite: suite.value, instances: instances.value };
}

const MODES = [
  "agentic.hallucinated-endpoint",
  "agentic.hallucinated-parameter",
  "agentic.wrong-call",
  "agentic.missing-call",
  "agentic.unsafe-action",
  "agentic.no-progress",
  "format.truncated",
  "format.empty",
];
const NEVER = Object.fromEntries(MODES.map((mode) => [mode, 0]));

function requestOf({ input, tools }: Instance): ModelRequest {
  const messages = [{ role: "user" as const, content: input ?? "" }];
  return { model: "m", messages, tools, parameters: {}, seed: 1 };
}

test.each([null, ...MODES])("agents: %s is played and found", async (mode) => {
  const { suite, instances } = await agents();
  const fail = mode === null ? NEVER : { ...NEVER, [mode]: 1 };
  const model = simulatedModel({ suites: [suite] }, { strength: "strong", fail });
  for (const instance of instances) {
    const { graders, tools, variables, environment = null } = instance;
    const { answer, truth } = await playInstance(model, instance, requestOf(instance));
    const seen = { answer, graders, tools, variables, question: "", environment };
    const { grade } = gradeAnswer({ ...seen, confidentAt: 0.8, observed: new Map() });
    expect(truth.planted).toBe(mode);
    if (mode === null) expect(grade).toEqual({ kind: "passed" });
    else {
      const found = grade.kind === "failed" ? grade.findings.map((each) => each.mode) : [];
      expect(found).toContain(mode);
    }
  }
});
