/**
 * Which JSON Schemas do editors and other tools read? Those of the parsers themselves.
 * `npm run schemas` writes schemas/; `-- --check` fails when a parser and its schema differ.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { baselineSchema } from "../../src/baseline.ts";
import { evidenceSchema } from "../../src/evidence.ts";
import { experimentSchema } from "../../src/experiment.ts";
import { configSchema } from "../../src/suite/config.ts";
import { suiteSchema } from "../../src/suite/suite.ts";
import { shardSchema } from "../../src/trial/shard-document.ts";
import { verdictSchema } from "../../src/verdict.ts";
import { checkGenerated, writeGenerated } from "./generated.ts";

const DOCUMENTS: Readonly<Record<string, { readonly title: string; readonly parser: z.ZodType }>> =
  {
    config: { title: "The config of reliability-gate", parser: configSchema },
    suite: { title: "A suite of tasks", parser: suiteSchema },
    evidence: { title: "Evidence: every trial of one arm with its grade", parser: evidenceSchema },
    experiment: { title: "Experiment: the evidence of one run", parser: experimentSchema },
    shard: { title: "Shard: what one machine measured of a plan", parser: shardSchema },
    baseline: { title: "Baseline: stored evidence of the default branch", parser: baselineSchema },
    verdict: { title: "Verdict: head against base, and why", parser: verdictSchema },
  };

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
const folder = join(import.meta.dirname, "../../schemas");
const files = new Map(
  Object.entries(DOCUMENTS).map(([name, { title, parser }]) => {
    const { $schema, ...schema } = z.toJSONSchema(parser, { io: "input" });
    const text = JSON.stringify({ $schema, title, ...schema }, null, 2);
    return [`${name}.schema.json`, Buffer.from(`${text}\n`)];
  }),
);

if (values.check) {
  const stale = await checkGenerated(folder, files);
  if (stale !== undefined) {
    console.error(`schemas/ does not match the parsers (${stale}). Run: npm run schemas`);
    process.exitCode = 1;
  }
} else {
  await writeGenerated(folder, files);
  console.log(`schemas/: ${[...files.keys()].join(", ")}`);
}
