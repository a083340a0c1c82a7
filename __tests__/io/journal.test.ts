import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type OpenJournal, openJournal } from "../../src/io/journal.ts";
import type { Reply } from "../../src/ports.ts";
import { explain } from "../../src/problem.ts";
import { valueIn } from "../suite/said.ts";

const folder = () => mkdtempSync(join(tmpdir(), "journal-"));
const open = async (file: string): Promise<OpenJournal> => valueIn(await openJournal(file));
const reply = (text: string): Reply => ({
  answer: { text, toolCalls: [], finish: "stop" },
  latencyMs: 1,
});

async function written(records: readonly (readonly [string, Reply])[]): Promise<Buffer> {
  const file = join(folder(), "j.jsonl");
  const journal = await open(file);
  for (const [key, each] of records)
    expect(journal.keep(key, each)).toEqual({ ok: true, value: null });
  expect(await journal.close()).toEqual({ ok: true, value: null });
  return readFileSync(file);
}

async function holding(bytes: Buffer): Promise<{ journal: OpenJournal; file: string }> {
  const file = join(folder(), "deeper", "j.jsonl");
  (await open(file)).close();
  writeFileSync(file, bytes);
  return { journal: await open(file), file };
}

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\u2028", "\ud800", "a\nb", ""),
);
const replies: fc.Arbitrary<Reply> = fc.record(
  {
    answer: fc.record(
      {
        text,
        toolCalls: fc.array(fc.record({ name: text, arguments: fc.jsonValue(), raw: text })),
        finish: fc.constantFrom("stop" as const, "length" as const),
      },
      { requiredKeys: ["text", "toolCalls", "finish"] },
    ),
    latencyMs: fc.nat(),
    tokens: fc.record({ input: fc.nat(), output: fc.nat() }),
    fingerprint: text,
    requestId: text,
  },
  { requiredKeys: ["answer", "latencyMs"] },
);

test("every reply comes back exactly, by the next process", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(replies, { maxLength: 8 }), async (given) => {
      const bytes = await written(given.map((each, index) => [`sha256:${index}`, each]));
      const { journal } = await holding(bytes);
      expect(journal.replayable).toBe(given.length);
      for (const [index, each] of given.entries()) {
        // JSON knows no -0, and no reply holds one that counts.
        expect(journal.find(`sha256:${index}`)).toEqual(JSON.parse(JSON.stringify(each)));
      }
      expect(journal.find("sha256:none")).toBeNull();
      await journal.close();
    }),
    { numRuns: 40 },
  );
});

const THREE = ["a", "b", "c"].map((key) => [key, reply(`${key} said ½`)] as const);

test("a process may end at any byte: whole answers stay, the rest is cut off, and writing goes on", async () => {
  const bytes = await written(THREE);
  const ends = [...bytes.keys()].filter((at) => bytes[at] === 10).map((at) => at + 1);
  for (let length = 0; length <= bytes.length; length++) {
    const { journal, file } = await holding(bytes.subarray(0, length));
    const whole = ends.slice(1).filter((end) => end <= length).length;
    expect(journal.replayable).toBe(whole);
    const missing = THREE.slice(whole);
    for (const [key, each] of missing) journal.keep(key, each);
    await journal.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  }
});

test("one byte that turned loses the answer it lies in, its neighbour at most, and no other", async () => {
  const bytes = await written(THREE);
  const header = bytes.indexOf(10) + 1;
  for (let at = header; at < bytes.length; at++) {
    const turned = Buffer.from(bytes);
    turned[at] = (turned[at] ?? 0) ^ 0x15;
    const { journal } = await holding(turned);
    const found = THREE.map(([key, each]) => {
      const known = journal.find(key);
      if (known !== null) expect(known).toEqual(each);
      return known !== null;
    });
    expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(bytes[at] === 10 ? 1 : 2);
    await journal.close();
  }
});

test("the first answer under a key stays the one, whatever comes later", async () => {
  const { journal } = await holding(
    await written([
      ["a", reply("one")],
      ["a", reply("two")],
    ]),
  );
  expect(journal.find("a")?.answer.text).toBe("one");
  await journal.close();
});

test("a line with a right checksum that holds no reply is no answer", async () => {
  const { writeLine } = await import("../../src/io/journal-line.ts");
  const bytes = await written([]);
  const odd = writeLine("a", { latencyMs: "soon" } as never);
  const { journal } = await holding(Buffer.concat([bytes, odd]));
  expect(journal.find("a")).toBeNull();
  await journal.close();
});

test("what is no journal, or a newer one, is left as it is and said", async () => {
  const file = join(folder(), "notes.txt");
  for (const [content, sentence] of [
    ["My notes\nare here\n", /is no journal of this tool/],
    ["short", /is no journal of this tool/],
    ["reliability-gate journal 9\n", /newer version/],
  ] as const) {
    writeFileSync(file, content);
    const opened = await openJournal(file);
    if (opened.ok) throw new Error("it opened");
    expect(explain(opened.problem).why).toMatch(sentence);
    expect(readFileSync(file, "utf8")).toBe(content);
  }
});

test("two runs cannot write to one journal, and a run that died holds nobody up", async () => {
  const file = join(folder(), "j.jsonl");
  const parent = process.ppid;
  writeFileSync(`${file}.lock`, String(parent));
  const opened = await openJournal(file);
  if (opened.ok) throw new Error("it opened");
  expect(explain(opened.problem).why).toContain(`process ${parent}`);
  writeFileSync(`${file}.lock`, "999999999");
  const journal = await open(file);
  expect(readFileSync(`${file}.lock`, "utf8")).toBe(String(process.pid));
  await journal.close();
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test("it can be read by its owner only", async () => {
  const file = join(folder(), "j.jsonl");
  await (await open(file)).close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

/** A file system of its own, where that may be mounted. */
function mounted(options: string): string | null {
  const place = folder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place], { stdio: "ignore" });
    return place;
  } catch {
    console.log("skipped: nothing can be mounted here");
    return null;
  }
}

test("a full disk is one clear problem, and takes nothing that was kept", async () => {
  const place = mounted("size=64k");
  if (place === null) return;
  try {
    const file = join(place, "j.jsonl");
    const journal = await open(file);
    const kept: string[] = [];
    let refused: ReturnType<OpenJournal["keep"]> = { ok: true, value: null };
    for (let at = 0; at < 100 && refused.ok; at++) {
      refused = journal.keep(`sha256:${at}`, reply("x".repeat(3000)));
      if (refused.ok) kept.push(`sha256:${at}`);
    }
    if (refused.ok) throw new Error("the disk took it all");
    expect(explain(refused.problem).why).toContain("The disk is full.");
    expect(journal.keep("another", reply("x"))).toEqual(refused);
    expect(await journal.close()).toEqual(refused);
    const again = await open(file);
    expect([again.replayable, again.repaired, again.damaged]).toEqual([kept.length, 0, 0]);
    await again.close();
  } finally {
    execFileSync("umount", [place]);
  }
});

test("a read-only disk is said at once", async () => {
  const place = mounted("ro,size=64k");
  if (place === null) return;
  try {
    const opened = await openJournal(join(place, "j.jsonl"));
    if (opened.ok) throw new Error("it opened");
    expect(explain(opened.problem).why).toContain("The disk is read-only.");
  } finally {
    execFileSync("umount", [place]);
  }
});

test("twenty thousand answers are found again in moments", async () => {
  const file = join(folder(), "j.jsonl");
  await (await open(file)).close();
  const { writeLine } = await import("../../src/io/journal-line.ts");
  const body = reply("x".repeat(900));
  const lines: Buffer[] = [];
  for (let at = 0; at < 20_000; at++) lines.push(writeLine(`sha256:${at}`, body));
  appendFileSync(file, Buffer.concat(lines));
  const journal = await open(file);
  expect(journal.replayable).toBe(20_000);
  expect(journal.find("sha256:19999")).toEqual(body);
  await journal.close();
});
