/** Hostile Python: nothing outside is reached, no check is passed by cheating, everything ends within its limits. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Launched, launch } from "./sandbox/attacks.ts";
import { type Canaries, setCanaries } from "./sandbox/canaries.ts";
import {
  type Attack,
  CHEATING,
  EXHAUSTING,
  OVER_THE_BRIDGE,
  REACHING_OUT,
  TOOLS,
} from "./sandbox/python-attacks.ts";

const GOT_NOTHING = "assert not got, got";

const reaching = (attacks: readonly Attack[]): readonly Launched[] =>
  attacks.map(({ name, source }) => ({
    name,
    language: "python",
    source: TOOLS + source,
    checks: GOT_NOTHING,
    seconds: 10,
  }));

const REACHING = [...REACHING_OUT, ...OVER_THE_BRIDGE];
/** What the kernel's layers would stop, too: tried without them. */
const STOPPED_TWICE = REACHING.filter(
  (attack) =>
    OVER_THE_BRIDGE.includes(attack) ||
    /shell|processes|sockets|serves|kills|fetches|calls C after/.test(attack.name),
);
let canaries: Canaries;
let ends: ReadonlyMap<string, string>;
let endsWithoutKernel: ReadonlyMap<string, string>;

beforeAll(async () => {
  canaries = await setCanaries();
  const cheating = CHEATING.map(
    ({ name, source, checks = "assert False" }): Launched => ({
      name,
      language: "python",
      source,
      checks,
      seconds: 10,
    }),
  );
  const exhausting = EXHAUSTING.map(
    ({ name, source, seconds = 1 }): Launched => ({
      name,
      language: "python",
      source,
      checks: "",
      seconds,
    }),
  );
  ends = await launch([...reaching(REACHING), ...cheating, ...exhausting], canaries);
  endsWithoutKernel = await launch(reaching(STOPPED_TWICE), canaries, { kernelLayers: false });
}, 180_000);

afterAll(() => canaries.close());

test.each(REACHING)("a program that $name gets nothing", ({ name, ends: allowed = /^ended/ }) => {
  expect(ends.get(name)).not.toMatch(/AssertionError|not-run/);
  expect(ends.get(name)).toMatch(new RegExp(`${allowed.source}|^ended`));
});

test.each(STOPPED_TWICE)(
  "nor does it where the kernel offers no layer: $name",
  ({ name, ends: allowed }) => {
    expect(endsWithoutKernel.get(name)).not.toMatch(/AssertionError|not-run/);
    expect(endsWithoutKernel.get(name)).toMatch(
      new RegExp(`${(allowed ?? /^ended/).source}|^ended`),
    );
  },
);

test.each(CHEATING)("a program that $name has not passed", ({ name }) => {
  expect(ends.get(name)).toMatch(/^raised/);
});

test.each(EXHAUSTING)("a program that $name ends", ({ name, ends: allowed = /^timed-out/ }) => {
  expect(ends.get(name)).toMatch(allowed);
});

test("file, server and environment are as they were", () => {
  expect(canaries.complaints()).toEqual([]);
});
