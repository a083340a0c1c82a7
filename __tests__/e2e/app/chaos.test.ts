/**
 * Webhooks lost, doubled and out of order, replicas killed at random moments, GitHub failing now and then: at
 * the end every pull request has one comment of ours and one concluded check, with the right conclusion.
 * `npm run test:chaos` does it with 200 pull requests, CI with 20.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Registered } from "../../../src/service/settings.ts";
import { secondaryLimit } from "../../fakes/github/faults.ts";
import type { Dispatch } from "../../fakes/github/world.ts";
import { findPostgres, type Postgres, startPostgres } from "../../fakes/postgres.ts";
import { deliver, type Webhook } from "../../fakes/webhooks.ts";
import { PROMPT_FILE, REWORDED_PROMPT, WEAKENED_PROMPT } from "../action/gated-repository.ts";
import { type Canned, evidenceFor, measureOnce } from "./canned-evidence.ts";
import { type GatedApp, gatedApp, SLUG } from "./gated-app.ts";

const PULLS = Number(process.env.CHAOS_PULLS ?? "20");
const KILLS = PULLS >= 200 ? 10 : 3;
const SEED = Number(process.env.CHAOS_SEED ?? "1");
const WITHIN_MS = 60_000 + 3_000 * PULLS;
jest.setTimeout(2 * WITHIN_MS);

const KINDS = ["weakened", "reworded", "untouched"] as const;
type Kind = (typeof KINDS)[number];
const EXPECTED = { weakened: "failure", reworded: "success", untouched: "success" } as const;
const PROMPTS = { weakened: WEAKENED_PROMPT, reworded: REWORDED_PROMPT } as const;

type Random = () => number;

/** Park and Miller's generator: the same moments for the same seed, as far as moments can be the same. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function storm(place: Registered["queue"], replicas: number): Promise<Chaos> {
  const app = await gatedApp();
  const { state } = app.github;
  state.setRole("alice", "write");
  const canned = {
    weakened: await measureOnce(app, { [PROMPT_FILE]: WEAKENED_PROMPT }, "canned-weakened"),
    reworded: await measureOnce(app, { [PROMPT_FILE]: REWORDED_PROMPT }, "canned-reworded"),
  };
  await app.stopService();
  const chaos = new Map<number, Kind>();
  return rage({ app, canned, kinds: chaos, place, replicas, random: randomFrom(SEED) });
}

type Chaos = {
  readonly app: GatedApp;
  readonly kinds: ReadonlyMap<number, Kind>;
  readonly end: () => Promise<void>;
};

type Rage = {
  readonly app: GatedApp;
  readonly canned: Readonly<Record<keyof typeof PROMPTS, Canned>>;
  readonly kinds: Map<number, Kind>;
  readonly place: Registered["queue"];
  readonly replicas: number;
  readonly random: Random;
};

async function rage({ app, canned, kinds, place, replicas, random }: Rage): Promise<Chaos> {
  const { state } = app.github;
  const living: { process: ChildProcess; url: string }[] = [];
  let isOver = false;
  const start = async (index: number) => {
    living[index] = await startReplica(app, place);
  };
  for (let index = 0; index < replicas; index++) await start(index);

  /** As GitHub does: to one address, once; what nobody took is listed and sent again when asked for. */
  const sent = new Map<string, Webhook>();
  const send = async (webhook: Webhook) => {
    sent.set(webhook.id, webhook);
    const replica = living[Math.floor(random() * replicas)];
    const answer = await deliver(replica?.url ?? "", webhook).catch(() => null);
    const statusCode = answer?.status ?? 0;
    const deliveredAt = new Date().toISOString();
    state.addDelivery({ guid: webhook.id, event: webhook.name, statusCode, deliveredAt });
  };
  const often = async (webhook: Webhook) => {
    const times = 1 + Math.floor(random() * 3);
    for (let time = 0; time < times; time++) await send(webhook);
  };
  const kindOf = ({ inputs }: Dispatch) => kinds.get(Number(inputs.pr)) ?? "reworded";
  const finish = async (dispatch: Dispatch) => {
    await sleep(50 + 500 * random());
    const kind = kindOf(dispatch);
    const evidence = evidenceFor(canned[kind === "weakened" ? kind : "reworded"], dispatch.inputs);
    const bytes = Buffer.from(JSON.stringify(evidence));
    app.results.add({ run: String(dispatch.run), name: "evidence.json", bytes });
    state.finishRun(dispatch.run, "success");
    // One in ten is never told.
    if (random() > 0.1)
      await often(app.hooks.workflowRun({ action: "completed", run: dispatch.run }));
  };
  const running: Promise<void>[] = [];
  state.onDispatch((dispatch) => void running.push(finish(dispatch)));
  let asked = 0;
  const redelivering = (async () => {
    while (!isOver) {
      for (const { guid } of state.redelivered.slice(asked)) {
        asked += 1;
        const webhook = sent.get(guid);
        if (webhook !== undefined) await send(webhook);
      }
      await sleep(100);
    }
  })();
  state.failAtRate({ seed: SEED, rate: 0.02, status: 502, sparesApps: true });
  state.failAtRate({ seed: SEED + 1, rate: 0.01, sparesApps: true, ...secondaryLimit(1) });

  const webhooks: Webhook[] = [];
  for (let index = 0; index < PULLS; index++) {
    const kind = KINDS[Math.floor(random() * KINDS.length)] ?? "reworded";
    const prompt = kind === "untouched" ? {} : { [PROMPT_FILE]: PROMPTS[kind] };
    const number = app.openPull({ branch: `c${index}`, files: { ...prompt, "n.md": `${index}` } });
    kinds.set(number, kind);
    for (const action of ["opened", "edited", "ready_for_review", "reopened", "edited"]) {
      const webhook = app.hooks.pullRequest({ action, number });
      for (let time = 1 + Math.floor(random() * 3); time > 0; time--) webhooks.push(webhook);
    }
  }
  const shuffled = webhooks
    .map((webhook) => ({ webhook, place: random() }))
    .sort((a, b) => a.place - b.place);
  const killing = (async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(500 + 2_500 * random());
      const index = Math.floor(random() * replicas);
      const gone = new Promise((exited) => living[index]?.process.once("exit", exited));
      living[index]?.process.kill("SIGKILL");
      await gone;
      await start(index);
    }
  })();
  for (const { webhook } of shuffled) {
    await send(webhook);
    await sleep(10 * random());
  }
  await killing;
  return {
    app,
    kinds,
    end: async () => {
      isOver = true;
      for (const { process: replica } of living) {
        const gone = new Promise((exited) => replica.once("exit", exited));
        replica.kill("SIGTERM");
        await gone;
      }
      await Promise.allSettled([...running, redelivering]);
      await app.close();
    },
  };
}

async function startReplica(app: GatedApp, queue: Registered["queue"]) {
  const replica = {
    settings: { ...app.settings, queue, sweepMinutes: 0.05, staleCheckMinutes: 0.2 },
    privateKey: app.privateKey,
  };
  const child = spawn(process.execPath, ["__tests__/e2e/app/chaos-replica.ts"], {
    env: { PATH: process.env.PATH ?? "", REPLICA: JSON.stringify(replica) },
    stdio: ["ignore", "pipe", process.env.CHAOS_LOG === undefined ? "ignore" : "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    child.once("exit", (code) => reject(new Error(`A replica ended with ${code}.`)));
  });
  return { process: child, url };
}

/** What is not as it must be, in words. */
function wrongs({ app, kinds }: Chaos): readonly string[] {
  return [...kinds].flatMap(([number, kind]) => {
    const head = app.headOf(number);
    const checks = app.github.state
      .checks()
      .filter(
        ({ headSha, name, app: by }) => headSha === head && name === SLUG && by.slug === SLUG,
      );
    const [check, ...more] = checks;
    const comments = app.ourComments(number).length;
    const wanted = kind === "untouched" ? 0 : 1;
    return [
      ...(check?.status === "completed" && check.conclusion === EXPECTED[kind]
        ? []
        : [`#${number} (${kind}): ${check?.status ?? "no check"} ${check?.conclusion ?? ""}`]),
      ...(more.length === 0 ? [] : [`#${number}: ${checks.length} checks`]),
      ...(comments === wanted ? [] : [`#${number} (${kind}): ${comments} comments`]),
    ];
  });
}

async function calmsDown(chaos: Chaos): Promise<void> {
  const since = Date.now();
  while (wrongs(chaos).length > 0 && Date.now() - since < WITHIN_MS) await sleep(500);
  console.log(
    `${chaos.kinds.size} pull requests, ${KILLS} kills, ${chaos.app.github.log.length} requests; calm ${Math.round((Date.now() - since) / 1000)} s after the storm.`,
  );
  // Nothing comes after it, either.
  await sleep(3_000);
  expect(wrongs(chaos)).toEqual([]);
  expect(chaos.app.github.violations).toEqual([]);
}

describe("after a storm", () => {
  it("of one replica with the queue in a folder, all is as it must be", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chaos-"));
    const chaos = await storm({ kind: "embedded", folder }, 1);
    try {
      await calmsDown(chaos);
    } finally {
      await chaos.end();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  const here = findPostgres();
  if (here.kind === "none") console.log(`Skipped: ${here.why}`);
  let postgres: Postgres | null = null;
  beforeAll(async () => {
    postgres = here.kind === "none" ? null : await startPostgres(here);
  });
  afterAll(() => postgres?.stop());

  (here.kind === "none" ? it.skip : it)(
    "of three replicas on PostgreSQL, all is as it must be",
    async () => {
      const chaos = await storm({ kind: "postgres", url: postgres?.database() ?? "" }, 3);
      try {
        await calmsDown(chaos);
      } finally {
        await chaos.end();
      }
    },
  );
});
