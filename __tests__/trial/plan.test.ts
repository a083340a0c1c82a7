import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { explain } from "../../src/problem.ts";
import type { Instance } from "../../src/suite/generate.ts";
import type { ResolvedTarget } from "../../src/suite/project.ts";
import { parsePrompt } from "../../src/suite/prompt.ts";
import { drawTrials, type PlannedTrial, planUnits, requestOf } from "../../src/trial/plan.ts";

const tool = (name: string) => ({ name, parameters: { type: "object", properties: {} } });

function instance(id: string, overrides: Partial<Instance> = {}): Instance {
  return {
    task: "s/t",
    id,
    trials: 1,
    category: "c",
    severity: "major",
    variables: {},
    input: `Question ${id}`,
    tools: [],
    graders: [],
    ...overrides,
  };
}

function target(prompt: string, file = "p.md"): ResolvedTarget {
  const parsed = parsePrompt(file, prompt);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return {
    id: "t",
    prompt: parsed.value,
    model: { provider: "p", id: "m", parameters: { temperature: 0.2 }, digest: "sha256:m" },
    provider: {
      name: "p",
      kind: "openai",
      baseUrl: null,
      baseUrlVariable: null,
      keyVariable: null,
    },
    providers: [],
    runCode: false,
    files: [file],
  };
}

const BOTH = [
  { arm: "base" as const, resolved: target("Number each step.") },
  { arm: "head" as const, resolved: target("Be brief.") },
];

function plan(
  looks: readonly (readonly Instance[])[],
  overrides: Partial<Parameters<typeof drawTrials>[1]> = {},
): readonly PlannedTrial[] {
  const instances = new Map(looks.flat().map((each) => [each.id, each]));
  const draw = ({ id }: { readonly id: string }) => instances.get(id) ?? instance(id);
  const units = planUnits(
    looks.map((look) => look.map(({ task, id, trials }, index) => ({ task, id, trials, index }))),
  );
  const of = { target: "t", arms: BOTH, draw, seed: "seed", ...overrides };
  return units.flatMap((unit) => [...drawTrials(unit, of)]);
}

const name = ({ arm, instance: { id }, trial }: PlannedTrial) => `${arm} ${id} ${trial}`;

test("both arms are asked side by side, and each goes first as often as the other", () => {
  const trials = plan([[instance("a"), instance("b"), instance("c"), instance("d")]]);
  expect(trials.map(name)).toEqual([
    "base a 0",
    "head a 0",
    "head b 0",
    "base b 0",
    "base c 0",
    "head c 0",
    "head d 0",
    "base d 0",
  ]);
});

test("both arms get the same instances, tools and seeds, each with its own prompt", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}$/), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(12),
      (ids, repeats, cut) => {
        const instances = ids.map((id) => instance(id, { trials: repeats }));
        const trials = plan([instances.slice(0, cut), instances.slice(cut)]);
        expect(trials).toHaveLength(ids.length * repeats * 2);
        const of = (arm: string) =>
          trials
            .filter((each) => each.arm === arm)
            .map(({ instance: own, trial, look, request }) => ({
              id: own.id,
              trial,
              look,
              seed: request.seed,
              asked: request.messages.at(-1),
            }));
        expect(of("head")).toEqual(of("base"));
        const seeds = trials.filter(({ arm }) => arm === "head").map(({ request }) => request.seed);
        expect(new Set(seeds).size).toBe(seeds.length);
      },
    ),
  );
  const systems = plan([[instance("a")]]).map(({ request }) => request.messages[0]?.content);
  expect(systems).toEqual(["Number each step.", "Be brief."]);
});

test("a look is planned whole before the next begins", () => {
  const trials = plan([[instance("a", { trials: 2 }), instance("b")], [], [instance("c")]]);
  expect(trials.map(({ look }) => look)).toEqual([1, 1, 1, 1, 1, 1, 3, 3]);
});

test("a seed belongs to its task, instance and trial, wherever these stand", () => {
  const seedOf = (trials: readonly PlannedTrial[], id: string, trial: number) =>
    trials.find((each) => each.instance.id === id && each.trial === trial)?.request.seed;
  const [a, b] = [instance("a", { trials: 2 }), instance("b", { trials: 2 })];
  const one = plan([[a, b]]);
  const other = plan([[b], [a]]);
  for (const id of ["a", "b"]) {
    for (const trial of [0, 1]) expect(seedOf(other, id, trial)).toBe(seedOf(one, id, trial));
  }
  expect(seedOf(plan([[a]], { seed: "other" }), "a", 0)).not.toBe(seedOf(one, "a", 0));
});

test("one arm alone is asked once", () => {
  const [base] = BOTH;
  const trials = plan([[instance("a"), instance("b")]], { arms: base === undefined ? [] : [base] });
  expect(trials.map(name)).toEqual(["base a 0", "base b 0"]);
});

test("the prompt's own tools stand before those of a task, which stand in where it has none", () => {
  const withTools = JSON.stringify({
    messages: [{ role: "system", content: "Hi" }],
    tools: [{ type: "function", function: { name: "own" } }],
  });
  const asked = (resolved: ResolvedTarget) =>
    plan([[instance("a", { tools: [tool("scripted")] })]], {
      arms: [{ arm: "head", resolved }],
    }).map(({ request }) => request.tools.map((each) => each.name));
  expect(asked(target(withTools, "p.json"))).toEqual([["own"]]);
  expect(asked(target("Hi"))).toEqual([["scripted"]]);
});

test("model, parameters and the wanted form go out with every request", () => {
  const yml =
    "responseFormat: json_object\nmessages:\n  - { role: user, content: 'As JSON: {{ input }}' }\n";
  const [trial] = plan([[instance("a")]], {
    arms: [{ arm: "head", resolved: target(yml, "p.prompt.yml") }],
  });
  expect(trial?.request).toMatchObject({
    model: "m",
    parameters: { temperature: 0.2 },
    responseFormat: { type: "json_object" },
    messages: [{ role: "user", content: "As JSON: Question a" }],
  });
  expect(plan([[instance("a")]])[0]?.request).not.toHaveProperty("responseFormat");
});

test("a prompt that does not fit a task is found before anything is asked", () => {
  const named = instance("a", { variables: { name: "Ada" } });
  const planned = requestOf(target("Hi.\nYou know {{ nme }}."), named, 0);
  if (planned.ok) throw new Error("it was planned");
  expect(explain(planned.problem).why).toMatch(
    /^p\.md:2:13: .*asked by the task s\/t \(did you mean "name"\?\)$/,
  );
});
