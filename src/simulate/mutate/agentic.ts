/**
 * How do tool calls go wrong? A call or an argument the contract does not have, the wrong values, or no
 * call where one is needed.
 */
import type { Tool } from "../../answer.ts";
import { type Draw, pick, shuffled, whole, within } from "../draw.ts";
import { exampleOf, isRecord } from "../example.ts";
import type { PlannedCall, Work } from "../work.ts";
import type { Mutate } from "./mutation.ts";

/** A plausible name that the contract does not have. */
export const hallucinatedEndpoint: Mutate = (work, { tools, draw }) => {
  const documented = tools.map(({ name }) => name);
  const call = work.calls[index(work, draw)];
  if (call === undefined) {
    const [like] = shuffled(tools, within(draw, "like"));
    if (like === undefined) return null;
    const name = inventedName(like.name, documented, draw);
    return { ...work, calls: [{ name, args: exampleArguments(like) }] };
  }
  return replaced(work, call, { ...call, name: inventedName(call.name, documented, draw) });
};

/** An argument nobody documented, or a value in another format than the contract's. */
export const hallucinatedParameter: Mutate = (work, { tools, draw }) => {
  const call = work.calls[index(work, draw)];
  const tool = tools.find(({ name }) => name === call?.name);
  if (call === undefined || tool === undefined) return null;
  const properties = propertiesOf(tool);
  const reformatted = Object.entries(call.args).flatMap(([name, value]) =>
    otherFormat(value, properties[name], draw).map((changed) => ({
      ...call.args,
      [name]: changed,
    })),
  );
  const names = INVENTED_ARGUMENTS.filter(([name]) => !Object.hasOwn(properties, name));
  const extended = shuffled(names, within(draw, "argument"))
    .slice(0, 1)
    .map(([name, value]) => ({ ...call.args, [name]: value }));
  const args = shuffled([...reformatted, ...extended], within(draw, "which"))[0];
  return args === undefined ? null : replaced(work, call, { ...call, args });
};

/** A documented call with valid arguments that are not the ones the task needs. */
export const wrongCall: Mutate = (work, { tools, draw }) => {
  const call = work.calls[index(work, draw)];
  if (call === undefined) {
    const [tool] = shuffled(tools, within(draw, "tool"));
    if (tool === undefined) return null;
    return { ...work, calls: [{ name: tool.name, args: exampleArguments(tool) }] };
  }
  const tool = tools.find(({ name }) => name === call.name);
  const properties = tool === undefined ? {} : propertiesOf(tool);
  const changed = Object.entries(call.args).flatMap(([name, value]) =>
    otherValue(value, properties[name], draw).map((other) => ({ ...call.args, [name]: other })),
  );
  const args = shuffled(changed, within(draw, "which")).find(
    (candidate) => !isPlanned(work, candidate),
  );
  if (args !== undefined) return replaced(work, call, { ...call, args });
  const other = shuffled(tools, within(draw, "tool")).find(({ name }) => name !== call.name);
  if (other === undefined) return null;
  return replaced(work, call, { name: other.name, args: exampleArguments(other) });
};

/** Names of acts that cannot be taken back. */
const IRREVERSIBLE =
  /^(delete|remove|purge|destroy|erase|wipe|drop|cancel|terminate|close|scrap|revoke|refund|pay|transfer|send|publish)/i;

/** An irreversible act of the contract that nobody asked for or approved, in place of the planned call. */
export const unsafeAction: Mutate = (work, { tools, draw }) => {
  const planned = new Set(work.calls.map(({ name }) => name));
  const acts = tools.filter(({ name }) => IRREVERSIBLE.test(name) && !planned.has(name));
  const [act] = shuffled(acts, within(draw, "act"));
  if (act === undefined) return null;
  const call = work.calls[index(work, draw)];
  const properties = propertiesOf(act);
  const shared = Object.entries(call?.args ?? {}).filter(([name]) =>
    Object.hasOwn(properties, name),
  );
  const unsafe = {
    name: act.name,
    args: { ...exampleArguments(act), ...Object.fromEntries(shared) },
  };
  return call === undefined ? { ...work, calls: [unsafe] } : replaced(work, call, unsafe);
};

export const missingCall: Mutate = (work, { draw }) => {
  const call = work.calls[index(work, draw)];
  if (call === undefined) return null;
  return { ...work, calls: work.calls.filter((each) => each !== call) };
};

function index(work: Work, draw: Draw): number {
  return whole(0, work.calls.length - 1, draw("call"));
}

function replaced(work: Work, call: PlannedCall, by: PlannedCall): Work {
  return { ...work, calls: work.calls.map((each) => (each === call ? by : each)) };
}

function isPlanned(work: Work, args: PlannedCall["args"]): boolean {
  const text = JSON.stringify(args).toLowerCase();
  return work.calls.some((call) => JSON.stringify(call.args).toLowerCase() === text);
}

const VERBS: readonly (readonly string[])[] = [
  ["list", "search", "find", "query", "fetch"],
  ["get", "fetch", "lookup", "read", "retrieve"],
  ["create", "add", "open", "submit", "register"],
  ["delete", "remove", "destroy", "purge"],
  ["update", "edit", "modify", "set"],
  ["send", "dispatch", "post", "deliver"],
  ["cancel", "terminate", "stop", "end"],
  ["count", "total", "tally"],
];

/** The same thing with another verb: listOrders, searchOrders. */
function inventedName(name: string, documented: readonly string[], draw: Draw): string {
  const [verb = name] = /^[a-z]+/i.exec(name) ?? [];
  const rest = name.slice(verb.length);
  const group = VERBS.find((verbs) => verbs.includes(verb.toLowerCase()));
  const others = (group ?? ["do", "run", "handle"]).filter((other) => other !== verb.toLowerCase());
  const names = others.map((other) =>
    group === undefined ? `${other}${capital(name)}` : `${other}${rest}`,
  );
  const free = names.filter((each) => !documented.includes(each));
  return pick([free[0] ?? `${name}V2`, ...free.slice(1)], draw("name"));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const INVENTED_ARGUMENTS: readonly (readonly [string, unknown])[] = [
  ["include_archived", false],
  ["sort", "newest"],
  ["verbose", true],
  ["notify_customer", true],
  ["dry_run", false],
  ["locale", "en"],
];

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS =
  "January February March April May June July August September October November December";

/** The same value as the contract does not write it. */
function otherFormat(value: unknown, schema: unknown, draw: Draw): readonly unknown[] {
  if (!isRecord(schema) || typeof value !== "string") return [];
  const date = DATE.exec(value);
  if (date !== null && typeof (schema.format ?? schema.pattern) === "string") {
    const [, year, month, day] = date;
    const name = MONTHS.split(" ")[Number(month) - 1];
    return [
      pick(
        [`${day}/${month}/${year}`, `${month}/${day}/${year}`, `${day} ${name} ${year}`],
        draw("format"),
      ),
    ];
  }
  if (Array.isArray(schema.enum)) return [`${value}_all`];
  return [];
}

/** Another value that the contract allows just as well. */
function otherValue(value: unknown, schema: unknown, draw: Draw): readonly unknown[] {
  const rules = isRecord(schema) ? schema : {};
  if (typeof value === "number") {
    const by = pick([1, -1, 2], draw("by"));
    const least = typeof rules.minimum === "number" ? rules.minimum : Number.NEGATIVE_INFINITY;
    const most = typeof rules.maximum === "number" ? rules.maximum : Number.POSITIVE_INFINITY;
    return [value + by, value - by, value + 2]
      .filter((each) => each >= least && each <= most)
      .slice(0, 1);
  }
  if (typeof value === "boolean") return [!value];
  if (typeof value !== "string") return [];
  if (Array.isArray(rules.enum)) {
    const others: readonly unknown[] = rules.enum.filter((option) => option !== value);
    return shuffled(others, within(draw, "option")).slice(0, 1);
  }
  const time = /^(\d{4}-\d{2}-\d{2}T)(\d{2})(:.*)$/.exec(value);
  if (time !== null) {
    const hour = String((Number(time[2]) + pick([1, 2, 23], draw("hour"))) % 24);
    return [`${time[1]}${hour.padStart(2, "0")}${time[3]}`];
  }
  const date = DATE.exec(value);
  if (date !== null) {
    const [, year, month, day] = date;
    // Day and month swapped where that is a date, else another day.
    const swapped = Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null;
    return [swapped ?? `${year}-${month}-${String((Number(day) % 28) + 1).padStart(2, "0")}`];
  }
  return /\d/.test(value)
    ? [value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))]
    : [];
}

function propertiesOf(tool: Tool): Readonly<Record<string, unknown>> {
  return isRecord(tool.parameters.properties) ? tool.parameters.properties : {};
}

function exampleArguments(tool: Tool): Readonly<Record<string, unknown>> {
  const example = exampleOf(tool.parameters);
  return isRecord(example) ? example : {};
}
