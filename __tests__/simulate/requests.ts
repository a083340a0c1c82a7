/** What do the tests of the simulated model ask, and of what? */

import { readDirectory } from "../../src/io/disk.ts";
import type { ModelRequest } from "../../src/ports.ts";
import { CUES } from "../../src/simulate/cues.ts";
import { type SimulationSettings, simulatedModel } from "../../src/simulate/simulated-model.ts";
import { generateInstances, type Instance } from "../../src/suite/generate.ts";
import { loadSuite, type Suite } from "../../src/suite/suite.ts";

export const CAREFUL = CUES.map(({ example }) => example).join("\n");
export const CARELESS = "You are a helpful assistant of the back office. Reply to each request.";

export async function coreSuite(): Promise<Suite> {
  const suite = await loadSuite("core.suite.yml", readDirectory("suites"));
  if (!suite.ok) throw new Error(JSON.stringify(suite.problem));
  return suite.value;
}

/** A suite written in the test itself. */
export async function suiteOf(yaml: string, files: Readonly<Record<string, string>> = {}) {
  const suite = await loadSuite("own.suite.yml", async (path) => ({
    ok: true,
    value: path === "own.suite.yml" ? yaml : (files[path] ?? null),
  }));
  if (!suite.ok) throw new Error(JSON.stringify(suite.problem));
  return suite.value;
}

export function instancesUnder(suite: Suite, ...seeds: readonly string[]): readonly Instance[] {
  return seeds.flatMap((seed) => {
    const key = `${suite.digest} ${seed}`;
    const known = drawn.get(key) ?? drawInstances(suite, seed);
    drawn.set(key, known);
    return known;
  });
}

const drawn = new Map<string, readonly Instance[]>();

function drawInstances(suite: Suite, seed: string): readonly Instance[] {
  const made = generateInstances(suite, seed);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

export function asking(instance: Instance, system = CARELESS, seed = 1): ModelRequest {
  return {
    model: "simulated",
    messages: [
      { role: "system", content: system },
      { role: "user", content: instance.input ?? "" },
    ],
    tools: instance.tools,
    parameters: {},
    seed,
  };
}

/** Every built-in rate is 0 but those given. */
export function onlyFailing(fail: Readonly<Record<string, number>>): SimulationSettings["fail"] {
  return new Proxy(fail, { get: (rates, mode) => rates[String(mode)] ?? 0 });
}

export function modelOf(
  suite: Suite,
  fail: SimulationSettings["fail"] = onlyFailing({}),
  strength: SimulationSettings["strength"] = "strong",
) {
  return simulatedModel({ suites: [suite] }, { strength, fail });
}
