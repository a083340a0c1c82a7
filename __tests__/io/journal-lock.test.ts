import { spawn } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { openJournal } from "../../src/io/journal.ts";
import { explain } from "../../src/problem.ts";
import { valueIn } from "../suite/said.ts";

const journalFile = () => join(mkdtempSync(join(tmpdir(), "journal-lock-")), "j.jsonl");
const open = async (file: string) => valueIn(await openJournal(file));

async function refusal(file: string): Promise<string> {
  const opened = await openJournal(file);
  if (opened.ok) throw new Error("it opened");
  const { what, why } = explain(opened.problem);
  return `${what}: ${why}`;
}

/** What the lock of this very process looks like. */
async function ownLock(): Promise<Readonly<Record<string, unknown>>> {
  const file = journalFile();
  const journal = await open(file);
  const lock: Record<string, unknown> = JSON.parse(readFileSync(`${file}.lock`, "utf8"));
  await journal.close();
  return lock;
}

test("two runs cannot write to one journal, and the first gives it free", async () => {
  const file = journalFile();
  const first = await open(file);
  expect(await refusal(file)).toMatch(
    new RegExp(`could not be written: Another run \\(process ${process.pid}\\) writes to it`),
  );
  await first.close();
  await (await open(file)).close();
  expect(readdirSync(dirname(file))).toEqual(["j.jsonl"]);
});

test("a process that died holds nobody up, also when its number was given away again", async () => {
  const file = journalFile();
  const own = await ownLock();
  const dead = spawn(process.execPath, ["--version"]);
  await new Promise((done) => dead.on("close", done));
  const gone = { ...own, process: dead.pid };
  const reused = { ...own, process: process.ppid, started: "1" };
  for (const left of [gone, reused, { ...own, started: "1" }]) {
    writeFileSync(`${file}.lock`, JSON.stringify(left));
    const journal = await open(file);
    expect(JSON.parse(readFileSync(`${file}.lock`, "utf8"))).toEqual(own);
    await journal.close();
    expect(existsSync(`${file}.lock`)).toBe(false);
  }
});

test("a run of another machine or container holds it while it is heard of", async () => {
  const file = journalFile();
  const elsewhere = { process: 1, started: "77", on: `${hostname()}-other` };
  writeFileSync(`${file}.lock`, JSON.stringify(elsewhere));
  expect(await refusal(file)).toMatch(
    /in another container; if that has ended, run again in \d+ s/,
  );
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(`${file}.lock`, longAgo, longAgo);
  await (await open(file)).close();
});

test.each(["", "not a lock"])(
  "a lock in which nobody's name stands (%j) is taken after a moment",
  async (content) => {
    const file = journalFile();
    writeFileSync(`${file}.lock`, content);
    await (await open(file)).close();
    expect(readdirSync(dirname(file))).toEqual(["j.jsonl"]);
  },
);

test("of twenty that find a dead lock at once, one gets it", async () => {
  const file = journalFile();
  writeFileSync(`${file}.lock`, JSON.stringify({ ...(await ownLock()), started: "1" }));
  const opened = await Promise.all(Array.from({ length: 20 }, () => openJournal(file)));
  expect(opened.filter(({ ok }) => ok).length).toBe(1);
  for (const each of opened) if (each.ok) await each.value.close();
});

test("who lost the lock to another does not take it away at its end", async () => {
  const file = journalFile();
  const journal = await open(file);
  writeFileSync(`${file}.lock`, "another's");
  await journal.close();
  expect(readFileSync(`${file}.lock`, "utf8")).toBe("another's");
});

test("a journal that could not be opened is not held", async () => {
  const file = journalFile();
  writeFileSync(file, "notes\n");
  expect(await refusal(file)).toMatch(/something else/);
  expect(existsSync(`${file}.lock`)).toBe(false);
});
