/**
 * Are the tool calls of one turn allowed by the contract, and are they the ones the task needs?
 * One finding per thing gone wrong: a wrong attempt at a wanted call is not reported missing as well.
 */
import type { Answer, Tool, ToolCall } from "../answer.ts";
import { assignInAnyOrder, assignInOrder } from "./assign-calls.ts";
import { breach } from "./contract.ts";
import { found, type Grader, gradingOf, type Settings } from "./grading.ts";
import { callsInText, onlyCalls } from "./text-calls.ts";
import { isWanted } from "./wanted-call.ts";

export const gradeTools: Grader<"tools"> = (settings, { answer, tools }) => {
  const calls = callsOf(settings, answer, tools);
  const breaches = calls.map((call) => breach(call, tools));
  const { expect, order = "any", "ignore-punctuation": ignorePunctuation = false } = settings;
  const fits = (expected: number, call: number): boolean => {
    const [wanted, made] = [expect[expected], calls[call]];
    if (wanted === undefined || made === undefined || breaches[call] !== null) return false;
    const tool = tools.find(({ name }) => name === made.name);
    return isWanted(made, wanted, { tool, ignorePunctuation });
  };
  const assign = order === "any" ? assignInAnyOrder : assignInOrder;
  const assigned = assign(expect.length, calls.length, fits);

  const open = new Set(expect.keys().filter((index) => !assigned.has(index)));
  const surplus = [...calls.keys()].filter((index) => ![...assigned.values()].includes(index));
  const findings = surplus.map((index) => {
    const call = calls[index];
    const broken = breaches[index] ?? null;
    const attempted = [...open].find((wanted) => expect[wanted]?.call === call?.name);
    const standsFor =
      attempted ?? (broken?.mode === "agentic.hallucinated-endpoint" ? [...open][0] : undefined);
    if (standsFor !== undefined) open.delete(standsFor);
    if (broken !== null) return broken;
    const rule =
      expect.length === 0
        ? "a call where none is right"
        : attempted === undefined
          ? "a call the task does not want"
          : "arguments are not the expected ones";
    return found("agentic.wrong-call", rule, { quote: `${call?.name}(${call?.raw})` });
  });
  const missing =
    open.size === 0 ? [] : [found("agentic.missing-call", "an expected call is absent")];
  return gradingOf([...findings, ...missing]);
};

/** Calls over the provider's interface win over written ones. */
function callsOf(
  { allow }: Settings<"tools">,
  { text, toolCalls }: Answer,
  tools: readonly Tool[],
): readonly ToolCall[] {
  if (toolCalls.length > 0) return toolCalls;
  if (allow === "text-form") return callsInText(text, tools);
  return allow === "only-calls" ? onlyCalls(text, tools) : [];
}
