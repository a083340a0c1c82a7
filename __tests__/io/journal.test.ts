import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type JournalSettings, type OpenJournal, openJournal } from "../../src/io/journal.ts";
import { HEADER, writeLine } from "../../src/io/journal-line.ts";
import type { Reply } from "../../src/ports.ts";
import { explain } from "../../src/problem.ts";
import { valueIn } from "../suite/said.ts";

const folder = () => mkdtempSync(join(tmpdir(), "journal-"));
const open = async (file: string, settings?: JournalSettings): Promise<OpenJournal> =>
  valueIn(await openJournal(file, settings));
const reply = (text: string): Reply => ({
  answer: { text, toolCalls: [], finish: "stop" },
  latencyMs: 1,
});

async function written(records: readonly (readonly [string, Reply])[]): Promise<Buffer> {
  const file = join(folder(), "j.jsonl");
  const journal = await open(file);
  for (const [key, each] of records) {
    expect(journal.keep(key, each)).toEqual({ ok: true, value: null });
  }
  expect(await journal.close()).toEqual({ ok: true, value: null });
  return readFileSync(file);
}

/** One file is enough: property tests open it thousands of times. */
const playground = folder();
async function holding(bytes: Buffer, name = "j.jsonl") {
  const file = join(playground, name);
  writeFileSync(file, bytes);
  return { journal: await open(file), file };
}

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\u2028", "\ud800", "\udc00\ud800", "a\nb", "\0", '","reply":', ""),
);
const replies: fc.Arbitrary<Reply> = fc.record(
  {
    answer: fc.record(
      {
        text,
        toolCalls: fc.array(
          fc.record(
            { id: text, name: text, arguments: fc.jsonValue(), raw: text },
            { requiredKeys: ["name", "arguments", "raw"] },
          ),
        ),
        finish: fc.constantFrom("stop", "length", "tool-calls", "content-filter"),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      },
      { requiredKeys: ["text", "toolCalls", "finish"] },
    ),
    latencyMs: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    tokens: fc.record({ input: fc.nat(), output: fc.nat() }),
    fingerprint: text,
    meanLogprob: fc.double({ max: 0, noNaN: true, noDefaultInfinity: true }),
    requestId: text,
  },
  { requiredKeys: ["answer", "latencyMs"] },
);

test("every reply comes back exactly, to the run itself and to the next one", async () => {
  const records = fc.uniqueArray(fc.tuple(text, replies), {
    maxLength: 8,
    selector: ([key]) => key,
  });
  await fc.assert(
    fc.asyncProperty(records, async (given) => {
      const bytes = await written(given);
      const { journal } = await holding(bytes);
      expect(journal.replayable).toBe(given.length);
      for (const [key, each] of given) {
        // Fields in their order too. JSON knows no -0, and no reply holds one that counts.
        expect(JSON.stringify(journal.find(key))).toBe(JSON.stringify(each));
        expect(journal.find(key)).toStrictEqual(JSON.parse(JSON.stringify(each)));
      }
      expect(journal.find("sha256:none")).toBeNull();
      await journal.close();
    }),
    { numRuns: 100 },
  );
});

test("a nested argument named __proto__ is an argument like any other", async () => {
  const given = JSON.parse('{"__proto__":{"a":[{"b":null}]},"constructor":1}');
  const call = { name: "f", arguments: given, raw: "x" };
  const { journal } = await holding(
    await written([
      ["a", { ...reply(""), answer: { text: "", toolCalls: [call], finish: "stop" } }],
    ]),
  );
  const found = journal.find("a")?.answer.toolCalls[0]?.arguments;
  expect(JSON.stringify(found)).toBe(JSON.stringify(given));
  await journal.close();
});

test("an answer that was kept in this run is found in this run, and a second one is not kept", async () => {
  const file = join(folder(), "j.jsonl");
  const journal = await open(file);
  journal.keep("a", reply("one"));
  expect(journal.find("a")).toEqual(reply("one"));
  const before = readFileSync(file);
  expect(journal.keep("a", reply("two")).ok).toBe(true);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(journal.find("a")).toEqual(reply("one"));
  await journal.close();
});

test("every line is JSON, for whoever wants to look", async () => {
  const lines = (await written(THREE)).toString("utf8").split("\n");
  const [header, first] = lines.slice(0, 2).map((line) => JSON.parse(line)[1]);
  expect(header).toEqual({ journal: "reliability-gate", version: 1 });
  expect(first).toEqual({ key: "a", reply: THREE[0]?.[1] });
});

const THREE = ["a", "b", "c"].map((key) => [key, reply(`${key} said ½\u2028\n`)] as const);
const LINES = [HEADER, ...THREE.map(([key, each]) => writeLine(key, each))];
const ENDS = LINES.map((_, at) => Buffer.concat(LINES.slice(0, at + 1)).length);

test("a process may end at any byte: whole answers stay, the rest is cut off, and writing goes on", async () => {
  const bytes = await written(THREE);
  expect(ENDS.at(-1)).toBe(bytes.length);
  for (let length = 0; length <= bytes.length; length++) {
    const { journal, file } = await holding(bytes.subarray(0, length));
    const whole = ENDS.slice(1).filter((end) => end <= length).length;
    const end = ENDS.findLast((each) => each <= length) ?? 0;
    const { replayable, repaired, damaged } = journal;
    expect([replayable, repaired, damaged]).toEqual([whole, length - end, 0]);
    for (const [key, each] of THREE.slice(whole)) journal.keep(key, each);
    for (const [key, each] of THREE) expect(journal.find(key)).toEqual(each);
    await journal.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  }
});

test("the end of the machine may leave zeros or old bytes at the end: they are cut off", async () => {
  const bytes = await written(THREE);
  const torn = fc.oneof(
    fc.nat({ max: 5000 }).map((length) => Buffer.alloc(length)),
    fc.uint8Array({ maxLength: 300 }).map((each) => Buffer.from(each)),
    fc.constant(Buffer.from('["00000000 00000000",]\n["ffffffff ffffffff",{}]\n\n')),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ENDS), torn, async (end, rest) => {
      const { journal, file } = await holding(Buffer.concat([bytes.subarray(0, end), rest]));
      expect(journal.repaired).toBe(rest.length);
      await journal.close();
      expect(readFileSync(file).equals(bytes.subarray(0, end))).toBe(true);
    }),
    { numRuns: 200 },
  );
  const { journal } = await holding(Buffer.alloc(HEADER.length));
  expect(journal.replayable).toBe(0);
  await journal.close();
});

test("one byte that turned, line feeds and header included, loses the answer it lies in and no other", async () => {
  const bytes = await written(THREE);
  for (let at = 0; at < bytes.length; at++) {
    for (const turn of [0x15, (bytes[at] ?? 0) ^ 10]) {
      const turned = Buffer.from(bytes);
      turned[at] = (bytes[at] ?? 0) ^ turn;
      const { journal } = await holding(turned);
      const lost = ENDS.findIndex((end) => at < end) - 1;
      for (const [number, [key, each]] of THREE.entries()) {
        const known = journal.find(key);
        if (number !== lost || known !== null) expect(known).toEqual(each);
      }
      for (const [key, each] of THREE) journal.keep(key, each);
      await journal.close();
      const again = await open(join(playground, "j.jsonl"));
      for (const [key, each] of THREE) expect(again.find(key)).toEqual(each);
      await again.close();
    }
  }
}, 120_000);

test("what is damaged in the middle is counted, and what is cut off at the end is not", async () => {
  const bytes = await written(THREE);
  bytes[(ENDS[1] ?? 0) + 40] = 33;
  const { journal } = await holding(bytes.subarray(0, -1));
  expect([journal.replayable, journal.damaged]).toEqual([1, 0]);
  expect(journal.repaired).toBe(bytes.length - 1 - (ENDS[1] ?? 0));
  await journal.close();
  const middle = await written(THREE);
  middle[(ENDS[1] ?? 0) + 40] = 33;
  const whole = await holding(middle);
  expect([whole.journal.replayable, whole.journal.damaged]).toEqual([2, 1]);
  expect(whole.journal.repaired).toBe(0);
  await whole.journal.close();
});

test("a disk that forgets while the run goes on costs the answer again, and no more", async () => {
  const { journal, file } = await holding(await written(THREE));
  const bytes = readFileSync(file);
  bytes[(ENDS[0] ?? 0) + 60] = 33;
  writeFileSync(file, bytes);
  expect(journal.find("a")).toBeNull();
  expect(journal.find("b")).toEqual(THREE[1]?.[1]);
  expect(journal.keep("a", reply("again")).ok).toBe(true);
  expect(journal.find("a")).toEqual(reply("again"));
  await journal.close();
  const next = await open(file);
  expect(next.find("a")).toEqual(reply("again"));
  await next.close();
});

test("the first answer under a key stays the one, also where two files were put together", async () => {
  const one = writeLine("a", reply("one"));
  const two = writeLine("a", reply("two"));
  const { journal } = await holding(Buffer.concat([HEADER, one, HEADER, two]));
  expect(journal.find("a")?.answer.text).toBe("one");
  const { replayable, damaged, repaired } = journal;
  expect([replayable, damaged, repaired]).toEqual([1, 0, 0]);
  await journal.close();
});

test("keys whose prints agree are told apart", async () => {
  // Two of the many pairs of texts with one CRC-32.
  const [one, two] = ["plumless", "buckeroo"];
  const { journal } = await holding(
    await written([
      [one, reply("one")],
      [two, reply("two")],
    ]),
  );
  expect(journal.replayable).toBe(2);
  expect([journal.find(one), journal.find(two)]).toEqual([reply("one"), reply("two")]);
  await journal.close();
});

test("a line with a right checksum that holds no reply is no answer", async () => {
  const good = reply("x");
  for (const odd of [
    { ...good, latencyMs: "soon" },
    { ...good, answer: { ...good.answer, toolCalls: [{}] } },
    { ...good, answer: { ...good.answer, finish: "bored" } },
    { ...good, tokens: { input: -1, output: 0 } },
    { ...good, secret: 1 },
    null,
    [],
  ]) {
    const line = Buffer.from(writeLine("a", odd as never));
    const { journal } = await holding(Buffer.concat([HEADER, line, writeLine("b", good)]));
    expect([journal.find("a"), journal.find("b")]).toEqual([null, good]);
    await journal.close();
  }
});

test("whatever a file holds, opening it ends with a journal or a problem", async () => {
  const pieces = fc.oneof(
    fc.constantFrom(...LINES),
    fc.uint8Array({ maxLength: 80 }).map((each) => Buffer.from(each)),
    fc.string().map((each) => Buffer.from(each)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (parts) => {
      const file = join(playground, "any.jsonl");
      const bytes = Buffer.concat(parts);
      writeFileSync(file, bytes);
      const opened = await openJournal(file);
      if (!opened.ok) return expect(readFileSync(file).equals(bytes)).toBe(true);
      for (const [key, each] of THREE) expect([null, each]).toContainEqual(opened.value.find(key));
      await opened.value.close();
    }),
    { numRuns: 300 },
  );
});

test("a journal of a newer version is left as it is and said, unless it is to be forgotten", async () => {
  const body = '{"journal":"reliability-gate","version":2}';
  const frame = `${crc32(body).toString(16).padStart(8, "0")} 0000002a`;
  const bytes = Buffer.from(`["${frame}",${body}]\nin a form of its own\n`);
  const file = join(folder(), "j.jsonl");
  writeFileSync(file, bytes);
  const opened = await openJournal(file);
  if (opened.ok) throw new Error("it opened");
  expect(explain(opened.problem).what).toMatch(/was written by a newer reliability-gate/);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  await (await open(file, { fresh: true })).close();
  expect(readFileSync(file).equals(HEADER)).toBe(true);
});

test("what is no journal is left as it is and said, fresh or not", async () => {
  const file = join(folder(), "notes.txt");
  for (const content of ["My notes\nare here\n", "short", "x".repeat(3_000_000)]) {
    for (const fresh of [false, true]) {
      writeFileSync(file, content);
      const opened = await openJournal(file, { fresh });
      if (opened.ok) throw new Error("it opened");
      expect(explain(opened.problem).why).toMatch(/something else than a journal/);
      expect(readFileSync(file, "utf8")).toBe(content);
    }
  }
});

test("a fresh journal forgets what there was", async () => {
  const { journal, file } = await holding(await written(THREE));
  await journal.close();
  const fresh = await open(file, { fresh: true });
  expect([fresh.replayable, fresh.repaired, fresh.find("a")]).toEqual([0, 0, null]);
  fresh.keep("a", reply("anew"));
  await fresh.close();
  const next = await open(file);
  expect([next.replayable, next.find("a")]).toEqual([1, reply("anew")]);
  await next.close();
});

test("after its end nothing is found and nothing kept", async () => {
  const { journal } = await holding(await written(THREE));
  const ended = journal.close();
  expect(journal.find("a")).toBeNull();
  expect(journal.keep("d", reply("late")).ok).toBe(false);
  expect(journal.close()).toBe(ended);
  expect(await ended).toEqual({ ok: true, value: null });
});

test("twenty thousand answers are found again in moments", async () => {
  const body = reply("x".repeat(900));
  const lines = Array.from({ length: 20_000 }, (_, at) => writeLine(`sha256:${at}`, body));
  const { journal } = await holding(Buffer.concat([HEADER, ...lines]), "large.jsonl");
  expect(journal.replayable).toBe(20_000);
  for (let at = 0; at < 20_000; at += 997) expect(journal.find(`sha256:${at}`)).toEqual(body);
  await journal.close();
});
