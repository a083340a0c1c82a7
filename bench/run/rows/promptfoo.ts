/**
 * What does promptfoo take for the same work, where it is installed? `PROMPTFOO` names its program, else it is
 * looked for as `promptfoo` on the PATH.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { z } from "zod";
import { type Bench, PLAIN } from "../bench.ts";
import { idealMs } from "../measure-trials.ts";
import { beside, type Row, seconds, skipped } from "../row.ts";
import { runProgram } from "../run-program.ts";

const TRIALS = 1000;
const OPTIONS = [
  ...["--no-cache", "--no-progress-bar", "--no-table"],
  ...["--max-concurrency", String(PLAIN.lanes)],
];
const QUIET = { PROMPTFOO_DISABLE_TELEMETRY: "1", PROMPTFOO_DISABLE_UPDATE: "1" };

export async function promptfooRows({ server, project }: Bench): Promise<readonly Row[]> {
  const program = findPromptfoo();
  if (program === null) return [skipped("promptfoo", "promptfoo is not installed; skipped")];
  const version = execFileSync(process.execPath, [program, "--version"], { encoding: "utf8" });
  const folder = await project(1);
  writeFileSync(join(folder, "promptfooconfig.json"), JSON.stringify(configOf(server.url)));
  await server.set({ latencyMs: PLAIN.latencyMs });
  const ran = await runProgram({
    args: [program, "eval", ...OPTIONS, "--config", "promptfooconfig.json", "--output", "out.json"],
    folder,
    // Its own database of results lies in the folder too, as its HOME does.
    env: { ...QUIET, OPENAI_API_KEY: "none", PROMPTFOO_CONFIG_DIR: join(folder, "promptfoo") },
  });
  const { firstAt, requests } = await server.counters();
  const what = `promptfoo ${version.trim().split("\n").at(-1)}, ${TRIALS.toLocaleString("en")} trials`;
  const file = join(folder, "out.json");
  if (firstAt === null || !existsSync(file)) {
    return [skipped(what, `ended with ${String(ran.code)} without results`)];
  }
  const { stats } = resultsSchema.parse(JSON.parse(readFileSync(file, "utf8"))).results;
  const wallMs = ran.endedAt - firstAt;
  const ideal = idealMs(TRIALS, PLAIN);
  const cost = ran.usage === null ? "" : `, ${Math.round(ran.usage.peakMiB)} MiB`;
  const said = `wall / ideal ${(wallMs / ideal).toFixed(2)} (${seconds(wallMs)} of ${seconds(ideal)})`;
  return [beside(what, `${said}${cost}, ${requests} requests, ${stats.errors} lost`)];
}

function configOf(url: string) {
  return {
    prompts: [{ label: "sums", raw: "What is {{a}} + {{b}}? End with ANSWER: and the number." }],
    providers: [{ id: "openai:chat:bench", config: { apiBaseUrl: url, temperature: 0.7 } }],
    tests: Array.from({ length: TRIALS }, (_, index) => {
      const vars = { a: 1000 + index, b: 100_000 + 13 * index };
      const sum = vars.a + vars.b;
      return {
        vars,
        assert: [
          { type: "contains", value: `It is ${sum}` },
          { type: "regex", value: "ANSWER:" },
          { type: "javascript", value: `Number(output.split("ANSWER:")[1]) === ${sum}` },
        ],
      };
    }),
  };
}

const resultsSchema = z.object({
  results: z.object({ stats: z.object({ errors: z.number() }) }),
});

function findPromptfoo(): string | null {
  const named = process.env.PROMPTFOO;
  if (named !== undefined) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, "promptfoo")).find((file) => existsSync(file));
  return found === undefined ? null : realpathSync(found);
}
