/**
 * A queue in a process of its own, which tests kill. Run with a place as JSON and what to do; says every
 * thing that happened in a line.
 */
import { randomUUID } from "node:crypto";
import { closeSync, openSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { opened } from "./queue-opened.ts";

const place = z.union([
  z.object({ kind: z.literal("postgres"), url: z.string() }),
  z.object({ kind: z.literal("embedded"), folder: z.string() }),
]);
const [, , json = "", what = "", folder = ""] = process.argv;
// Not the logger of the test: what is written is there when the process is killed.
const say = (line: string) => void writeSync(1, `${line}\n`);
const queue = await opened(place.parse(JSON.parse(json)));
say("open");

if (what === "add") {
  for (let number = 0; ; number++) {
    const id = randomUUID();
    const stored = await queue.add({ id, key: `k${number % 7}`, data: { number } });
    if (stored.ok) say(`stored ${id}`);
  }
} else if (what === "hang") {
  await queue.work(async ({ number }) => {
    say(`took ${number}`);
    await sleep(600_000);
  });
} else {
  // A file that only one may create tells, over all processes, whether two work on one key.
  await queue.work(async ({ number }) => {
    const file = join(folder, `${number}`);
    try {
      closeSync(openSync(file, "wx"));
    } catch {
      return say(`overlap ${number}`);
    }
    await sleep(3);
    unlinkSync(file);
    say(`worked ${number}`);
  });
}
