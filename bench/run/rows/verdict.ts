/**
 * How long does a verdict on large stored evidence take, from files to the printed verdict, and how much memory?
 */
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { evidenceText } from "../../../src/evidence.ts";
import type { Bench } from "../bench.ts";
import { allOf, type Row, seconds } from "../row.ts";
import { runProgram } from "../run-program.ts";
import { drawEvidence } from "../stored-evidence.ts";

const SIZE = { tasks: 500, instances: 20, modes: 20 } as const;
const SECONDS = 10;
const MIB = 512;

export async function verdictRows({ programs }: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const looks of [1, 3]) rows.push(await verdictRow(programs.cli, looks));
  return rows;
}

async function verdictRow(cli: string, looks: number): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "bench-verdict-"));
  for (const [seed, name] of ["base", "head"].entries()) {
    const text = Readable.from(evidenceText(drawEvidence({ name, seed, ...SIZE, looks })));
    await pipeline(text, createWriteStream(join(folder, `${name}.json`)));
  }
  const args = [cli, "decide", "--base", "base.json", "--head", "head.json", "--json"];
  const { usage, startedAt, endedAt, stdout, stderr } = await runProgram({ args, folder });
  rmSync(folder, { recursive: true, force: true });
  if (usage === null || !stdout.includes('"kind"')) throw new Error(`no verdict: ${stderr}`);
  const wholeMs = endedAt - startedAt;
  const about = `${SIZE.tasks} tasks x ${SIZE.instances} instances x 2 arms, ${SIZE.modes} modes`;
  return allOf(`verdict on stored evidence, ${about}, ${looks} look${looks === 1 ? "" : "s"}`, [
    { said: seconds(wholeMs), target: `<= ${SECONDS} s`, isKept: wholeMs <= SECONDS * 1000 },
    {
      said: `${usage.peakMiB.toFixed(0)} MiB`,
      target: `< ${MIB} MiB`,
      isKept: usage.peakMiB < MIB,
    },
  ]);
}
