import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { type OpenJournal, openJournal } from "../../src/io/journal.ts";
import type { Reply } from "../../src/ports.ts";
import { explain, type Problem } from "../../src/problem.ts";
import type { Result } from "../../src/result.ts";
import { valueIn } from "../suite/said.ts";

const folder = () => mkdtempSync(join(tmpdir(), "journal-disk-"));
const open = async (file: string): Promise<OpenJournal> => valueIn(await openJournal(file));
const reply = (text: string): Reply => ({
  answer: { text, toolCalls: [], finish: "stop" },
  latencyMs: 1,
});

function whyOf(result: Result<unknown, Problem>): string {
  if (result.ok) throw new Error("it went well");
  expect(result.problem.kind).toBe("file-unwritable");
  return explain(result.problem).why;
}

function shell(script: string, ...values: readonly string[]): void {
  execFileSync("sh", ["-c", script, "sh", ...values], { stdio: "ignore" });
}

/** A file system of its own, where that may be mounted. */
async function mounted(options: string, use: (place: string) => Promise<void>): Promise<void> {
  const place = folder();
  try {
    shell('mount -t tmpfs -o "$1" tmpfs "$2"', options, place);
  } catch {
    return console.log("skipped: nothing can be mounted here");
  }
  try {
    await use(place);
  } finally {
    shell('umount "$1"', place);
  }
}

test("a full disk is one clear problem, takes nothing that was kept, and may have room again", async () => {
  await mounted("size=64k", async (place) => {
    const file = join(place, "j.jsonl");
    writeFileSync(join(place, "other"), "y".repeat(20_000));
    const journal = await open(file);
    const kept: string[] = [];
    let refused: ReturnType<OpenJournal["keep"]> = { ok: true, value: null };
    for (let at = 0; at < 100 && refused.ok; at++) {
      refused = journal.keep(`sha256:${at}`, reply("x".repeat(3000)));
      if (refused.ok) kept.push(`sha256:${at}`);
    }
    expect(whyOf(refused)).toBe("The disk is full.");
    expect(journal.keep("another", reply("x".repeat(9000)))).toEqual(refused);
    for (const key of kept) expect(journal.find(key)).toEqual(reply("x".repeat(3000)));
    rmSync(join(place, "other"));
    expect(journal.keep("another", reply("there is room"))).toEqual({ ok: true, value: null });
    expect(await journal.close()).toEqual({ ok: true, value: null });
    const again = await open(file);
    expect([again.replayable, again.repaired, again.damaged]).toEqual([kept.length + 1, 0, 0]);
    expect(again.find("another")).toEqual(reply("there is room"));
    await again.close();
  });
});

test("a disk that is full from the start is said at once", async () => {
  await mounted("size=16k", async (place) => {
    try {
      writeFileSync(join(place, "other"), "y".repeat(100_000));
    } catch {
      // As full as it gets.
    }
    expect(whyOf(await openJournal(join(place, "j.jsonl")))).toBe("The disk is full.");
  });
});

test("a read-only disk is said at once, with a journal and without one", async () => {
  await mounted("size=64k", async (place) => {
    await (await open(join(place, "j.jsonl"))).close();
    shell('mount -o remount,ro "$1"', place);
    for (const name of ["j.jsonl", "new.jsonl"]) {
      expect(whyOf(await openJournal(join(place, name)))).toBe("The disk is read-only.");
    }
  });
});

test("a file that may not become larger is one clear problem, and takes nothing that was kept", async () => {
  const file = join(folder(), "j.jsonl");
  const source = `
    const { openJournal } = await import(${JSON.stringify(join(import.meta.dirname, "../../src/io/journal.ts"))});
    const { value: journal } = await openJournal(${JSON.stringify(file)});
    const reply = { answer: { text: "x".repeat(3000), toolCalls: [], finish: "stop" }, latencyMs: 1 };
    let at = 0;
    while (journal.keep("sha256:" + at, reply).ok) at += 1;
    const { problem } = journal.keep("sha256:" + at, reply);
    console.log(JSON.stringify({ kept: at, problem, closed: await journal.close() }));`;
  // In blocks of 512 or 1024 bytes, as the shell likes.
  const script = 'ulimit -f 32 && exec "$0" --input-type=module -e "$1"';
  const said = execFileSync("sh", ["-c", script, process.execPath, source], { encoding: "utf8" });
  const { kept, problem, closed } = JSON.parse(said);
  expect(kept).toBeGreaterThan(3);
  expect(problem.why).toBe("The file may not become larger.");
  expect(closed.ok).toBe(true);
  const again = await open(file);
  expect([again.replayable, again.repaired, again.damaged]).toEqual([kept, 0, 0]);
  await again.close();
});

test("where nothing may be written, that is said", async () => {
  const place = folder();
  mkdirSync(join(place, "j.jsonl"));
  expect(whyOf(await openJournal(join(place, "j.jsonl")))).toBe("It is a directory.");
  writeFileSync(join(place, "file"), "");
  expect(whyOf(await openJournal(join(place, "file", "j.jsonl")))).toMatch(
    /not a directory|EEXIST/,
  );
  if (process.getuid?.() === 0) return console.log("skipped: root may write everywhere");
  chmodSync(place, 0o500);
  expect(whyOf(await openJournal(join(place, "k.jsonl")))).toBe("Permission denied.");
});

test("a link is not followed, and what is no file is not read", async () => {
  const place = folder();
  writeFileSync(join(place, "victim"), "");
  symlinkSync("victim", join(place, "link"));
  expect(whyOf(await openJournal(join(place, "link")))).toBe("It is a link to another file.");
  expect(readFileSync(join(place, "victim"), "utf8")).toBe("");
  shell('mkfifo "$1"', join(place, "pipe"));
  expect(whyOf(await openJournal(join(place, "pipe")))).toBe("It is not a file.");
});

test("it can be read by its owner only, also where it could be read by others before", async () => {
  const file = join(folder(), "deeper", "still", "j.jsonl");
  await (await open(file)).close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o644);
  await (await open(file)).close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
