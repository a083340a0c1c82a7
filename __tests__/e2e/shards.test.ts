import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { z } from "zod";
import { demoFiles, REWORDED_PROMPT, WEAKENED_PROMPT } from "../../src/cli/demo-files.ts";
import { readDirectory } from "../../src/io/disk.ts";
import { type SimulatedServer, startSimulatedServer } from "../../src/io/simulated-server.ts";
import { createRepository } from "../../src/io/throwaway-repository.ts";
import { simulatedModel } from "../../src/simulate/simulated-model.ts";
import { loadSuite } from "../../src/suite/suite.ts";
import { verdictSchema } from "../../src/verdict.ts";
import { runCli } from "./run-cli.ts";

const SHARDS = [1, 2, 3, 4] as const;
const BETWEEN = ["--base", "HEAD~1", "--seed", "7"];
const FILES = [
  "support-agent/base/evidence.json",
  "support-agent/head/evidence.json",
  "support-agent/base/transcripts.jsonl",
  "support-agent/head/transcripts.jsonl",
  "run.json",
];

let server: SimulatedServer;
/** Two repositories, the prompt weakened and only reworded, each measured by four machines. */
let weakened: Repository;
let reworded: Repository;

beforeAll(async () => {
  const core = await loadSuite("core.suite.yml", readDirectory("suites"));
  if (!core.ok) throw new Error(JSON.stringify(core.problem));
  server = await startSimulatedServer({
    reply: simulatedModel({ suites: [core.value] }, { strength: "strong", fail: {} }),
  });
  weakened = await repositoryWith(WEAKENED_PROMPT);
  reworded = await repositoryWith(REWORDED_PROMPT);
}, 120_000);
afterAll(() => server.close());

type Repository = Awaited<ReturnType<typeof repositoryWith>>;

async function repositoryWith(headPrompt: string) {
  const directory = await mkdtemp(join(tmpdir(), "shards-"));
  await createRepository(directory, demoFiles(headPrompt));
  const cli = (...args: readonly string[]) =>
    runCli(args, { cwd: directory, env: { SIMULATED_MODEL_URL: server.url } });
  const measure = (shard: string, ...more: readonly string[]) =>
    cli("measure", "--shard", shard, ...BETWEEN, "--out", "shards", ...more);
  for (const ran of await Promise.all(SHARDS.map((number) => measure(`${number}/4`)))) {
    expect(ran).toMatchObject({ code: 0, stdout: "" });
  }
  return {
    directory,
    cli,
    measure,
    join: (to: string, ...paths: readonly string[]) =>
      cli("join", "--shards", ...paths, "--out", to),
    decide: (at: string) =>
      cli(
        "decide",
        ...["--base", `${at}/support-agent/base/evidence.json`],
        ...["--head", `${at}/support-agent/head/evidence.json`],
        ...["--config", ".github/reliability.yml", "--out", join(directory, at, "verdict.json")],
      ),
    read: (...path: readonly string[]) => readFile(join(directory, ...path), "utf8"),
  };
}

const fileOf = (number: number) => `shards/shard-${number}-of-4.json`;

test("plan suggests a shard for twenty trials and the matrix to run them", async () => {
  const ran = await weakened.cli("plan", ...BETWEEN, "--json");
  const { trials, shards } = z
    .object({
      trials: z.int(),
      shards: z.object({ suggested: z.int(), matrix: z.array(z.int()) }),
    })
    .parse(JSON.parse(ran.stdout));
  expect(shards.suggested).toBe(Math.min(64, Math.ceil(trials / 20)));
  expect(shards.suggested).toBeGreaterThan(1);
  expect(shards.matrix).toEqual(Array.from({ length: shards.suggested }, (_, at) => at + 1));
});

test.each([
  ["a weakened prompt", () => weakened, 1],
  ["a reworded prompt", () => reworded, 0],
] as const)(
  "%s: four shards joined in reverse are the single run, byte for byte",
  async (_name, repository, exit) => {
    const { cli, join: joinTo, decide, read } = repository();
    expect((await cli("gate", ...BETWEEN, "--out", "single")).code).toBe(exit);
    expect(await joinTo("joined", ...SHARDS.map(fileOf).toReversed())).toMatchObject({ code: 0 });
    expect((await decide("joined")).code).toBe(exit);
    for (const file of [...FILES, "verdict.json"]) {
      const isSame = (await read("joined", file)) === (await read("single", file));
      expect([file, isSame]).toEqual([file, true]);
    }
    for (const [format, report] of [
      ["html", "report.html"],
      ["markdown", "report.md"],
    ] as const) {
      const again = await cli("report", "--from", "joined", "--format", format);
      expect(again.stdout === (await read("single", report))).toBe(true);
    }
  },
  60_000,
);

test("a shard may be there twice, each in a folder of its own, as artifacts are", async () => {
  const { directory, join: joinTo, read } = weakened;
  for (const folder of ["first", "again"]) {
    await cp(join(directory, "shards"), join(directory, "twice", folder), { recursive: true });
  }
  expect(await joinTo("once", "shards")).toMatchObject({ code: 0 });
  expect(await joinTo("both", "twice")).toMatchObject({ code: 0 });
  for (const file of FILES) {
    expect((await read("both", file)) === (await read("once", file))).toBe(true);
  }
});

test("without one shard join and decide exit 3, and both name it", async () => {
  const { join: joinTo, decide, read } = reworded;
  const paths = SHARDS.map((number) => (number === 3 ? "shards/gone.json" : fileOf(number)));
  const ran = await joinTo("partial", ...paths);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toMatch(/Shard 3 of 4 is missing/);
  const decided = await decide("partial");
  expect(decided.code).toBe(3);
  expect(decided.stdout).toMatch(/INCONCLUSIVE/i);
  const verdict = verdictSchema.parse(JSON.parse(await read("partial", "verdict.json")));
  expect(verdict.kind).toBe("inconclusive");
  expect(verdict.why).toMatch(
    /^support-agent: \d+ of \d+ trials \(.*\) on base were not measured: shard 3 of 4 is missing\.$/,
  );
});

test("without any shard join exits 3", async () => {
  const ran = await reworded.join("nothing", "no-such-directory");
  expect(ran.code).toBe(3);
  expect(ran.stderr).toMatch(/Every shard is missing/);
});

test("what is no shard of this plan exits 2 with a sentence that names the file", async () => {
  const { directory, cli, join: joinTo, read } = reworded;
  const others = [1, 3, 4].map(fileOf);
  const foreign = [
    "measure",
    "--shard",
    "2/4",
    "--base",
    "HEAD~1",
    "--seed",
    "8",
    "--out",
    "other",
  ];
  expect((await cli(...foreign)).code).toBe(0);
  const stranger = await joinTo("x", ...others, "other/shard-2-of-4.json");
  expect(stranger.code).toBe(2);
  expect(stranger.stderr).toMatch(/other\/shard-2-of-4\.json cannot be joined with the others/);
  expect(stranger.stderr).toMatch(/the tasks were drawn from another seed/);

  const text = await read(fileOf(2));
  for (const [name, broken, sentence] of [
    ["cut.json", text.slice(0, -100), /cut\.json is not valid/],
    [
      "newer.json",
      text.replace('"version":1', '"version":2'),
      /newer\.json was written by a newer/,
    ],
    ["twin.json", text.replace('"kind":"passed"', '"kind":"ungraded","why":"x"'), /says something/],
  ] as const) {
    await writeFile(join(directory, name), broken);
    const refused = await joinTo("x", ...SHARDS.map(fileOf), name);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(sentence);
  }
}, 60_000);

test("what names no shard is a usage error, and nothing is asked", async () => {
  const before = server.requests();
  for (const shard of ["0/4", "5/4", "two", "1/4/2"]) {
    const ran = await reworded.measure(shard);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`"${shard}" names no shard`);
  }
  for (const args of [
    ["--shard", "1/4"],
    ["--base", "HEAD~1"],
    ["--head", "HEAD"],
  ]) {
    const ran = await reworded.cli("measure", ...args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain("--shard and --base together");
  }
  expect(server.requests()).toBe(before);
});
