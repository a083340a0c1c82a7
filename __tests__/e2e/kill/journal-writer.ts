/**
 * A run without models, as a process of its own, to be killed: several lanes answer by themselves and keep what they
 * answered in the journal that the first argument names. Each answer paid for is a line on stdout.
 */
import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { openJournal } from "../../../src/io/journal.ts";
import type { Reply } from "../../../src/ports.ts";

export const CALLS = 150;
export const LANES = 5;

/** Every third is longer than what the system writes in one go. */
export function replyTo(call: number): Reply {
  const length = call % 3 === 0 ? 400_000 + call * 997 : 40 * call;
  return {
    answer: { text: `${call} é\u2028`.repeat(length / 8), toolCalls: [], finish: "stop" },
    latencyMs: call,
  };
}

async function run(file: string): Promise<void> {
  const opened = await openJournal(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const journal = opened.value;
  writeSync(1, `opened ${journal.repaired} ${journal.damaged}\n`);
  let next = 0;
  const lane = async () => {
    for (let call = next++; call < CALLS; call = next++) {
      if (journal.find(`call ${call}`) !== null) continue;
      writeSync(1, `paid ${call}\n`);
      await sleep(call % 3);
      const kept = journal.keep(`call ${call}`, replyTo(call));
      if (!kept.ok) throw new Error(JSON.stringify(kept.problem));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const closed = await journal.close();
  if (!closed.ok) throw new Error(JSON.stringify(closed.problem));
}

const [, program, file] = process.argv;
if (program === import.meta.filename && file !== undefined) await run(file);
