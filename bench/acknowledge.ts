/**
 * How long does GitHub wait until a webhook is stored? 100 a second for ten seconds, signed, over HTTP, into
 * the queue in a folder and, where PostgreSQL is installed, into one there. GitHub hangs up after ten seconds;
 * we want 99 of 100 within half a second.
 * Run: npm run bench:acknowledge
 */
import { spawn } from "node:child_process";
import { createHmac, generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findPostgres, startPostgres } from "../__tests__/fakes/postgres.ts";

const SECONDS = 10;
const A_SECOND = 100;
const PORT = 20_000 + (process.pid % 10_000);
const SECRET = "a-webhook-secret-of-benches";
const url = `http://127.0.0.1:${PORT}`;

await measure("in a folder", {});
const here = findPostgres();
if (here.kind === "none") console.log(`PostgreSQL is not measured: ${here.why}`);
else {
  const postgres = await startPostgres(here);
  try {
    await measure("in PostgreSQL", { DATABASE_URL: postgres.database() });
  } finally {
    postgres.stop();
  }
}

async function measure(where: string, more: Readonly<Record<string, string>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-acknowledge-"));
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const app = spawn(process.execPath, ["dist/app.js"], {
    env: {
      PATH: process.env.PATH ?? "",
      APP_ID: "1",
      PRIVATE_KEY: privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
      WEBHOOK_SECRET: SECRET,
      // Nobody answers there: what is stored is worked in vain meanwhile.
      GITHUB_API_URL: "http://127.0.0.1:9",
      HOST: "127.0.0.1",
      PORT: String(PORT),
      QUEUE_FOLDER: folder,
      LOG_LEVEL: "error",
      ...more,
    },
    stdio: "ignore",
  });
  try {
    await listening();
    const times = await sendAll();
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1]?.toFixed(1) ?? "-";
    console.log(
      `${where}: ${times.length} webhooks, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`,
    );
  } finally {
    app.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function listening(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await fetch(`${url}/healthz`).catch(() => null);
    if (answer?.ok === true) return;
    await sleep(100);
  }
  throw new Error("the App does not start");
}

async function sendAll(): Promise<readonly number[]> {
  const sent: Promise<number>[] = [];
  const since = performance.now();
  for (let index = 0; index < SECONDS * A_SECOND; index++) {
    const due = since + (1000 * index) / A_SECOND;
    await sleep(Math.max(0, due - performance.now()));
    sent.push(send(index));
  }
  return Promise.all(sent);
}

async function send(index: number): Promise<number> {
  const text = JSON.stringify({
    action: "opened",
    installation: { id: 1 },
    repository: { full_name: "acme/prompts", default_branch: "main" },
    sender: { login: "alice" },
    pull_request: { number: 1 + (index % 200), body: "x".repeat(20_000) },
  });
  const signature = createHmac("sha256", SECRET).update(text).digest("hex");
  const since = performance.now();
  const { status } = await fetch(`${url}/api/github/webhooks`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-github-event": "pull_request",
      "x-github-delivery": randomUUID(),
      "x-hub-signature-256": `sha256=${signature}`,
    },
    body: text,
  });
  if (status !== 202) throw new Error(`A webhook was answered ${status}.`);
  return performance.now() - since;
}
