/** What does a trend say of recordings that are known? */
import { expect, test } from "@jest/globals";
import { findDrift } from "../../src/compare/find-drift.ts";
import { trendOf } from "../../src/compare/trend.ts";
import { wilson } from "../../src/compare/wilson.ts";
import { recordingsOf } from "../report/history/recordings.ts";

const steady = (from: number, to: number, failed: number) =>
  Array.from({ length: to - from }, (_, index) => ({ day: from + index, failed }));

test("a point a recording, with the rate of all failures and of each mode that could be shown", () => {
  const { points } = trendOf(recordingsOf("support", steady(0, 3, 6)));
  expect(points).toHaveLength(3);
  const [low, high] = wilson({ failed: 6, trials: 120, alpha: 0.05 });
  expect(points[0]).toMatchObject({
    recordedAt: "2026-01-01T03:00:00.000Z",
    model: "model-a",
    any: { failed: 6, trials: 120, rate: 0.05, interval: [low, high] },
    modes: [
      { mode: "format.empty", failed: 0 },
      { mode: "reasoning.wrong-answer", failed: 6 },
    ],
    changed: [],
  });
});

test("what is not as it was before is marked once", () => {
  const nights = [
    { day: 0, failed: 3 },
    { day: 1, failed: 3, prompt: "second" },
    { day: 2, failed: 3, prompt: "second", model: "model-b" },
    { day: 3, failed: 3, prompt: "second", model: "model-b" },
  ];
  const { points } = trendOf(recordingsOf("support", nights));
  expect(points.map(({ changed }) => changed)).toEqual([[], ["prompt"], ["model"], []]);
});

test("a slow rise without a change is an alarm, at the night that the drift watch names", () => {
  const recordings = recordingsOf("support", [...steady(0, 4, 4), ...steady(4, 14, 16)]);
  const { alarms } = trendOf(recordings);
  const [first, ...nights] = recordings.map(({ evidence }) => evidence);
  if (first === undefined) throw new Error("there are recordings");
  const [watched] = findDrift({ baseline: first, nights });
  expect(watched?.alarmAt).not.toBeNull();
  expect(alarms.map(({ mode }) => mode)).toEqual(["any", "reasoning.wrong-answer"]);
  expect(alarms[0]?.at).toBe(1 + (watched?.alarmAt ?? 0));
  expect(alarms[0]?.at).toBeGreaterThanOrEqual(4);
});

test("the same rise by a change of the prompt is no drift, and neither are steady nights", () => {
  const changed = steady(4, 14, 16).map((night) => ({ ...night, prompt: "second" }));
  expect(trendOf(recordingsOf("support", [...steady(0, 4, 4), ...changed])).alarms).toEqual([]);
  expect(trendOf(recordingsOf("support", steady(0, 20, 4))).alarms).toEqual([]);
  expect(trendOf([])).toEqual({ points: [], alarms: [] });
});
