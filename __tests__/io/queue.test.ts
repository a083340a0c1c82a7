import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { queueContract, startProcess, until } from "../contracts/queue-contract.ts";
import { opened, opening, type Place } from "../contracts/queue-opened.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "queue-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the queue in a folder", () => {
  const place = (): Place => ({ kind: "embedded", folder });

  // Making a database takes seconds; it is made once and copied.
  let made = "";
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), "queue-"));
    const queue = await opened({ kind: "embedded", folder: made });
    await queue.stop(1000);
  });
  beforeEach(() => cpSync(made, folder, { recursive: true }));
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  queueContract(place);

  it("is opened by one process at a time, and at once when that one was killed", async () => {
    const other = startProcess(place(), "hang");
    await until(() => other.lines().includes("open"));
    const refused = await opening(place());
    expect(refused).toMatchObject({ ok: false, problem: { kind: "queue-failed" } });
    expect(JSON.stringify(refused)).toMatch(/Process \d+ on .* has it open/);
    await other.kill();
    const queue = await opened(place());
    // Nor twice by the same.
    expect(await opening(place())).toMatchObject({ ok: false });
    await queue.stop(1000);
    const again = await opened(place());
    await again.stop(1000);
  });

  it("works at once what a killed process had begun", async () => {
    const before = await opened(place());
    await before.add({ id: randomUUID(), key: "a", data: { number: 5 } });
    await before.stop(1000);
    const killed = startProcess(place(), "hang");
    await until(() => killed.lines().includes("took 5"));
    await killed.kill();
    const queue = await opened(place());
    const since = performance.now();
    const worked: number[] = [];
    await queue.work(async ({ number }) => void worked.push(number));
    await until(() => worked.length > 0);
    expect(performance.now() - since).toBeLessThan(2000);
    await queue.stop(1000);
  });

  it("says that a folder cannot be one", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const refused = await opening({ kind: "embedded", folder: file });
    expect(refused).toMatchObject({ ok: false, problem: { kind: "queue-failed" } });
  });
});
