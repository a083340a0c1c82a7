/**
 * What must a queue do, whatever holds it? One suite for PostgreSQL and for the embedded database.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import { z } from "zod";
import type { Queue, QueueSettings } from "../../src/io/queue.ts";
import type { QueueCounts } from "../../src/io/queue-rows.ts";
import { opened, type Place, schema, sure, type Work } from "./queue-opened.ts";

export async function until(
  isSo: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("it did not come to be");
    await sleep(20);
  }
}

export const countsOf = async (queue: Queue<Work>) => sure(await queue.counts());

export type QueueProcess = {
  readonly lines: () => readonly string[];
  /** At once, as when memory runs out. */
  readonly kill: () => Promise<void>;
};

/** `queue-process.ts` in a process of its own. */
export function startProcess(at: Place, ...args: readonly string[]): QueueProcess {
  const script = join(import.meta.dirname, "queue-process.ts");
  const child = spawn(process.execPath, [script, JSON.stringify(at), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  const closed = once(child, "close");
  return {
    // The last piece is not a whole line.
    lines: () => said.split("\n").slice(0, -1),
    kill: async () => {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

const isIdle = (counts: QueueCounts) =>
  counts.waiting === 0 && counts.active === 0 && counts.parked === 0;

export function queueContract(place: () => Place): void {
  const withQueue =
    (test: (queue: Queue<Work>) => Promise<void>, of: Partial<QueueSettings<Work>> = {}) =>
    async () => {
      const queue = await opened(place(), of);
      try {
        await test(queue);
      } finally {
        await queue.stop(1000);
      }
    };

  it(
    "works what was stored, soon, and the same id once",
    withQueue(async (queue) => {
      const worked: number[] = [];
      await queue.work(async ({ number }) => void worked.push(number));
      const id = randomUUID();
      const since = performance.now();
      for (let again = 0; again < 3; again++) {
        expect(await queue.add({ id, key: "a", data: { number: 1 } })).toEqual({
          ok: true,
          value: null,
        });
      }
      await until(() => worked.length > 0);
      // Told, not found: well under a second, on a machine that does other things.
      expect(performance.now() - since).toBeLessThan(2000);
      await queue.add({ id, key: "a", data: { number: 2 } });
      await queue.add({ id: randomUUID(), key: "a", data: { number: 3 } });
      await until(() => worked.includes(3));
      expect(worked).toEqual([1, 3]);
    }),
  );

  it(
    "works one key one at a time, and others meanwhile",
    withQueue(
      async (queue) => {
        const active = new Map<number, number>();
        let worst = 0;
        let together = 0;
        let worked = 0;
        for (let index = 0; index < 60; index++) {
          // Half of them are of one key, and stored first.
          const number = index < 30 ? 0 : 1 + (index % 5);
          await queue.add({ id: randomUUID(), key: `k${number}`, data: { number } });
        }
        await queue.work(async ({ number }) => {
          const now = (active.get(number) ?? 0) + 1;
          active.set(number, now);
          worst = Math.max(worst, now);
          together = Math.max(together, [...active.values()].filter((count) => count > 0).length);
          await sleep(5);
          active.set(number, (active.get(number) ?? 0) - 1);
          worked += 1;
        });
        await until(() => worked === 60);
        expect(worst).toBe(1);
        expect(together).toBeGreaterThan(1);
      },
      { concurrency: 6 },
    ),
  );

  it(
    "is not held up by many works of one key, though they wait in front",
    withQueue(
      async (queue) => {
        let hot = 0;
        let others = 0;
        let hotWhenOthersWereDone = -1;
        for (let index = 0; index < 150; index++) {
          await queue.add({ id: randomUUID(), key: "hot", data: { number: 0 } });
        }
        for (let index = 1; index <= 20; index++) {
          await queue.add({ id: randomUUID(), key: `k${index}`, data: { number: index } });
        }
        await queue.work(async ({ number }) => {
          await sleep(40);
          if (number === 0) hot += 1;
          else if (++others === 20) hotWhenOthersWereDone = hot;
        });
        await until(() => others === 20);
        expect(hotWhenOthersWereDone).toBeLessThan(75);
      },
      { concurrency: 3 },
    ),
  );

  it(
    "tries again what failed, and parks it where it is seen",
    withQueue(async (queue) => {
      let tries = 0;
      let isMended = false;
      await queue.work(async ({ number }) => {
        if (number !== 13 || isMended) return;
        tries += 1;
        throw new Error(`Not today\n    at secret.ts:1:1`);
      });
      const id = randomUUID();
      await queue.add({ id, key: "poison", data: { number: 13 } });
      await until(async () => (await countsOf(queue)).parked > 0);
      expect(tries).toBe(3);
      const [parked, ...more] = sure(await queue.parked(10));
      expect(more).toEqual([]);
      expect(parked).toMatchObject({ id, key: "poison", why: "Not today", data: { number: 13 } });
      expect(Date.now() - Date.parse(parked?.at ?? "")).toBeLessThan(60_000);
      // The key goes on, and the same id does not start it again.
      await queue.add({ id: randomUUID(), key: "poison", data: { number: 1 } });
      await queue.add({ id, key: "poison", data: { number: 13 } });
      await until(async () => (await countsOf(queue)).waiting === 0);
      expect(tries).toBe(3);

      expect(sure(await queue.retryParked(randomUUID()))).toBe(false);
      expect(sure(await queue.retryParked("no id"))).toBe(false);
      isMended = true;
      expect(sure(await queue.retryParked(id))).toBe(true);
      await until(async () => isIdle(await countsOf(queue)));
      expect(sure(await queue.retryParked(id))).toBe(false);
    }),
  );

  it(
    "parks whatever was thrown, newest first, and keeps no more of it than a line",
    withQueue(
      async (queue) => {
        const thrown: readonly unknown[] = [
          new Error(`${"x".repeat(299)}\u{1F600}${"y".repeat(1000)}`),
          new Error("a\0b"),
          "no error",
        ];
        await queue.work(async ({ number }) => {
          throw thrown[number];
        });
        for (const number of thrown.keys()) {
          await queue.add({ id: randomUUID(), key: "a", data: { number } });
          await until(async () => (await countsOf(queue)).parked === number + 1);
        }
        const whys = sure(await queue.parked(10)).map(({ why }) => why);
        expect(whys).toEqual(["no error", "ab", `${"x".repeat(299)}\uFFFD`]);
        expect(sure(await queue.parked(1))).toHaveLength(1);
      },
      { retries: 0 },
    ),
  );

  it("does not quote work that it does not know, and lets others go on", async () => {
    const parse = (data: unknown) => schema.extend({ number: z.number().min(5) }).parse(data);
    const queue = await opened(place(), { parse, retries: 0 });
    await queue.add({ id: randomUUID(), key: "a", data: { number: 1 } });
    const worked: number[] = [];
    await queue.work(async ({ number }) => void worked.push(number));
    await until(async () => (await countsOf(queue)).parked === 1);
    expect(sure(await queue.parked(1))).toMatchObject([
      { data: null, why: "The stored work is not of the form that this version knows." },
    ]);
    await queue.add({ id: randomUUID(), key: "a", data: { number: 7 } });
    await until(() => worked.length > 0);
    expect(worked).toEqual([7]);
    await queue.stop(1000);
  });

  it(
    "takes work away that takes too long",
    withQueue(
      async (queue) => {
        let tries = 0;
        await queue.work(async (_, signal) => {
          tries += 1;
          if (tries === 1) await once(signal, "abort");
        });
        await queue.add({ id: randomUUID(), key: "a", data: { number: 1 } });
        await until(() => tries === 2);
        await until(async () => isIdle(await countsOf(queue)));
      },
      { longestSeconds: 1 },
    ),
  );

  it(
    "waits as long as it is told",
    withQueue(async (queue) => {
      const worked: number[] = [];
      await queue.work(async ({ number }) => void worked.push(number));
      await queue.add({ id: randomUUID(), key: "a", data: { number: 2 }, afterSeconds: 2 });
      await queue.add({ id: randomUUID(), key: "a", data: { number: 1 } });
      await until(() => worked.length === 2);
      expect(worked).toEqual([1, 2]);
    }),
  );

  it("keeps what was stored when it ends, and finishes what is being worked", async () => {
    const first = await opened(place());
    let finished = false;
    await first.work(async () => {
      await sleep(300);
      finished = true;
    });
    await first.add({ id: randomUUID(), key: "a", data: { number: 1 } });
    await until(async () => (await countsOf(first)).active === 1);
    await first.add({ id: randomUUID(), key: "a", data: { number: 2 }, afterSeconds: 1 });
    await first.stop(5000);
    expect(finished).toBe(true);
    const second = await opened(place());
    const worked: number[] = [];
    await second.work(async ({ number }) => void worked.push(number));
    await until(() => worked.length > 0);
    expect(worked).toEqual([2]);
    await until(async () => isIdle(await countsOf(second)));
    await second.stop(1000);
  });

  it("leaves what does not end in time to be worked again, were it the last try", async () => {
    const first = await opened(place(), { retries: 0 });
    let isTold = false;
    let hasBegun = false;
    await first.work(async (_, signal) => {
      hasBegun = true;
      await once(signal, "abort");
      isTold = true;
    });
    await first.add({ id: randomUUID(), key: "a", data: { number: 4 } });
    await until(() => hasBegun);
    await first.stop(100);
    expect(isTold).toBe(true);
    const second = await opened(place(), { retries: 0 });
    const worked: number[] = [];
    await second.work(async ({ number }) => void worked.push(number));
    await until(() => worked.length > 0);
    expect(worked).toEqual([4]);
    await until(async () => isIdle(await countsOf(second)));
    await second.stop(1000);
  });

  it("keeps all that was stored when its process is killed", async () => {
    const stored: string[] = [];
    for (const afterMs of [0, 150, 700]) {
      const adding = startProcess(place(), "add");
      await until(() => adding.lines().length > 1);
      await sleep(afterMs);
      await adding.kill();
      stored.push(...adding.lines().filter((line) => line.startsWith("stored")));
    }
    const queue = await opened(place());
    // One may be stored that was not told.
    const { waiting } = await countsOf(queue);
    expect(waiting).toBeGreaterThanOrEqual(stored.length);
    for (const line of stored) {
      await queue.add({ id: line.slice("stored ".length), key: "again", data: { number: 1 } });
    }
    expect((await countsOf(queue)).waiting).toBe(waiting);
    await queue.stop(1000);
  });
}
