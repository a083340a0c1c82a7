import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { countsOf, queueContract, startProcess, until } from "../contracts/queue-contract.ts";
import { opened, opening, type Place, sure } from "../contracts/queue-opened.ts";
import { findPostgres, type Postgres, startPostgres } from "../fakes/postgres.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "queue-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = findPostgres();
if (here.kind === "none") {
  console.log(`Skipped: ${here.why}, so the queue in PostgreSQL is not tested.`);
}

(here.kind === "none" ? describe.skip : describe)("the queue in PostgreSQL", () => {
  let postgres: Postgres | null = null;
  let url = "";
  beforeAll(async () => {
    if (here.kind !== "none") postgres = await startPostgres(here);
  });
  beforeEach(() => {
    url = postgres?.database() ?? "";
  });
  afterAll(() => postgres?.stop());
  const place = (): Place => ({ kind: "postgres", url });
  const ask = (sql: string) => postgres?.ask(url, sql) ?? "";

  queueContract(place);

  it("works one key one at a time over three processes that start together", async () => {
    const claims = join(folder, "claims");
    mkdirSync(claims);
    const replicas = [1, 2, 3].map(() => startProcess(place(), "work", claims));
    const queue = await opened(place());
    for (let index = 0; index < 200; index++) {
      const number = index % 10;
      sure(await queue.add({ id: randomUUID(), key: `k${number}`, data: { number } }));
    }
    const worked = () => replicas.map(({ lines }) => lines().filter((line) => line !== "open"));
    await until(() => worked().flat().length === 200, 40_000);
    expect(worked().flat()).not.toContainEqual(expect.stringContaining("overlap"));
    expect(worked().map((lines) => lines.length > 0)).toEqual([true, true, true]);
    await Promise.all(replicas.map(({ kill }) => kill()));
    await queue.stop(1000);
  });

  it("gives the work of a process that was killed to another", async () => {
    const killed = startProcess(place(), "hang");
    await until(() => killed.lines().includes("open"));
    const queue = await opened(place());
    await queue.add({ id: randomUUID(), key: "a", data: { number: 6 } });
    await until(() => killed.lines().includes("took 6"));
    const since = performance.now();
    await killed.kill();
    const worked: number[] = [];
    await queue.work(async ({ number }) => void worked.push(number));
    // Ten seconds of silence, a look every two and a half, and a pause of one.
    await until(() => worked.length > 0, 20_000);
    expect(performance.now() - since).toBeLessThan(16_000);
    await queue.stop(1000);
  });

  it("knows what was done for four days and forgets it then", async () => {
    const [known, forgotten] = [randomUUID(), randomUUID()];
    const work = async (of: number) => {
      const queue = await opened(place());
      const worked: number[] = [];
      await queue.work(async ({ number }) => void worked.push(number));
      await queue.add({ id: known, key: "a", data: { number: of } });
      await queue.add({ id: forgotten, key: "b", data: { number: of } });
      await until(async () => (await countsOf(queue)).waiting === 0);
      await queue.stop(2000);
      return worked.length;
    };
    expect(await work(1)).toBe(2);
    const doneBefore = (id: string, time: string) =>
      ask(
        `UPDATE pgboss.job SET completed_on = now() - interval '${time}' WHERE id = '${id}' AND state = 'completed'`,
      );
    doneBefore(known, "3 days 23 hours");
    doneBefore(forgotten, "4 days 1 hour");
    expect(await work(2)).toBe(1);
  });

  it("goes on when its database was away", async () => {
    const power = postgres?.power;
    if (power === null || power === undefined) return;
    const said: string[] = [];
    const queue = await opened(place(), { onTrouble: (sentence) => void said.push(sentence) });
    const worked: number[] = [];
    await queue.work(async ({ number }) => void worked.push(number));
    expect(await queue.ping()).toEqual({ ok: true, value: null });
    power.off();
    try {
      const added = await queue.add({ id: randomUUID(), key: "a", data: { number: 1 } });
      expect(added).toMatchObject({ ok: false, problem: { kind: "queue-failed" } });
      expect(JSON.stringify(await queue.ping())).toContain("ECONNREFUSED");
      expect(await queue.counts()).toMatchObject({ ok: false });
      expect(await queue.parked(1)).toMatchObject({ ok: false });
      await new Promise((done) => setTimeout(done, 2500));
    } finally {
      power.on();
    }
    await until(async () => (await queue.ping()).ok);
    sure(await queue.add({ id: randomUUID(), key: "a", data: { number: 2 } }));
    await until(() => worked.length > 0);
    expect(worked).toEqual([2]);
    // Four workers looked twice a second.
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said).size).toBe(said.length);
    await queue.stop(1000);
  });

  it("says when the database is not there", async () => {
    const nowhere = "postgres://someone:secret-word@127.0.0.1:1/none";
    const refused = await opening({ kind: "postgres", url: nowhere });
    expect(refused).toMatchObject({ ok: false, problem: { kind: "queue-failed" } });
    expect(JSON.stringify(refused)).toContain("ECONNREFUSED");
    expect(JSON.stringify(refused)).not.toContain("secret-word");
  });
});
