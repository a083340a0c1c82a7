/**
 * Nothing that was kept is lost to SIGKILL, at whatever byte: long answers, killed while they are written.
 * KILL_POINTS says how often.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { openJournal } from "../../src/io/journal.ts";
import { CALLS, LANES, replyTo } from "../e2e/kill/journal-writer.ts";
import { valueIn } from "../suite/said.ts";

const POINTS = Number(process.env.KILL_POINTS ?? 6);
const WRITER = join(import.meta.dirname, "../e2e/kill/journal-writer.ts");
const KILLS_A_RUN = 4;

type Ran = {
  readonly code: number | null;
  readonly paid: readonly number[];
  readonly torn: boolean;
};

/** Killed so long after so many answers were paid for, or to its end. */
async function write(file: string, kill?: { paid: number; laterMs: number }): Promise<Ran> {
  const child = spawn(process.execPath, [WRITER, file], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  let said = "";
  let isArmed = kill !== undefined;
  child.stdout.setEncoding("utf8").on("data", async (piece: string) => {
    said += piece;
    if (!isArmed || kill === undefined || said.split("paid ").length - 1 < kill.paid) return;
    isArmed = false;
    await sleep(kill.laterMs);
    child.kill("SIGKILL");
  });
  const code = await ended;
  const paid = [...said.matchAll(/^paid (\d+)$/gm)].map(([, call]) => Number(call));
  return { code, paid, torn: /^opened [1-9]/m.test(said) };
}

const random = xoroshiro128plus(20_261_123);
const rounds = Array.from({ length: Math.ceil(POINTS / KILLS_A_RUN) }, (_, round) => ({
  round,
  kills: Array.from({ length: Math.min(KILLS_A_RUN, POINTS - round * KILLS_A_RUN) }, () => ({
    paid: uniformInt(random, 1, CALLS / KILLS_A_RUN),
    laterMs: uniformInt(random, 0, 12),
  })),
}));

test.each(rounds)(
  "round $round of kills pays no more twice than was in flight, and loses nothing",
  async ({ kills }) => {
    const file = join(mkdtempSync(join(tmpdir(), "journal-kill-")), "j.jsonl");
    const paid: number[] = [];
    let killed = 0;
    let torn = 0;
    for (const kill of kills) {
      const ran = await write(file, kill);
      paid.push(...ran.paid);
      if (ran.code === null) killed += 1;
      if (ran.torn) torn += 1;
    }
    const last = await write(file);
    paid.push(...last.paid);
    if (last.torn) torn += 1;
    if (process.env.KILL_POINTS !== undefined) console.log(`${killed} killed, ${torn} torn`);
    expect(last.code).toBe(0);
    expect(new Set(paid).size).toBe(CALLS);
    expect(paid.length - CALLS).toBeLessThanOrEqual(killed * LANES);
    expect(readdirSync(dirname(file))).toEqual(["j.jsonl"]);
    const journal = valueIn(await openJournal(file));
    expect([journal.replayable, journal.repaired, journal.damaged]).toEqual([CALLS, 0, 0]);
    for (let call = 0; call < CALLS; call++) {
      expect(journal.find(`call ${call}`)).toEqual(replyTo(call));
    }
    await journal.close();
  },
  120_000,
);
