/**
 * What was answered elsewhere? Parser of answers files (JSONL), one answer a line; a line of another
 * shape, an unknown task or instance and a duplicate are errors with their place.
 */
import { z } from "zod";
import { type Answer, isNestedTooDeeply, type Message, type ToolCall } from "../answer.ts";
import type { Problem, SourceIssue } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import type { Instance } from "../suite/generate.ts";
import { unknownWord } from "../suite/nearest-word.ts";
import { invalid } from "../suite/source.ts";
import { trajectoryAnswer } from "./agent-loop.ts";

const toolCall = z.strictObject({
  name: z.string(),
  arguments: z.unknown(),
  id: z.string().optional(),
});

/** A message of a conversation as chat completions write it; what else it holds is left out. */
const messageLine = z.discriminatedUnion("role", [
  z.object({ role: z.enum(["system", "user"]), content: z.string() }),
  z.object({
    role: z.literal("assistant"),
    content: z.string().nullish(),
    tool_calls: z
      .array(
        z.object({
          id: z.string().optional(),
          function: z.object({ name: z.string(), arguments: z.unknown() }),
        }),
      )
      .nullish(),
  }),
  z.object({ role: z.literal("tool"), content: z.string(), tool_call_id: z.string() }),
]);

const answerLineSchema = z.strictObject({
  version: z.literal(1).optional(),
  task: z.string().min(1),
  instance: z.union([z.string().min(1), z.int()]).optional(),
  trial: z.int().nonnegative().default(0),
  text: z.string().optional(),
  toolCalls: z.array(toolCall).default([]),
  /** A whole conversation: everything after the question. */
  messages: z.array(messageLine).min(1).max(1000).optional(),
  confidence: z.number().min(0).max(1).optional(),
  latencyMs: z.number().nonnegative().optional(),
  costUsd: z.number().nonnegative().optional(),
});

type AnswerLine = z.output<typeof answerLineSchema>;

export type GivenAnswer = {
  readonly instance: Instance;
  readonly trial: number;
  readonly answer: Answer;
  readonly costUsd: number | null;
};

const MOST_ISSUES = 20;

/** Matches every line to its instance; `task` may stand with or without the suite id. */
export function parseAnswers(
  file: string,
  text: string,
  instances: readonly Instance[],
): Result<readonly GivenAnswer[], Problem> {
  const issues: SourceIssue[] = [];
  const given: GivenAnswer[] = [];
  const seen = new Set<string>();
  const byTask = Map.groupBy(instances, ({ task }) => task);
  const byInstance = new Map(instances.map((each) => [`${each.task}\n${each.id}`, each]));
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    if (issues.length >= MOST_ISSUES) break;
    const complain = (message: string, hint?: string) =>
      issues.push({
        at: { file, line: index + 1, column: 1 },
        message,
        ...(hint === undefined ? {} : { hint }),
      });
    const parsed = answerLineSchema.safeParse(parseJson(line));
    if (!parsed.success) {
      const first = parsed.error.issues[0];
      complain(`${first?.path.join(".") || "the line"}: ${first?.message ?? "not valid"}`);
      continue;
    }
    const { task: named, trial, costUsd, text: said, messages } = parsed.data;
    if (said === undefined && messages === undefined) {
      complain("text: Invalid input: neither text nor messages are given");
      continue;
    }
    const task = [...byTask.keys()].find((id) => id === named || id.endsWith(`/${named}`));
    if (task === undefined) {
      complain(`unknown task "${named}"`, unknownWord(named, [...byTask.keys()]));
      continue;
    }
    const only = byTask.get(task);
    const id = parsed.data.instance ?? (only?.length === 1 ? only[0]?.id : undefined);
    const instance = byInstance.get(`${task}\n${id}`);
    if (instance === undefined) {
      complain(
        id === undefined
          ? `the task "${named}" has several instances; the line names none`
          : `the task "${named}" has no instance "${id}" under this seed`,
      );
      continue;
    }
    const key = `${task}\n${instance.id}\n${trial}`;
    if (seen.has(key)) {
      complain(`a second answer to ${named}, instance ${instance.id}, trial ${trial}`);
      continue;
    }
    if (trial >= instance.trials) {
      complain(
        `trial ${trial} of ${named}: the task has ${instance.trials} trial(s), counted from 0`,
      );
      continue;
    }
    seen.add(key);
    given.push({ instance, trial, answer: answerOf(parsed.data), costUsd: costUsd ?? null });
  }
  if (issues.length === 0 && given.length === 0) {
    issues.push({ at: { file, line: 1, column: 1 }, message: "the file holds no answer" });
  }
  return issues.length > 0 ? invalid(`The answers file ${file}`, issues) : ok(given);
}

function answerOf({ text, toolCalls, messages, confidence }: AnswerLine): Answer {
  const sure = confidence === undefined ? {} : { confidence };
  if (messages === undefined) {
    return { text: text ?? "", toolCalls: toolCalls.map(readCall), finish: "stop", ...sure };
  }
  const trajectory = messages.map(readMessage);
  const last = trajectory.findLast(({ role }) => role === "assistant")?.content ?? "";
  return trajectoryAnswer(trajectory, { text: text ?? last, finish: "stop", ...sure });
}

function readMessage(message: z.output<typeof messageLine>): Message {
  switch (message.role) {
    case "tool":
      return { role: "tool", content: message.content, toolCallId: message.tool_call_id };
    case "assistant": {
      const calls = (message.tool_calls ?? []).map(({ id, function: called }) =>
        readCall({ ...called, id }),
      );
      const content = message.content ?? "";
      return { role: "assistant", content, ...(calls.length === 0 ? {} : { toolCalls: calls }) };
    }
    default:
      return message;
  }
}

function readCall(call: z.output<typeof toolCall>): ToolCall {
  const isText = typeof call.arguments === "string";
  const args = isText ? parseJson(String(call.arguments)) : call.arguments;
  const isTooDeep = isNestedTooDeeply(args);
  const written = isTooDeep ? "nested too deeply to be shown" : (call.arguments ?? {});
  const raw = isText ? String(call.arguments) : JSON.stringify(written);
  return {
    name: call.name,
    arguments: isTooDeep ? null : (args ?? null),
    raw,
    ...(call.id === undefined ? {} : { id: call.id }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
