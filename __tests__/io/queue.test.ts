import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { openQueue } from "../../src/io/queue.ts";
import { opened, type Place, queueContract, until } from "../contracts/queue-contract.ts";
import { type Postgres, postgresPrograms, startPostgres } from "../fakes/postgres.ts";

jest.setTimeout(60_000);

describe("the queue in a folder", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "queue-"));
  });
  const place = (): Place => ({ kind: "embedded", folder });

  queueContract(place);

  it("is opened by one process at a time", async () => {
    // The parent of this process runs as well, and is another one.
    writeFileSync(join(folder, "opened-by"), `${hostname()} ${process.ppid}`);
    const refused = await openQueue({
      place: place(),
      parse: () => ({}),
      concurrency: 1,
      retries: 0,
      firstPauseSeconds: 1,
      longestPauseSeconds: 1,
      heartbeatSeconds: 10,
      onTrouble: () => undefined,
    });
    expect(refused).toMatchObject({ ok: false, problem: { kind: "queue-failed" } });
    // Nobody has this number: the process died.
    writeFileSync(join(folder, "opened-by"), `${hostname()} 4194305`);
    const queue = await opened(place());
    await queue.stop(1000);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));
});

const programs = process.env.DATABASE_URL === undefined ? postgresPrograms() : null;
const isThere = programs !== null;
if (!isThere) console.log("Skipped: no PostgreSQL is installed here, so its queue is not tested.");

(isThere ? describe : describe.skip)("the queue in PostgreSQL", () => {
  let postgres: Postgres | null = null;
  let url = "";
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? "");
  });
  beforeEach(() => {
    url = postgres?.database() ?? "";
  });
  afterAll(() => postgres?.stop());

  queueContract(() => ({ kind: "postgres", url }));

  it("works one key one at a time over three replicas that start together", async () => {
    const place: Place = { kind: "postgres", url };
    const replicas = await Promise.all([opened(place), opened(place), opened(place)]);
    const [first] = replicas;
    const active = new Set<number>();
    const overlaps: number[] = [];
    const busy = new Set<number>();
    let worked = 0;
    for (const [index, replica] of replicas.entries()) {
      await replica.work(async ({ number }) => {
        if (active.has(number)) overlaps.push(number);
        active.add(number);
        busy.add(index);
        await new Promise((done) => setTimeout(done, 3));
        active.delete(number);
        worked += 1;
      });
    }
    for (let index = 0; index < 200; index++) {
      const number = index % 10;
      await first?.add({ id: randomUUID(), key: `k${number}`, data: { number } });
    }
    await until(() => worked === 200, 40_000);
    expect(overlaps).toEqual([]);
    expect(busy.size).toBe(3);
    await Promise.all(replicas.map((replica) => replica.stop(1000)));
  });

  it("says when the database is not there", async () => {
    const refused = await openQueue({
      place: { kind: "postgres", url: "postgres://postgres@127.0.0.1:1/none" },
      parse: () => ({}),
      concurrency: 1,
      retries: 0,
      firstPauseSeconds: 1,
      longestPauseSeconds: 1,
      heartbeatSeconds: 10,
      onTrouble: () => undefined,
    });
    expect(refused).toMatchObject({ ok: false, problem: { kind: "queue-failed" } });
  });
});
