/**
 * What must a queue do, whatever holds it? One suite for PostgreSQL and for the embedded database.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import { z } from "zod";
import { openQueue, type Queue, type QueueSettings } from "../../src/io/queue.ts";

const schema = z.object({ number: z.number() });
export type Work = z.infer<typeof schema>;
export type Place = QueueSettings<Work>["place"];

export async function opened(place: Place, of: Partial<QueueSettings<Work>> = {}) {
  const queue = await openQueue<Work>({
    place,
    parse: (data) => schema.parse(data),
    concurrency: 4,
    retries: 2,
    firstPauseSeconds: 1,
    longestPauseSeconds: 1,
    heartbeatSeconds: 10,
    onTrouble: () => undefined,
    ...of,
  });
  if (!queue.ok) throw new Error(JSON.stringify(queue.problem));
  return queue.value;
}

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

export async function countsOf(queue: Queue<Work>) {
  const counts = await queue.counts();
  if (!counts.ok) throw new Error(JSON.stringify(counts.problem));
  return counts.value;
}

const UNSTARTED = { waiting: 0, active: 0, parked: 0 };

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
      expect(performance.now() - since).toBeLessThan(5000);
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
    "tries again what failed, and parks it where it is seen",
    withQueue(async (queue) => {
      let tries = 0;
      await queue.work(async ({ number }) => {
        if (number !== 13) return;
        tries += 1;
        throw new Error(`Not today\n    at secret.ts:1:1`);
      });
      const id = randomUUID();
      await queue.add({ id, key: "poison", data: { number: 13 } });
      await until(async () => (await countsOf(queue)).parked > 0);
      expect(tries).toBe(3);
      const parked = await queue.parked(10);
      expect(parked).toMatchObject({ ok: true, value: [{ id, key: "poison", why: "Not today" }] });
      // The key goes on.
      await queue.add({ id: randomUUID(), key: "poison", data: { number: 1 } });
      await until(async () => (await countsOf(queue)).waiting === 0);
    }),
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
    expect(await countsOf(second)).toEqual(UNSTARTED);
    await second.stop(1000);
  });
}
