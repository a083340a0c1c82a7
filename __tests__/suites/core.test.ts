import { expect, test } from "@jest/globals";
import type { Instance } from "../../src/suite/generate.ts";
import { asking, coreSuite, instancesUnder, modelOf } from "../simulate/requests.ts";

const core = await coreSuite();
const reply = modelOf(core);

const EVERY_TASK = core.tasks.map(({ id }) => id);
const under = (task: string, ...seeds: readonly string[]) =>
  instancesUnder(core, ...seeds).filter((each) => each.task === task);

/** What a person would expect: the graders and the tools, as rendered. */
const rightAnswer = ({ graders }: Instance) => JSON.stringify(graders);

test.each(EVERY_TASK)(
  "%s says what it measures, how bad failing is and which modes it shows",
  (id) => {
    const task = core.tasks.find((each) => each.id === id);
    expect(task?.modes?.length).toBeGreaterThan(0);
    expect(task?.instances).toBe(24);
    expect(["reasoning", "agentic", "creative"]).toContain(task?.category);
  },
);

test("there are five tasks a category", () => {
  const sizes = Object.values(Object.groupBy(core.tasks, ({ category }) => category));
  expect(sizes.map((tasks) => tasks?.length)).toEqual([5, 5, 5]);
});

test("every mode that is claimed is claimed by at least three tasks", () => {
  const claims = Object.groupBy(
    core.tasks.flatMap(({ modes }) => modes ?? []),
    (mode) => mode,
  );
  const seldom = Object.entries(claims).filter(([, tasks]) => (tasks?.length ?? 0) < 3);
  expect(seldom.map(([mode]) => mode)).toEqual([]);
});

test.each(EVERY_TASK)(
  "%s: every sampled value stands in the input, and no template mark does",
  (id) => {
    const task = core.tasks.find((each) => each.id === id);
    for (const { input, variables } of under(id, "a", "b")) {
      expect(input).not.toMatch(/\{\{|\{%|undefined|NaN|null/);
      for (const [name] of task?.sample ?? []) {
        const value = variables[name];
        const shown =
          typeof value === "object" && value !== null ? Object.values(value) : [value ?? null];
        const seen = shown.some((part) => input?.includes(String(part)) === true);
        expect([id, name, seen]).toEqual([id, name, true]);
      }
    }
  },
);

test.each(EVERY_TASK)("%s: other seeds give other numbers and other right answers", (id) => {
  const [first, second] = [under(id, "a"), under(id, "b")];
  for (const [index, instance] of first.entries()) {
    expect(second[index]?.input).not.toBe(instance.input);
  }
  const answers = new Set([...first, ...second].map(rightAnswer));
  expect(answers.size).toBeGreaterThan(40);
});

/** The same questions, worked out by other means than the suite's own expressions. */
const BY_HAND: Readonly<Record<string, (v: (name: string) => number) => number>> = {
  "core/revenue-projection": (v) => {
    const base = v("q1") + (v("q1") * v("growth")) / 100;
    const touched = (base / 100) * v("exposed");
    return base - (touched / 100) * v("cut") * v("response");
  },
  "core/supply-plan": (v) => {
    const millilitres = v("crew") * v("days") * v("daily_ml") * ((100 + v("reserve")) / 100);
    const drum = v("drum_gallons") * 3785;
    let drums = 0;
    while (drums * drum < millilitres - 1e-6) drums += 1;
    return drums * v("drum_price");
  },
  "core/workshop-schedule": (v) => {
    let clock = 0;
    let worked = 0;
    let nextPause = v("stretch");
    const work = (minutes: number) => {
      clock += minutes;
      worked += minutes;
      for (; worked >= nextPause - 1e-9; nextPause += v("stretch")) clock += v("pause");
    };
    for (let piece = 0; piece < v("pieces"); piece += 1) work(v("sawing"));
    for (let piece = 0; piece < v("pieces"); piece += 1) work(v("painting") / v("painters"));
    return clock + v("drying");
  },
  "core/invoice-abroad": (v) => {
    let cents = v("units") * v("unit_price") * 100;
    cents -= (cents * v("volume")) / 100;
    cents -= (cents * v("loyalty")) / 100;
    cents += (cents * v("tax")) / 100;
    return (cents * v("rate")) / 100;
  },
  "core/pump-log": (v) => v("minutes") * v("pace") * v("pumps"),
};

test.each(Object.entries(BY_HAND))(
  "%s: the simulated answer is the one worked out by hand",
  (id, byHand) => {
    for (const instance of under(id, "a", "b", "c")) {
      const { text } = reply(asking(instance)).answer;
      const stated = Number(/^(?:ANSWER|POURED):\s*(-?[\d.]+)$/m.exec(text)?.[1]);
      const wanted = byHand((name) => Number(instance.variables[name]));
      expect(Math.abs(stated - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
    }
  },
);

test("pump-log: about half of the logs contradict themselves, and the answer says which", () => {
  let contradictory = 0;
  const logs = under("core/pump-log", "a", "b", "c", "d");
  for (const instance of logs) {
    const { capacity, pumps, pace, minutes } = instance.variables;
    const runsOver = Number(pumps) * Number(pace) * Number(minutes) > Number(capacity);
    contradictory += runsOver ? 1 : 0;
    const { text } = reply(asking(instance)).answer;
    expect(text).toMatch(runsOver ? /^ANSWER: contradictory$/m : /^ANSWER: consistent$/m);
  }
  expect(contradictory / logs.length).toBeGreaterThan(0.3);
  expect(contradictory / logs.length).toBeLessThan(0.7);
});

test("order-export: the pages asked for are exactly those that hold the rows", () => {
  for (const instance of under("core/order-export", "a", "b", "c")) {
    const { first_row, last_row, per_page, day, month } = instance.variables;
    const rows = Array.from(
      { length: Number(last_row) - Number(first_row) + 1 },
      (_, offset) => Number(first_row) + offset,
    );
    const pages = [...new Set(rows.map((row) => Math.ceil(row / Number(per_page))))];
    const { toolCalls } = reply(asking(instance)).answer;
    const asked = toolCalls.map((call) => JSON.parse(call.raw));
    expect(asked.map(({ page }) => page)).toEqual(pages);
    const from = new Date(Date.UTC(2025, Number(month) - 1, Number(day)));
    expect(asked[0].created_from).toBe(from.toISOString().slice(0, 10));
  }
});

test("pause-subscription: one support task with the credit in cents", () => {
  for (const instance of under("core/pause-subscription", "a", "b", "c")) {
    const { weekly_price, weeks, start_day, start_month } = instance.variables;
    const { toolCalls } = reply(asking(instance)).answer;
    expect(toolCalls.map(({ name }) => name)).toEqual(["createSupportTask"]);
    const { credit_cents, first_day } = JSON.parse(toolCalls[0]?.raw ?? "");
    expect(credit_cents).toBe(Math.round(Number(weekly_price) * 100) * Number(weeks));
    const written = new Date(`${start_day} ${start_month} 2026 12:00 UTC`);
    expect(first_day).toBe(written.toISOString().slice(0, 10));
  }
});

test("warehouse-transfer: pieces, not cartons, under one reference and in order", () => {
  for (const instance of under("core/warehouse-transfer", "a", "b")) {
    const { cartons, per_carton, sku, transfer, day, month } = instance.variables;
    const { toolCalls } = reply(asking(instance)).answer;
    expect(toolCalls.map(({ name }) => name)).toEqual(["reserveStock", "createTransfer"]);
    const [reserved, moved] = toolCalls.map(({ raw }) => JSON.parse(raw));
    expect(reserved.pieces).toBe(Number(cartons) * Number(per_carton));
    expect([reserved.reference, moved.reference]).toEqual([
      `TR-${transfer}-${sku}`,
      `TR-${transfer}-${sku}`,
    ]);
    const leaving = new Date(`${day} ${month} 2026 12:00 UTC`);
    expect(moved.ship_on).toBe(leaving.toISOString().slice(0, 10));
  }
});

test("storage-cleanup: both sides of the limit occur, and the limit decides", () => {
  const seen = new Set<string>();
  for (const instance of under("core/storage-cleanup", "a", "b")) {
    const { archives, gigabytes, limit } = instance.variables;
    const isAbove = Number(archives) * Number(gigabytes) > Number(limit);
    const names = reply(asking(instance)).answer.toolCalls.map(({ name }) => name);
    expect(names).toEqual([isAbove ? "requestApproval" : "deleteProject"]);
    seen.add(String(names));
  }
  expect(seen.size).toBe(2);
});

test("site-visit: the start is the same moment as the local time", () => {
  for (const instance of under("core/site-visit", "a", "b")) {
    const { city, day, month, hour, minute, people } = instance.variables;
    const { toolCalls } = reply(asking(instance)).answer;
    const [event, invitation] = toolCalls.map(({ raw }) => JSON.parse(raw));
    const ahead = Number(/UTC([+-]\d)/.exec(instance.input ?? "")?.[1]);
    const local = new Date(`${day} ${month} 2026 ${hour}:${minute} UTC`).getTime();
    expect(new Date(event.starts_at).getTime()).toBe(local - ahead * 3_600_000);
    expect(JSON.stringify(city)).toContain(`UTC${ahead > 0 ? "+" : ""}${ahead}`);
    const seats = { small: 6, medium: 12, large: 20 }[String(event.room)] ?? 0;
    expect(seats).toBeGreaterThanOrEqual(Number(people));
    expect(seats - Number(people)).toBeLessThan(8);
    const dayBefore = new Date(new Date(`${day} ${month} 2026 12:00 UTC`).getTime() - 86_400_000);
    expect(invitation.reply_by).toBe(dayBefore.toISOString().slice(0, 10));
  }
});

test("texts use only the figures of the brief, whatever the seed", () => {
  for (const { id } of core.tasks.filter(({ category }) => category === "creative")) {
    for (const instance of under(id, "a", "b")) {
      const { text } = reply(asking(instance)).answer;
      const allowed = new Set(Object.values(instance.variables).map(String));
      for (const [figure] of text.matchAll(/\d+/g)) expect(allowed).toContain(figure);
    }
  }
});

test("texts keep the stated word range", () => {
  for (const { id } of core.tasks.filter(({ category }) => category === "creative")) {
    for (const instance of under(id, "a", "b", "c")) {
      const words = reply(asking(instance)).answer.text.split(/\s+/).length;
      const { least_words, most_words } = instance.variables;
      expect(words).toBeGreaterThanOrEqual(Number(least_words ?? 50));
      expect(words).toBeLessThanOrEqual(Number(most_words ?? 95));
    }
  }
});
