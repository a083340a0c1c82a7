import { describe, expect, it } from "@jest/globals";
import { failedDeliveries } from "../../src/app/failed-deliveries.ts";

const lost = (id: number, guid: string) => ({ id, guid, isReceived: false });

describe("deliveries to ask for again", () => {
  it("are those that never arrived, oldest first", () => {
    const arrived = { id: 9, guid: "c", isReceived: true };
    expect(failedDeliveries([arrived, lost(8, "b"), lost(7, "a"), lost(6, "c")])).toEqual([7, 8]);
  });

  it("are each asked for five times at most", () => {
    const again = [5, 4, 3, 2, 1].map((id) => lost(id, "a"));
    expect(failedDeliveries(again)).toEqual([]);
    expect(failedDeliveries(again.slice(1))).toEqual([4]);
  });
});
