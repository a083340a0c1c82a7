/**
 * What is paid twice when a gate is killed half way and run again, and does anything remain of it in the result?
 * Both arms of a pull request; the undisturbed run goes first and says how many answers a whole run buys.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Bench, PLAIN } from "../bench.ts";
import { ADDRESS_VARIABLE, TARGET } from "../project.ts";
import { allOf, type Row } from "../row.ts";
import { type Program, runProgram, startProgram } from "../run-program.ts";

const INSTANCES = 1000;
const FILES = ["verdict.json", `${TARGET}/base/evidence.json`, `${TARGET}/head/evidence.json`];

export async function killRows(bench: Bench): Promise<readonly Row[]> {
  const { server, programs, isQuick } = bench;
  const folder = await bench.project(isQuick ? INSTANCES / 5 : INSTANCES);
  const gate = (out: string): Program => ({
    args: [
      programs.cli,
      "gate",
      "--base",
      "HEAD~1",
      "--out",
      out,
      "--concurrency",
      `${PLAIN.lanes}`,
    ],
    folder,
    env: { [ADDRESS_VARIABLE]: server.url },
  });
  await server.set({ latencyMs: PLAIN.latencyMs });
  await runProgram(gate("undisturbed"));
  const { bought: needed } = await server.counters();

  await server.set({ latencyMs: PLAIN.latencyMs });
  const killed = startProgram(gate("killed"));
  let isOver = false;
  void killed.ended.then(() => {
    isOver = true;
  });
  while (!isOver && (await server.counters()).bought < needed / 2) await sleep(2);
  killed.kill();
  await killed.ended;
  const half = (await server.counters()).bought;
  const ended = await runProgram(gate("killed"));
  const { bought, boughtAgain } = await server.counters();
  const different = FILES.filter(
    (file) => read(join(folder, "undisturbed", file)) !== read(join(folder, "killed", file)),
  );
  const said = `${boughtAgain} of ${needed} paid twice, killed after ${half}`;
  return [
    allOf(`SIGKILL at half of a gate over ${PLAIN.lanes} lanes, run again`, [
      { said, target: `<= ${PLAIN.lanes} paid twice`, isKept: boughtAgain <= PLAIN.lanes },
      {
        said: different.length === 0 ? "byte-equal" : `differs: ${different.join(", ")}`,
        target: "verdict and evidence byte-equal",
        isKept: different.length === 0 && ended.code !== null,
      },
      {
        said: `${bought - boughtAgain} bought in all`,
        target: `${needed}`,
        isKept: bought - boughtAgain === needed,
      },
    ]),
  ];
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}
