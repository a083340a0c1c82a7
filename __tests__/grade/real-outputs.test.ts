/**
 * Graders held against real model outputs with labels: every rate that has a bar reaches it.
 * The data lies beside the repository; where it is absent the tests skip and say so. All of it, with intervals and
 * misses: `npm run bench:graders`.
 */
import { expect, test } from "@jest/globals";
import { type Benchmark, CODE_SAMPLE, READING } from "../../bench/graders/benchmarks.ts";
import { isMet, type Measured } from "../../bench/graders/measured.ts";
import { hasData } from "../../bench/graders/read-rows.ts";

const MINUTES = 60_000;

function say({ grader, data, counted, hits, of }: Measured): string {
  return `${grader}, ${data}: ${counted}: ${hits} of ${of}`;
}

function hold({ name, files, measure }: Benchmark): void {
  const absent = files.filter((file) => !hasData(file));
  const title = `${name} reaches its bars`;
  if (absent.length > 0) {
    console.log(`skipped "${title}": ${absent.join(", ")} is not beside the repository`);
    test.skip(title, () => undefined);
    return;
  }
  test(
    title,
    async () => {
      const measured = await measure(() => undefined);
      console.log(measured.map(say).join("\n"));
      expect(measured.filter(({ bar }) => bar !== null)).not.toEqual([]);
      expect(measured.filter((row) => !isMet(row)).map(say)).toEqual([]);
    },
    4 * MINUTES,
  );
}

for (const benchmark of [...READING, CODE_SAMPLE]) hold(benchmark);
