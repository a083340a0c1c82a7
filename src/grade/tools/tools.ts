/**
 * Are the tool calls of one turn allowed by the contract, and are they the ones the task needs?
 * One finding per thing gone wrong: a wrong attempt at a wanted call is not reported missing as well.
 */
import type { Answer, Tool, ToolCall } from "../../answer.ts";
import type { Finding } from "../../transcript.ts";
import { found, type Grader, gradingOf, type Settings } from "../grading.ts";
import { isRecord } from "../json/json-value.ts";
import { assignInAnyOrder, assignInOrder, type Fits } from "./assign-calls.ts";
import { breach } from "./contract.ts";
import { misplacedDates } from "./stated-layout.ts";
import { callsInText, onlyCalls } from "./text-calls.ts";
import { isWanted } from "./wanted-call.ts";

export const gradeTools: Grader<"tools"> = (settings, { answer, tools }) => {
  const { expect } = settings;
  const calls = callsOf(settings, answer, tools);
  const made = calls.map(
    (call): Made => ({
      call,
      breach: tools.length === 0 ? null : breach(call, tools),
      misplaced: misplacedIn(call, tools),
    }),
  );
  const fits = fitsIn(settings, made, tools);
  const assign = (settings.order ?? "any") === "any" ? assignInAnyOrder : assignInOrder;
  const assigned = assign(expect.length, made.length, fits);
  const open = new Set(expect.keys().filter((index) => !assigned.has(index)));
  const serving = new Set(assigned.values());
  const findings = made.flatMap((each, index) => {
    if (serving.has(index)) return [];
    const attempted = [...open].find((wanted) => expect[wanted]?.call === each.call.name);
    const isInvented = each.breach?.mode === "agentic.hallucinated-endpoint";
    const standsFor = attempted ?? (isInvented ? [...open][0] : undefined);
    if (standsFor !== undefined) open.delete(standsFor);
    const isAgain = expect.some((_, wanted) => fits(wanted, index));
    return [
      surplus(each, {
        expectsNone: expect.length === 0,
        isAgain,
        isAttempt: attempted !== undefined,
      }),
    ];
  });
  const missing =
    open.size === 0 ? [] : [found("agentic.missing-call", "an expected call is absent")];
  return gradingOf([...findings, ...missing]);
};

/** A call that was made, and how it breaks the contract. */
type Made = {
  readonly call: ToolCall;
  readonly breach: Finding | null;
  /** Arguments in another date layout than their description states. */
  readonly misplaced: readonly string[];
};

/**
 * Calls over the provider's interface win over written ones. Where no contract is known, the expected tools are
 * the ones on offer.
 */
function callsOf(
  { allow, expect }: Settings<"tools">,
  { text, toolCalls }: Answer,
  tools: readonly Tool[],
): readonly ToolCall[] {
  if (toolCalls.length > 0) return toolCalls;
  const offered =
    tools.length > 0 ? tools : expect.map(({ call }) => ({ name: call, parameters: {} }));
  if (allow === "text-form") return callsInText(text, offered);
  return allow === "only-calls" ? onlyCalls(text, offered) : [];
}

function misplacedIn(
  { name, arguments: given }: ToolCall,
  tools: readonly Tool[],
): readonly string[] {
  const tool = tools.find((each) => each.name === name);
  return tool === undefined || !isRecord(given) ? [] : misplacedDates(given, tool.parameters);
}

/** A value that the task itself allows is right, whatever layout a description states. */
function fitsIn(
  { expect, "ignore-punctuation": ignorePunctuation = false }: Settings<"tools">,
  made: readonly Made[],
  tools: readonly Tool[],
): Fits {
  return (expected, index) => {
    const [wanted, one] = [expect[expected], made[index]];
    if (wanted === undefined || one === undefined || one.breach !== null) return false;
    const isAllowed = (name: string) =>
      wanted.args !== undefined && Object.hasOwn(wanted.args, name);
    const tool = tools.find(({ name }) => name === one.call.name);
    return (
      one.misplaced.every(isAllowed) && isWanted(one.call, wanted, { tool, ignorePunctuation })
    );
  };
}

/** What is wrong with a call that serves no expectation. */
function surplus(
  { call, breach: broken, misplaced }: Made,
  of: { readonly expectsNone: boolean; readonly isAgain: boolean; readonly isAttempt: boolean },
): Finding {
  if (broken !== null) return broken;
  const evidence = { quote: `${call.name}(${call.raw})` };
  if (misplaced.length > 0) {
    const rule = "date or time in another layout than the contract states";
    return found("agentic.hallucinated-parameter", rule, evidence);
  }
  const rule = of.expectsNone
    ? "a call where none is right"
    : of.isAgain
      ? "a wanted call is made once too often"
      : of.isAttempt
        ? "arguments are not the expected ones"
        : "a call the task does not want";
  return found("agentic.wrong-call", rule, evidence);
}
