import { expect, test } from "@jest/globals";
import { changedUnits } from "../../src/compare/changed-units.ts";
import { type Arm, makeEvidence, WRONG } from "./make-evidence.ts";

test("lists the instances that moved, worse on head first", () => {
  const base: Arm = { a: { x: ["."], y: [[WRONG]], z: [".", "."], same: [[WRONG]] } };
  const head: Arm = { a: { x: [[WRONG]], y: ["."], z: [[WRONG], "."], same: [[WRONG]] } };
  const evidence = { base: makeEvidence(base), head: makeEvidence(head) };
  const moved = changedUnits({ ...evidence, mode: WRONG });
  expect(
    moved.map(({ instance, head: { failed }, base: { trials } }) => [instance, failed, trials]),
  ).toEqual([
    ["x", 1, 1],
    ["z", 1, 2],
    ["y", 0, 1],
  ]);
  expect(changedUnits({ ...evidence, mode: "format.empty" })).toEqual([]);
});

test("instances move by the difference of their shares, the largest rise first", () => {
  const base: Arm = {
    a: { half: [[WRONG], "."], gone: [[WRONG], [WRONG]], less: [[WRONG], "."], all: [".", "."] },
  };
  const head: Arm = {
    a: { half: [[WRONG], [WRONG]], gone: ["."], less: [".", "."], all: [[WRONG], [WRONG]] },
  };
  const evidence = { base: makeEvidence(base), head: makeEvidence(head) };
  const moved = changedUnits({ ...evidence, mode: WRONG });
  expect(moved.map(({ task, instance }) => [task, instance])).toEqual([
    ["a", "all"],
    ["a", "half"],
    ["a", "less"],
    ["a", "gone"],
  ]);
});
