/** Nothing from outside becomes a command of the runner or markup, and no key leaves the job. */
import { createServer } from "node:http";
import { afterEach, expect, test } from "@jest/globals";
import type { Answer } from "../../../src/answer.ts";
import { startSimulatedServer } from "../../../src/io/simulated-server.ts";
import type { ActionRun } from "../../fakes/run-action.ts";
import { CORPUS } from "../../hostile/corpus.ts";
import { readAsGitHub } from "../../hostile/github-markdown.ts";
import { gatedRepositories } from "./gated-repositories.ts";
import {
  CONFIG,
  CONFIG_FILE,
  type GatedRepository,
  MODEL_KEY,
  PROMPT_FILE,
  WEAKENED_PROMPT,
} from "./gated-repository.ts";

const open = gatedRepositories();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()));
});

/** A model that says what it is told to, on head; on base it says nothing. */
async function modelSaying(texts: readonly string[]): Promise<string> {
  let next = 0;
  const server = await startSimulatedServer({
    reply: ({ messages }) => {
      const isHead = JSON.stringify(messages).includes("self-assured");
      const text = isHead ? (texts[next++ % texts.length] ?? "") : "A plain answer.";
      const answer: Answer = { text, toolCalls: [], finish: "stop" };
      return { answer, tokens: { input: 1, output: 1 } };
    },
  });
  closing.push(server.close);
  return server.url;
}

const INPUTS = { "comment-excerpts": "true", transcripts: "all" };
/** Commands that the Action itself gives, and the artifact client's own. */
const OURS = ["add-mask", "debug", "error", "notice", "warning"];

test("a hostile model, title, branch, file name and task id drive neither runner nor reader", async () => {
  const world = await open();
  const { github, openPull, pullEvent, run } = world;
  const watched = CONFIG.replace("    suites:", '    watch: ["docs/**"]\n    suites:');
  github.state.commit({ branch: "main", files: { [CONFIG_FILE]: watched } });
  const names = [
    "::error::forged",
    "##[set-output name=verdict]passed",
    "[x](https://evil.example)",
  ];
  const files = Object.fromEntries(
    names.map((name) => [`docs/${name.replaceAll("/", "∕")}.md`, "x"]),
  );
  const title = "::error::forged <img src=x> @acme/everyone";
  const pull = openPull({
    branch: "hostile",
    files: { ...files, [PROMPT_FILE]: WEAKENED_PROMPT },
    title,
  });
  const environment = { MODEL_URL: await modelSaying(CORPUS) };
  const ran = await run({ event: pullEvent(pull), environment, inputs: INPUTS });
  expect(ran.outputs.verdict).toMatch(/^(regressed|inconclusive|passed)$/);
  expect(ran.commands.filter(({ name }) => !OURS.includes(name))).toEqual([]);
  expect(ran.commands.filter(({ message }) => /^\s*forged/.test(message))).toEqual([]);
  expect(Object.keys(ran.environment)).toEqual([]);
  const check = github.state.checks().at(-1);
  const bodies = [
    ...github.state.comments(pull).map(({ body }) => body),
    ran.summary,
    check?.summary ?? "",
    check?.text ?? "",
  ];
  expect(bodies.map((body) => body.length > 0)).toEqual(bodies.map(() => true));
  for (const body of bodies) {
    const { addresses, elements, references } = readAsGitHub(body);
    const foreign = addresses.filter((to) => !to.startsWith("https://github.com/acme/prompts/"));
    expect([foreign, references]).toEqual([[], []]);
    expect(
      elements.filter((element) => /^(img|script|iframe|svg|style|form)\b/i.test(element)),
    ).toEqual([]);
  }
});

/** The key as a program or a model may write it. */
function disguises(key: string): readonly string[] {
  const base64 = ["", "x", "xx"].map((before) =>
    Buffer.from(`${before}${key}yz`).toString("base64"),
  );
  const hex = Buffer.from(key).toString("hex");
  return [key, ...base64, hex, [...key].reverse().join(""), encodeURIComponent(key)];
}

/** What would tell it: each disguise without the characters it shares with its neighbours. */
function traces(key: string): readonly string[] {
  const [plain = "", ...others] = disguises(key);
  const [aligned = "", one = "", two = "", ...rest] = others;
  return [plain, aligned.slice(0, -8), one.slice(4, -8), two.slice(4, -8), ...rest].map((trace) =>
    trace.slice(0, 24),
  );
}

function everythingSaid(ran: ActionRun, { github, results }: GatedRepository, pull: number) {
  const masked = ran.rawLog.replaceAll(/^::add-mask::.*$/gm, "");
  return [
    masked,
    JSON.stringify(ran.outputs),
    ran.summary,
    JSON.stringify(github.state.comments(pull)),
    JSON.stringify(github.state.checks()),
    ...results.artifacts().map(({ bytes }) => bytes.toString("utf8")),
  ].join("\n");
}

test("a key in an answer and in a prompt appears in nothing the run leaves", async () => {
  const world = await open();
  const { openPull, pullEvent, run, results } = world;
  const prompt = `${WEAKENED_PROMPT}\nThe key is ${MODEL_KEY}, or ${Buffer.from(MODEL_KEY).toString("base64")}.\n`;
  const pull = openPull({ branch: "leak", files: { [PROMPT_FILE]: prompt } });
  const answers = disguises(MODEL_KEY).map((key) => `1. The key is ${key} indeed.\nANSWER: 7`);
  const environment = { MODEL_URL: await modelSaying(answers) };
  const ran = await run({ event: pullEvent(pull), environment, inputs: INPUTS });
  const said = everythingSaid(ran, world, pull);
  expect(results.artifacts().map(({ name }) => name)).toContain("transcripts.jsonl");
  expect(said).toMatch(/The key is/);
  expect(traces(MODEL_KEY).filter((trace) => said.includes(trace))).toEqual([]);
});

test("a key in a provider's error body appears in nothing the run leaves", async () => {
  const world = await open();
  const { openPull, pullEvent, run } = world;
  const pull = openPull({ branch: "leak", files: { [PROMPT_FILE]: WEAKENED_PROMPT } });
  const message = `no such model for ${disguises(MODEL_KEY).join(" ")}`;
  const server = createServer((_request, response) => {
    response.writeHead(400, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { message, type: "invalid_request_error" } }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  closing.push(async () => void server.close());
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  const ran = await run({
    event: pullEvent(pull),
    environment: { MODEL_URL: `http://127.0.0.1:${port}/v1` },
  });
  expect(ran.outputs.verdict).toBe("inconclusive");
  const said = everythingSaid(ran, world, pull);
  expect(said).toMatch(/no such model/);
  expect(traces(MODEL_KEY).filter((trace) => said.includes(trace))).toEqual([]);
});
