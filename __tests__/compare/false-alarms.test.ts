/**
 * How often is a pull request blamed that changes nothing? A small simulation with fixed seeds;
 * `npm run bench:gate` is the large one.
 */
import { expect, test } from "@jest/globals";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { decide } from "../../src/decide.ts";
import { policySchema } from "../../src/suite/policy.ts";
import { grid, key, makeEvidence, type Outcome } from "./make-evidence.ts";

const POLICY = policySchema.parse({ margins: { critical: 0, major: 0, minor: 0 } });
const MODES = ["a.one", "a.two", "b.one", "b.two"];
const SIMULATIONS = 300;

/** The share of pull requests blamed when every trial fails at its task's rate plus the harm. */
function blamed(harm: number): number {
  const random = xoroshiro128plus(7);
  const draw = () => uniformFloat64(random);
  let regressed = 0;
  for (let simulation = 0; simulation < SIMULATIONS; simulation++) {
    const rates = Array.from({ length: 8 }, () => 0.5 * draw() ** 2);
    const arm = (more: number) =>
      grid(8, 8, (task): Outcome => {
        const fails = draw() < (rates[task] ?? 0) + more;
        return fails ? [MODES[Math.floor(draw() ** 2 * 4)] ?? "a.one"] : ".";
      });
    const base = makeEvidence(arm(0), { evidenceKey: key(String(simulation % 10)) });
    const head = makeEvidence(arm(harm), { evidenceKey: key("f") });
    const targets = [{ target: "agent", base, head }];
    if (decide({ targets, policy: POLICY, toolVersion: "1", draws: 199 }).kind === "regressed") {
      regressed += 1;
    }
  }
  return regressed / SIMULATIONS;
}

test("no more than alpha, within simulation error", () => {
  // Standard error at 5 % of 300: 1.3 points.
  expect(blamed(0)).toBeLessThanOrEqual(0.05 + 2 * 0.013);
}, 30_000);

test("while a rise of 30 points is nearly always found", () => {
  expect(blamed(0.3)).toBeGreaterThan(0.9);
}, 30_000);
