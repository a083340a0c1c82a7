/** Do the first hours of the soak keep its promises? The whole day is `npm run soak`. */
import { expect, test } from "@jest/globals";
import { liveThrough } from "./day.ts";

test("hours of changing limits, faults and an outage lose nothing, buy nothing twice and waste little", async () => {
  const day = await liveThrough({ hours: 3, seed: 1 });
  expect(day).toMatchObject({ lost: 0, doubleBought: 0 });
  expect(day.calls).toBeGreaterThan(70_000);
  expect(day.wallMs / day.idealMs).toBeLessThanOrEqual(1.15);
}, 120_000);
