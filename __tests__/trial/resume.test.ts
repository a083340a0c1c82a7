import { beforeAll, expect, test } from "@jest/globals";
import type { SharedPlan } from "../../src/grade/shared-plan.ts";
import { describePlan } from "../../src/grade/shared-plan.ts";
import { measureShard } from "../../src/measure.ts";
import type { CallModel } from "../../src/ports.ts";
import { openEarlier, whyNotEarlier } from "../../src/trial/resume.ts";
import { asking, sharedPlan, TOOL } from "../shared-plan.ts";

const SHARD = { number: 2, of: 3 };
let plan: SharedPlan;
beforeAll(async () => {
  plan = await sharedPlan();
});

/** Measures the shard; stops as a cancelled job does once so many calls were made. */
async function measured(
  of: { readonly stopAfter?: number; readonly earlier?: ReturnType<typeof openEarlier> } = {},
) {
  const { stopAfter = Number.POSITIVE_INFINITY, earlier = null } = of;
  const stop = new AbortController();
  let calls = 0;
  const model = asking.callModel();
  const callModel: CallModel = async (request, signal) => {
    calls += 1;
    if (calls === stopAfter) stop.abort();
    return model(request, signal);
  };
  const { document } = await measureShard(plan, {
    ...asking,
    callModel: () => callModel,
    signal: stop.signal,
    shard: SHARD,
    earlier,
  });
  return { document, calls };
}

test("a shard that was cut short is completed by asking only what it left open, byte for byte", async () => {
  const whole = await measured();
  const cut = await measured({ stopAfter: 50 });
  expect(JSON.stringify(cut.document)).toContain("budget-stopped");
  const earlier = openEarlier(cut.document);
  expect(earlier.known).toBe(cut.calls);
  const completed = await measured({ earlier });
  expect(completed.calls).toBe(whole.calls - cut.calls);
  expect(JSON.stringify(completed.document)).toBe(JSON.stringify(whole.document));
});

test("a complete one asks nothing", async () => {
  const whole = await measured();
  const again = await measured({ earlier: openEarlier(whole.document) });
  expect(again.calls).toBe(0);
  expect(JSON.stringify(again.document)).toBe(JSON.stringify(whole.document));
});

test("another plan's shard, another number and foreign trials are not taken up", async () => {
  const { document } = await measured();
  const own = describePlan(plan, TOOL);
  expect(whyNotEarlier(document, { plan: own, shard: SHARD })).toBeNull();
  const later = describePlan(await sharedPlan({ epoch: "f" }), TOOL);
  expect(whyNotEarlier(document, { plan: later, shard: SHARD })).toMatch(/another plan/);
  const other = { number: 3, of: 3 };
  expect(whyNotEarlier(document, { plan: own, shard: other })).toBe("It is shard 2 of 3.");
  const less = {
    ...document,
    targets: document.targets.map((target) => ({
      ...target,
      head: { ...target.head, trials: target.head.trials.slice(1) },
    })),
  };
  expect(whyNotEarlier(less, { plan: own, shard: SHARD })).toMatch(/was planned and is not there/);
});
