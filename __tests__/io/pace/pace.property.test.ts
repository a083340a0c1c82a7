/** What holds of the pace whatever a provider answers, in whatever order. */
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { advance, mayStart, type Pace, startPace, ticketFor } from "../../../src/io/pace/pace.ts";
import type { Ticket } from "../../../src/io/pace/ticket.ts";
import type { Again, PaceHints } from "../../../src/ports.ts";

const ms = (max: number) => fc.integer({ min: 0, max });
const allowance = fc.record({ remaining: fc.nat(30), resetMs: ms(20_000) });
const hints: fc.Arbitrary<PaceHints> = fc
  .record({ waitMs: ms(20_000), requests: allowance, tokens: allowance }, { requiredKeys: [] })
  .map((record) => record);
const again = fc.constantFrom<Again>("never", "later", "slower", "slower", "later");
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("start" as const), tokens: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: ms(5_000) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("answer" as const),
      which: fc.nat(50),
      hints,
      used: fc.nat(40),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("fail" as const),
      which: fc.nat(50),
      hints,
      again,
      call: fc.nat(6),
    }),
  },
);
const steps = fc.array(step, { maxLength: 120 });
type Step = (typeof step extends fc.Arbitrary<infer Value> ? Value : never) | StartNow;
/** Only where nothing need be waited for. */
type StartNow = { readonly kind: "start-now" };

type World = { pace: Pace; now: number; flying: Ticket[] };
type Seen = {
  readonly started?: (before: World, ticket: Ticket) => void;
  readonly ended?: (ticket: Ticket, hints: PaceHints, world: World) => void;
  readonly always?: (world: World) => void;
};

/** Plays the steps as a caller does: nothing starts that may not, and waits are waited for. */
function play(lanes: number, script: readonly Step[], seen: Seen): World {
  const world: World = { pace: startPace({ lanes }), now: 1_000, flying: [] };
  for (const one of script) {
    if (one.kind === "wait") world.now += one.ms;
    else if (one.kind === "start") start(world, one.tokens, seen);
    else if (one.kind === "start-now") {
      if (mayStart(world.pace, world.now, 1).kind === "now") start(world, 1, seen);
    }
    if (one.kind === "answer" || one.kind === "fail") end(world, one, seen);
    seen.always?.(world);
  }
  return world;
}

function start(world: World, tokens: number, seen: Seen): void {
  const may = mayStart(world.pace, world.now, tokens);
  if (may.kind === "after-next-answer") return;
  if (may.kind === "at") world.now = may.time;
  const ticket = ticketFor(world.pace, world.now, tokens);
  seen.started?.(world, ticket);
  world.pace = advance(world.pace, { kind: "started", ticket });
  world.flying.push(ticket);
}

function end(world: World, one: Extract<Step, { kind: "answer" | "fail" }>, seen: Seen): void {
  const [ticket] = world.flying.splice(one.which % Math.max(1, world.flying.length), 1);
  if (ticket === undefined) return;
  const common = { at: world.now, ticket, hints: one.hints };
  world.pace = advance(
    world.pace,
    one.kind === "answer"
      ? { kind: "answered", ...common, used: one.used }
      : { kind: "failed", ...common, again: one.again, call: one.call, chance: 0.5 },
  );
  seen.ended?.(ticket, one.hints, world);
}

const lanes = fc.integer({ min: 1, max: 24 });

test("the limit stays within one and the lanes, and no more are under way", () => {
  fc.assert(
    fc.property(lanes, steps, (most, script) => {
      play(most, script, {
        always: ({ pace, flying }) => {
          expect(pace.lanes.limit).toBeGreaterThanOrEqual(1);
          expect(pace.lanes.limit).toBeLessThanOrEqual(most);
          expect(pace.inFlight).toBe(flying.length);
          expect(flying.length).toBeLessThanOrEqual(most);
        },
        started: ({ pace, flying }) => expect(flying.length).toBeLessThan(pace.lanes.limit),
      });
    }),
  );
});

test("nothing starts before a wait that a provider asked for is over", () => {
  fc.assert(
    fc.property(lanes, steps, (most, script) => {
      let notBefore = 0;
      play(most, script, {
        started: ({ now }) => expect(now).toBeGreaterThanOrEqual(notBefore),
        ended: (_, { waitMs }, { now }) => {
          notBefore = Math.max(notBefore, now + (waitMs ?? 0));
        },
      });
    }),
  );
});

/** Few remain, resets are far off, and nobody waits for them. */
const scarce = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant("start-now" as const) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("answer" as const),
        which: fc.nat(8),
        hints: fc.record({
          requests: fc.record({ remaining: fc.nat(8), resetMs: fc.constant(60_000) }),
        }),
        used: fc.constant(1),
      }),
    },
  ),
  { maxLength: 60 },
);

test("until the reset no more are sent than remain, those under way included", () => {
  fc.assert(
    fc.property(lanes, fc.oneof(steps, scarce), (most, script) => {
      let known = { reporter: -1, remaining: 0, resetAt: 0 };
      let sentAfter = 0;
      let shortened = false;
      play(most, script, {
        started: ({ pace, now, flying }, ticket) => {
          sentAfter += 1;
          // Units that were seen to come back one by one, and refusals that name a shorter wait, know better.
          if (now >= known.resetAt || pace.requests?.msEach !== null || shortened) return;
          const older = flying.filter(({ number }) => number < known.reporter).length;
          expect(sentAfter + older).toBeLessThanOrEqual(known.remaining);
          expect(ticket.number).toBeGreaterThan(known.reporter);
        },
        ended: (ticket, said, { now, pace }) => {
          if (said.requests !== undefined && ticket.number > known.reporter) {
            const { remaining, resetMs = 0 } = said.requests;
            known = { reporter: ticket.number, remaining, resetAt: now + resetMs };
            sentAfter = pace.sent - 1 - ticket.number;
            shortened = false;
          }
          if ((said.waitMs ?? 0) > 0) shortened = true;
        },
      });
    }),
    { numRuns: 500 },
  );
});

test("there is always a way on: something under way, or a time at which the next may start", () => {
  fc.assert(
    fc.property(lanes, steps, fc.nat(100), (most, script, tokens) => {
      play(most, script, {
        always: ({ pace, now }) => {
          const may = mayStart(pace, now, tokens);
          if (may.kind === "after-next-answer") expect(pace.inFlight).toBeGreaterThan(0);
          if (may.kind !== "at") return;
          expect(may.time).toBeGreaterThan(now);
          expect(may.time - now).toBeLessThanOrEqual(15 * 60_000);
          expect(mayStart(pace, may.time, tokens)).toEqual({ kind: "now" });
        },
      });
    }),
  );
});

test("in whatever order answers of one moment arrive, the same waits and the same rest are known", () => {
  fc.assert(
    fc.property(
      fc.array(hints, { minLength: 2, maxLength: 8 }),
      fc.infiniteStream(fc.nat()),
      (said, keys) => {
        const sent = start20(said.length);
        const inOrder = said.map((each, at) => ({ each, at }));
        const shuffled = inOrder
          .map((item) => ({ item, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const end = (order: typeof inOrder) =>
          order.reduce((pace, { each, at }) => {
            const ticket = sent.tickets[at];
            if (ticket === undefined) throw new Error("sent");
            return advance(pace, { kind: "answered", at: 2_000, ticket, hints: each });
          }, sent.pace);
        const [one, other] = [end(inOrder), end(shuffled)];
        expect(other.notBefore).toBe(one.notBefore);
        expect(other.inFlight).toBe(0);
        expect(other.requests?.reporter).toBe(one.requests?.reporter);
        expect(other.requests?.remaining).toBe(one.requests?.remaining);
        const left = ({ requests }: Pace) =>
          requests === null ? null : requests.remaining - requests.younger - requests.older;
        expect(left(other)).toBe(left(one));
      },
    ),
  );
});

function start20(count: number): { readonly pace: Pace; readonly tickets: readonly Ticket[] } {
  let pace = startPace({ lanes: 20 });
  const tickets: Ticket[] = [];
  for (let at = 0; at < count; at++) {
    const ticket = ticketFor(pace, 1_000, 10);
    pace = advance(pace, { kind: "started", ticket });
    tickets.push(ticket);
  }
  return { pace, tickets };
}
