/**
 * Can conversations that another harness recorded be graded as answers, and do they pass as often as it said?
 * tau-bench's airline tasks: its reward compares the world's end with that of the reference's writing calls and
 * looks for the figures that must be said. Three scripted worlds of ours do the same; no row is known by name.
 * Nothing of the data is copied here.
 */
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { passHatK } from "../../src/compare/pass-hat-k.ts";
import { gradeAnswer } from "../../src/grade/grade.ts";
import { generateInstances } from "../../src/suite/generate.ts";
import { loadSuite } from "../../src/suite/suite.ts";
import { parseAnswers } from "../../src/trial/answers.ts";

const FILE = "../shared/data/tau_airline_gpt4o.jsonl";
const TRIALS = 4;

type Action = { readonly name: string; readonly kwargs: Readonly<Record<string, unknown>> };
type Row = {
  readonly id: string;
  readonly trial: number;
  readonly label: string;
  readonly reference: { readonly actions: readonly Action[]; readonly outputs: readonly string[] };
  readonly output: readonly {
    readonly role: string;
    readonly content?: string | null;
    readonly tool_calls?: readonly { readonly name: string; readonly arguments: string }[];
  }[];
};

/** A flight is known by its number and day; what a caller adds to it changes nothing. */
const FLIGHTS = "args.flights.map(f, {'flight_number': f.flight_number, 'date': f.date})";
const field = (name: string, cel = `args.${name}`) => `'${name}': ${cel}`;
const fields = (...names: readonly string[]) => names.map((name) => field(name));

/** What each call writes into the book of the world. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  book_reservation: [
    ...fields("user_id", "origin", "destination", "flight_type", "cabin", "passengers"),
    ...fields("payment_methods", "total_baggages", "nonfree_baggages", "insurance"),
    field("flights", FLIGHTS),
  ],
  update_reservation_flights: [
    ...fields("reservation_id", "cabin", "payment_id"),
    field("flights", FLIGHTS),
  ],
  update_reservation_baggages: fields(
    "reservation_id",
    "total_baggages",
    "nonfree_baggages",
    "payment_id",
  ),
  update_reservation_passengers: fields("reservation_id", "passengers"),
  cancel_reservation: fields("reservation_id"),
  send_certificate: fields("user_id", "amount"),
};

/** A call that the recorded world refused changed nothing there, so it changes nothing here. */
const responses = Object.entries(WRITES).map(([call, written]) => ({
  call,
  when: "!recorded.startsWith('Error')",
  set: { book: `state.book + [{'call': '${call}', ${written.join(", ")}}]` },
  returns: "{'ok': true}",
}));

const EQUAL =
  "size(state.book) == size(vars.wanted) && vars.wanted.all(w, state.book.exists(b, b == w))";
const SAID =
  "vars.figures.all(spellings, spellings.exists(s, said.exists(text, text.contains(s))))";

const WORLDS = ["bookings", "changes", "service"] as const;

function worldOf({ reference }: Row): (typeof WORLDS)[number] {
  const names = reference.actions.map(({ name }) => name).filter((name) => name in WRITES);
  if (names.includes("book_reservation")) return "bookings";
  return names.some((name) => name.startsWith("update_")) ? "changes" : "service";
}

function entryOf({ name, kwargs }: Action) {
  const wanted = Object.entries(kwargs).map(([key, value]) => [
    key,
    key === "flights" && Array.isArray(value)
      ? value.map(({ flight_number, date }) => ({ flight_number, date }))
      : value,
  ]);
  return { call: name, ...Object.fromEntries(wanted) };
}

function suiteOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const tasks = WORLDS.map((world) => {
    const own = rows.filter((row) => row.trial === 0 && worldOf(row) === world);
    const lines = own.map(({ id, reference: { actions, outputs } }) =>
      JSON.stringify({
        id,
        input: "As recorded.",
        wanted: actions.filter(({ name }) => name in WRITES).map(entryOf),
        figures: outputs.map((figure) => [figure, Number(figure).toLocaleString("en")]),
      }),
    );
    files.set(`${world}.jsonl`, lines.join("\n"));
    return {
      id: world,
      category: "agentic",
      trials: TRIALS,
      dataset: { file: `${world}.jsonl`, id: "id", vars: ["input", "wanted", "figures"] },
      environment: { state: { book: [] }, responses, ends: ["transfer_to_human_agents"] },
      grade: [{ "end-state": { holds: `${EQUAL} && ${SAID}` } }],
    };
  });
  files.set("tau.suite.yml", JSON.stringify({ version: 1, id: "tau", tasks }));
  return files;
}

/** The rows' flat calls in the shape of chat completions. */
function answerLine(row: Row): string {
  let made = 0;
  let answered = 0;
  const messages = row.output.map(({ role, content, tool_calls: calls = [] }) => {
    if (role === "tool") return { role, content: content ?? "", tool_call_id: `c${answered++}` };
    const written = calls.map((call) => ({ id: `c${made++}`, type: "function", function: call }));
    return written.length === 0
      ? { role, content: content ?? "" }
      : { role, content: content ?? null, tool_calls: written };
  });
  return JSON.stringify({ task: worldOf(row), instance: row.id, trial: row.trial, messages });
}

function readRows(): readonly Row[] {
  return readFileSync(FILE, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Row => JSON.parse(line));
}

const isThere = existsSync(FILE);
if (!isThere) process.stderr.write(`${FILE} is not there: published trajectories are not graded\n`);

(isThere ? test : test.skip)(
  "pass^k of tau's airline trajectories is that of its rewards",
  async () => {
    const rows = readRows();
    const files = suiteOf(rows);
    const suite = await loadSuite("tau.suite.yml", (file) =>
      Promise.resolve({ ok: true, value: files.get(file) ?? null }),
    );
    if (!suite.ok) throw new Error(JSON.stringify(suite.problem));
    const instances = generateInstances(suite.value, "seed");
    if (!instances.ok) throw new Error(JSON.stringify(instances.problem));
    const given = parseAnswers("answers.jsonl", rows.map(answerLine).join("\n"), instances.value);
    if (!given.ok) throw new Error(JSON.stringify(given.problem));

    const graded = given.value.map(({ instance, trial, answer }) => {
      const { graders, tools, variables, input, environment = null } = instance;
      const seen = { answer, graders, tools, variables, question: "", input, environment };
      const { grade } = gradeAnswer({ ...seen, confidentAt: 0.8, observed: new Map() });
      return { id: instance.id, trial, kind: grade.kind };
    });
    expect(new Set(graded.map(({ kind }) => kind))).toEqual(new Set(["passed", "failed"]));
    const wrong = graded.filter(({ id, trial, kind }) => {
      const row = rows.find((each) => each.id === id && each.trial === trial);
      return (kind === "passed") !== (row?.label === "pass");
    });
    expect(wrong).toEqual([]);

    const labelled = rows.map(({ id, trial, label }) => ({ id, trial, isPass: label === "pass" }));
    const ours = graded.map(({ id, trial, kind }) => ({ id, trial, isPass: kind === "passed" }));
    const tries = (list: typeof ours) =>
      [...Map.groupBy(list, ({ id }) => id).values()].map((own) => ({
        passed: own.filter(({ isPass }) => isPass).length,
        trials: own.length,
      }));
    expect(passHatK(tries(ours))).toEqual(passHatK(tries(labelled)));
    const byTrial = [0, 1, 2, 3].map(
      (trial) => ours.filter((each) => each.trial === trial && each.isPass).length,
    );
    expect(byTrial).toEqual([4, 5, 6, 5]);
  },
);
