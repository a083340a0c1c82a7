/** A small plan of two targets, ready to be measured in shards, and a model that answers it without a network. */

import type { SharedPlan } from "../src/grade/shared-plan.ts";
import { measureShard, prepareMeasurement } from "../src/measure.ts";
import type { CallModel } from "../src/ports.ts";
import { ok } from "../src/result.ts";
import { type Config, parseConfig } from "../src/suite/config.ts";
import { digestOf } from "../src/suite/content-key.ts";
import { resolveTarget } from "../src/suite/project.ts";
import { readFrom, valueIn } from "./suite/said.ts";
import { loaded } from "./suite/written.ts";

export const TOOL = "1.0.0";

const CONFIG = `version: 1
providers: { near: { kind: openai } }
targets:
  - { id: first, prompt: p.md, model: { provider: near, id: m }, suites: [core] }
  - { id: second, prompt: p.md, model: { provider: near, id: m }, suites: [core] }
policy: { looks: 1, transcripts: all }
prices: { m: { input: 1, output: 2 } }
`;

export const SUITE = `version: 1
id: s
tasks:
  - id: sum
    instances: 40
    trials: 2
    category: reasoning
    sample: { q: { int: [1, 1000000] } }
    input: 'What is {{ q }}?'
    grade: [ { contains: 'yes' } ]
  - id: say
    instances: 30
    category: creative
    sample: { q: { int: [1, 1000000] } }
    input: 'Say {{ q }}.'
    grade: [ { contains: 'yes' } ]
`;

export async function sharedPlan(
  of: {
    readonly suite?: string;
    readonly epoch?: string;
    readonly config?: string;
    readonly looks?: number;
  } = {},
): Promise<SharedPlan> {
  const { suite = SUITE, epoch = "e", config: text = CONFIG, looks = 1 } = of;
  const config: Config = valueIn(parseConfig("c.yml", text));
  const suites = [await loaded(suite)];
  const targets = [];
  for (const target of config.targets) {
    const resolve = async (prompt: string) =>
      valueIn(
        await resolveTarget(target, config, readFrom({ "p.md": prompt }), {
          arm: "head",
          commit: null,
          isAlone: false,
        }),
      );
    const base = await resolve("Be good.");
    const head = await resolve("Be quick.");
    targets.push({
      id: target.id,
      suites,
      arms: [
        { arm: "base" as const, resolved: base, revision: "a".repeat(40) },
        { arm: "head" as const, resolved: head, revision: "b".repeat(40) },
      ],
    });
  }
  const settings = { secret: "public", epoch, toolVersion: TOOL, looks };
  return {
    config,
    targets: valueIn(prepareMeasurement(targets, settings)),
    notices: ["A notice."],
    seed: "public",
    revisions: { base: "a".repeat(40), head: "b".repeat(40) },
    promptDiffs: new Map([["first", "-Be good.\n+Be quick.\n"]]),
  };
}

/** Says yes to most, by the seed and the prompt alone. */
const answers: CallModel = async (request) => {
  const digit = Number.parseInt(digestOf(request).slice(-2), 16);
  const text = digit < 200 ? `yes ${digit}` : "no";
  const answer = { text, toolCalls: [], finish: "stop" as const };
  const tokens = { input: 10 + digit, output: 5 };
  return ok({ answer, tokens, fingerprint: `fp-${digit % 3}`, latencyMs: digit });
};

export const asking = {
  toolVersion: TOOL,
  runProgram: null,
  callModel: () => answers,
  addressOf: () => "",
  journal: null,
  concurrency: 4,
  nextTurn: () => Promise.resolve(),
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onTrial: () => undefined,
};

export type ShardFile = { readonly file: string; readonly text: string };

/** Every shard of a plan, measured and written. */
export async function shardsOf(of: SharedPlan, count: number): Promise<readonly ShardFile[]> {
  const documents: ShardFile[] = [];
  for (let number = 1; number <= count; number++) {
    const { document } = await measureShard(of, {
      ...asking,
      shard: { number, of: count },
      earlier: null,
    });
    documents.push({ file: `shard-${number}.json`, text: `${JSON.stringify(document)}\n` });
  }
  return documents;
}
