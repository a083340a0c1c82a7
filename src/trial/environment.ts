/**
 * What does a scripted world answer to a call, and what does the call change?
 * Pure: the same calls lead to the same world, so a trajectory can be replayed from its calls alone.
 */
import { z } from "zod";
import type { Message, ToolCall } from "../answer.ts";
import type { Environment } from "../suite/environment.ts";
import { evaluate, type Value, type Variables } from "../suite/expression.ts";

export type World = {
  readonly state: Variables;
  /** How often each tool was called so far. */
  readonly calls: Readonly<Record<string, number>>;
};

export type Step = {
  readonly world: World;
  /** What the model is given, as JSON text. */
  readonly result: string;
};

export function openWorld({ state, responses, faults }: Environment): World {
  const named = [...responses, ...faults].map(({ call }) => [call, 0] as const);
  return { state, calls: Object.fromEntries(named) };
}

/** `recorded`: what the call gave back where it was really made; empty while a model is asked. */
export function stepWorld(
  environment: Environment,
  world: World,
  of: { readonly call: ToolCall; readonly turn: number; readonly recorded?: string },
): Step {
  const { name } = of.call;
  const before = Object.hasOwn(world.calls, name) ? (world.calls[name] ?? 0) : 0;
  const counted = { ...world, calls: { ...world.calls, [name]: before + 1 } };
  const fault = environment.faults.find(({ call, at }) => call === name && at === before + 1);
  if (fault !== undefined) return { world: counted, result: faultOf(fault.gives) };
  const args = z.json().safeParse(of.call.arguments);
  const scope: Variables = {
    args: args.success && isMap(args.data) ? args.data : {},
    state: world.state,
    calls: world.calls,
    turn: of.turn,
    vars: environment.vars,
    recorded: of.recorded ?? "",
  };
  const response = environment.responses.find(({ call, when }) => {
    if (call !== name) return false;
    const fits = when === undefined ? null : evaluate(when, scope);
    return fits === null || (fits.ok && fits.value === true);
  });
  if (response === undefined) return { world: counted, result: NOT_FOUND };
  const changed: Record<string, Value> = { ...world.state };
  for (const [key, expression] of Object.entries(response.set ?? {})) {
    const next = evaluate(expression, scope);
    if (!next.ok) return { world: counted, result: BAD_REQUEST };
    changed[key] = next.value;
  }
  const returned = evaluate(response.returns, scope);
  if (!returned.ok) return { world: counted, result: BAD_REQUEST };
  return { world: { ...counted, state: changed }, result: JSON.stringify(returned.value) };
}

export type MadeCall = {
  readonly call: ToolCall;
  readonly result: string;
  readonly hasChanged: boolean;
  /** Where among the messages the call was made. */
  readonly at: number;
};

/** The world after a conversation, and its calls in order. */
export function replay(
  environment: Environment,
  messages: readonly Message[],
): { readonly world: World; readonly made: readonly MadeCall[] } {
  const recorded = new Map<string, string>();
  for (const message of messages) {
    if (message.role === "tool") recorded.set(message.toolCallId, message.content);
  }
  let world = openWorld(environment);
  let turn = 0;
  const made: MadeCall[] = [];
  for (const [at, message] of messages.entries()) {
    if (message.role !== "assistant") continue;
    turn += 1;
    for (const call of message.toolCalls ?? []) {
      const heard = recorded.get(call.id ?? call.name) ?? "";
      const step = stepWorld(environment, world, { call, turn, recorded: heard });
      const hasChanged = JSON.stringify(step.world.state) !== JSON.stringify(world.state);
      made.push({ call, result: step.result, hasChanged, at });
      world = step.world;
    }
  }
  return { world, made };
}

const NOT_FOUND = errorBody(404, "not found");
const BAD_REQUEST = errorBody(400, "bad request");

function faultOf(gives: Environment["faults"][number]["gives"]): string {
  switch (gives) {
    case "rate-limit":
      return errorBody(429, "too many requests; try again");
    case "error":
      return errorBody(500, "internal error");
    case "empty":
      return "[]";
    default:
      return JSON.stringify(gives.body);
  }
}

function errorBody(status: number, message: string): string {
  return JSON.stringify({ error: { status, message } });
}

function isMap(value: Value): value is Variables {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
