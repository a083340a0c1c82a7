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

test("every mode that is claimed is claimed by several tasks", () => {
  const claims = Object.groupBy(
    core.tasks.flatMap(({ modes }) => modes ?? []),
    (mode) => mode,
  );
  const seldom = Object.entries(claims).filter(([, tasks]) => (tasks?.length ?? 0) < 2);
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
};

test.each(Object.entries(BY_HAND))(
  "%s: the simulated answer is the one worked out by hand",
  (id, byHand) => {
    for (const instance of under(id, "a", "b", "c")) {
      const { text } = reply(asking(instance)).answer;
      const stated = Number(/^ANSWER:\s*(-?[\d.]+)$/m.exec(text)?.[1]);
      const wanted = byHand((name) => Number(instance.variables[name]));
      expect(Math.abs(stated - wanted)).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
    }
  },
);

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

test("texts keep their limits and use only the figures of the brief", () => {
  for (const id of ["core/launch-copy", "core/fact-sheet"]) {
    for (const instance of under(id, "a", "b", "c")) {
      const { text } = reply(asking(instance)).answer;
      const words = text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(Number(instance.variables["least_words"]));
      expect(words).toBeLessThanOrEqual(Number(instance.variables["most_words"]));
      const allowed = new Set(Object.values(instance.variables).map(String));
      for (const [figure] of text.matchAll(/\d+/g)) expect(allowed).toContain(figure);
    }
  }
});
