/**
 * What did this process cost? Loaded with `--import` before a program that is measured; when the process ends it
 * writes its own processor time and peak memory to the file that BENCH_USAGE names.
 * The peak is that of /proc where there is one: `maxRSS` begins with the memory of whoever forked.
 * Plain JavaScript: stripping types would itself cost what is measured.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = process.env.BENCH_USAGE;
// What the program starts itself is not counted.
delete process.env.BENCH_USAGE;

process.on("exit", () => {
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  writeFileSync(file, JSON.stringify({ cpuMs, peakMiB: (peakKiB() ?? maxRSS) / 1024 }));
});

function peakKiB() {
  try {
    const said = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
    return said === null ? null : Number(said[1]);
  } catch {
    return null;
  }
}
