import { expect, test } from "@jest/globals";
import { tellProgress } from "../../src/doors/tell-progress.ts";
import { sayLook, sayProgress } from "../../src/report/asking-progress.ts";

const AT = { done: 120, planned: 288, unanswered: 0, usd: 0, look: 1, looks: 1 };

test.each([
  [AT, 60_000, "120 of 288 answers, 84 s left"],
  [{ ...AT, looks: 3, look: 2 }, 60_000, "120 of 288 answers, look 2 of 3, 84 s left at most"],
  [
    { ...AT, unanswered: 2, usd: 0.4215 },
    600_000,
    "120 of 288 answers, 2 without an answer, $0.42 so far, 14 min left",
  ],
  [{ ...AT, done: 288 }, 60_000, "288 of 288 answers"],
  [{ ...AT, done: 10, planned: 10_000 }, 60_000, "10 of 10000 answers, 16.6 h left"],
])("%j after %d ms is %j", (progress, elapsed, line) => {
  expect(sayProgress(progress, elapsed)).toBe(line);
});

test("a look says what speaks most for a regression, and what happens next", () => {
  const strongest = { target: "agent", mode: "reasoning.wrong-answer", task: null, p: 0.031 };
  expect(sayLook({ kind: "continue", taken: 1, planned: 3, strongest })).toMatch(
    /^Look 1 of 3: the strongest sign of a regression is .* of agent, p 0\.0310?; asking on\.$/,
  );
  expect(sayLook({ kind: "stop", taken: 2, planned: 3, strongest: null })).toBe(
    "Look 2 of 3: nothing to compare yet; that settles it, no more is asked.",
  );
});

test("a log gets one line a minute and the last one, whatever the pace", () => {
  let time = 0;
  const lines: string[] = [];
  const show = (line: string) => lines.push(line);
  const { onProgress } = tellProgress({ now: () => time, every: 60_000, show, say: show });
  for (let done = 1; done <= 3000; done++) {
    time += 100;
    onProgress({ ...AT, done, planned: 3000 });
  }
  expect(lines).toHaveLength(5);
  expect(lines.at(-1)).toBe("3000 of 3000 answers");
});
