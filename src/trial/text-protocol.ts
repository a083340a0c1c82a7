/**
 * How does a model without tool calls call tools? In words: it is told the tools, writes a fenced block
 * `{"tool": ..., "args": {...}}` for each call, and gets the results as the user's next message.
 */
import { isNestedTooDeeply, type Message, type Tool, type ToolCall } from "../answer.ts";
import type { ModelRequest } from "../ports.ts";

/** The same conversation for a model that sees text alone. */
export function askedInText(request: ModelRequest): ModelRequest {
  const { tools, messages } = request;
  const names = new Map(
    messages.flatMap((message) =>
      message.role === "assistant"
        ? (message.toolCalls ?? []).map(({ id, name }) => [id ?? name, name] as const)
        : [],
    ),
  );
  const written: Message[] = [{ role: "system", content: explain(tools) }];
  for (const message of messages) {
    const last = written.at(-1);
    if (message.role === "assistant") {
      written.push({ role: "assistant", content: message.content });
    } else if (message.role !== "tool") {
      written.push(message);
    } else {
      const result = `RESULT of ${names.get(message.toolCallId) ?? "the call"}: ${message.content}`;
      const isMore = last?.role === "user" && last.content.startsWith("RESULT of ");
      if (isMore) written.splice(-1, 1, { role: "user", content: `${last.content}\n${result}` });
      else written.push({ role: "user", content: result });
    }
  }
  return { ...request, tools: [], messages: written };
}

function explain(tools: readonly Tool[]): string {
  return [
    "You can call tools. To call one, write a block that starts with ```json and holds only",
    '{"tool": "name", "args": {...}}; one block a call. The results come with the next message.',
    "An answer without such a block ends your turn. The tools, with JSON Schemas of their args:",
    ...tools.map((tool) => JSON.stringify(tool)),
  ].join("\n");
}

const MOST_BLOCKS = 64;

/** The calls among the fenced blocks of a text; what is no call is text. */
export function callsOfText(text: string): readonly ToolCall[] {
  return text
    .split("```", 2 * MOST_BLOCKS)
    .flatMap((part, index) => (index % 2 === 1 ? readBlock(part) : []));
}

function readBlock(block: string): readonly ToolCall[] {
  const written = readJson(block.replace(/^json\s/i, ""));
  if (typeof written !== "object" || written === null || !("tool" in written)) return [];
  if (typeof written.tool !== "string") return [];
  const args: unknown = "args" in written ? written.args : {};
  const isTooDeep = isNestedTooDeeply(args);
  const raw = isTooDeep ? "" : JSON.stringify(args);
  return [{ name: written.tool, arguments: isTooDeep ? null : args, raw }];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
