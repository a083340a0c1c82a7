import { expect, test } from "@jest/globals";
import { brokenTasksOf } from "../../src/report/broken-tasks.ts";
import type { ReportTarget } from "../../src/report/report.ts";
import { regressedReport } from "./fixture.ts";

function target(): ReportTarget {
  const [first] = regressedReport().targets;
  if (first === undefined) throw new Error("the fixture has a target");
  return first;
}

test("tasks come by the number of answers that base passed and head does not", () => {
  expect(brokenTasksOf(target(), "reasoning.cascading-step")).toEqual({
    broke: true,
    tasks: [
      { task: "core/revenue-projection", answers: 7, step: 1, rule: "equality is false" },
      { task: "core/supply-plan", answers: 4, step: 1, rule: "equality is false" },
    ],
  });
});

test("without a base all failing answers of head count", () => {
  expect(brokenTasksOf({ ...target(), base: null }, "agentic.hallucinated-endpoint")).toEqual({
    broke: false,
    tasks: [
      { task: "core/order-export", answers: 11, step: null, rule: "no such tool in the contract" },
      {
        task: "core/pause-subscription",
        answers: 2,
        step: null,
        rule: "no such tool in the contract",
      },
    ],
  });
});

test("a mode nobody showed broke nothing", () => {
  expect(brokenTasksOf(target(), "domain.unseen")).toEqual({ broke: false, tasks: [] });
});

test("any failure counts every broken answer once", () => {
  const { tasks } = brokenTasksOf(target(), "any");
  const base = new Map(
    target().base?.trials.map((trial) => [`${trial.task} ${trial.instance}`, trial]),
  );
  const broken = target().head.trials.filter(
    ({ task, instance, grade }) =>
      grade.kind === "failed" && base.get(`${task} ${instance}`)?.grade.kind === "passed",
  );
  expect(tasks.reduce((sum, { answers }) => sum + answers, 0)).toBe(broken.length);
});
