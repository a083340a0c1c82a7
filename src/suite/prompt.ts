/**
 * What does a prompt file say to the model?
 * Text and Markdown (the system message), GitHub Models `.prompt.yml`, chat-message JSON.
 */
import { z } from "zod";
import type { Message, Tool } from "../answer.ts";
import type { ModelParameters } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Digest, digestOf } from "./content-key.ts";
import type { Variables } from "./expression.ts";
import { unknownWord } from "./nearest-word.ts";
import { renderText, variablesOf } from "./render.ts";
import { invalid, parseSource, placeIn, type TextPlace } from "./source.ts";

export type PromptMessage = {
  readonly role: "system" | "user" | "assistant";
  readonly template: string;
  /** Where the template stands in the file. */
  readonly place: TextPlace;
};

export type Prompt = {
  readonly file: string;
  readonly digest: Digest;
  readonly messages: readonly PromptMessage[];
  readonly tools: readonly Tool[];
  readonly responseFormat: Readonly<Record<string, unknown>> | null;
  /** `provider/model` and parameters when the file states them. */
  readonly model: string | null;
  readonly parameters: ModelParameters;
};

const role = z.enum(["system", "user", "assistant"]);
const message = z.strictObject({ role, content: z.string() });
const openAiTool = z.strictObject({
  type: z.literal("function"),
  function: z.strictObject({
    name: z.string(),
    description: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()).default({ type: "object", properties: {} }),
    strict: z.boolean().optional(),
  }),
});

const promptYml = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  model: z.string().optional(),
  modelParameters: z
    .strictObject({
      maxTokens: z.int().positive().optional(),
      maxCompletionTokens: z.int().positive().optional(),
      temperature: z.number().min(0).max(2).optional(),
      topP: z.number().min(0).max(1).optional(),
    })
    .default({}),
  responseFormat: z.enum(["text", "json_object", "json_schema"]).optional(),
  jsonSchema: z.string().optional(),
  messages: z.array(message).min(1),
  tools: z.array(openAiTool).default([]),
  /** The file's own test cases; suites test instead, so these are read and left alone. */
  testData: z.array(z.unknown()).optional(),
  evaluators: z.array(z.unknown()).optional(),
});

const chatJson = z.union([
  z.array(message).min(1),
  z.strictObject({
    messages: z.array(message).min(1),
    tools: z.array(openAiTool).optional(),
  }),
]);

export function parsePrompt(file: string, text: string): Result<Prompt, Problem> {
  if (/\.prompt\.ya?ml$/i.test(file)) return parsePromptYml(file, text);
  if (/\.json$/i.test(file)) return parseChatJson(file, text);
  if (/\.(prompty|prompt|ya?ml)$/i.test(file)) {
    return fail({
      kind: "unsupported",
      what: `The prompt format of ${file}`,
      instead: "Use .prompt.yml, chat-message JSON, Markdown or text.",
    });
  }
  return checked({
    ...bare(file, text),
    messages: [
      {
        role: "system",
        template: text.replace(/^\uFEFF/, "").trimEnd(),
        place: { at: { file, line: 1, column: 1 }, indent: 0 },
      },
    ],
  });
}

/**
 * The messages one instance is asked with. The template reads the task's variables and `input`;
 * when it does not use `input`, the task's input becomes the last user message.
 */
export function renderMessages(
  prompt: Prompt,
  instance: { readonly task: string; readonly variables: Variables; readonly input: string | null },
): Result<readonly Message[], Problem> {
  const { input } = instance;
  const variables = input === null ? instance.variables : { ...instance.variables, input };
  const messages: Message[] = [];
  let usesVariable = false;
  let usesInput = false;
  for (const { role: speaker, template, place } of prompt.messages) {
    const used = variablesOf(template);
    const names = used.ok ? used.value : [];
    usesVariable ||= names.length > 0;
    usesInput ||= names.includes("input");
    const missing = names.find((name) => !Object.hasOwn(variables, name));
    const rendered = renderText(template, variables);
    if (!rendered.ok) {
      const hint = missing === undefined ? undefined : unknownWord(missing, Object.keys(variables));
      const what = `${rendered.problem.message}, asked by the task ${instance.task}`;
      const at = placeIn(place, rendered.problem);
      const issue = { at, message: what, ...(hint === undefined ? {} : { hint }) };
      return invalid(`The prompt ${prompt.file}`, [issue]);
    }
    messages.push({ role: speaker, content: rendered.value });
  }
  if (input !== null && !usesInput) messages.push({ role: "user", content: input });
  if (input === null && !usesVariable) {
    const what = `the task ${instance.task} has no input and the prompt uses none of its variables`;
    return invalid(`The prompt ${prompt.file}`, [
      { at: { file: prompt.file, line: 1, column: 1 }, message: what },
    ]);
  }
  return ok(messages);
}

function parsePromptYml(file: string, text: string): Result<Prompt, Problem> {
  const parsed = parseSource({ what: `The prompt ${file}`, file, text, schema: promptYml });
  if (!parsed.ok) return parsed;
  const { value, source } = parsed.value;
  const { temperature, topP, maxTokens, maxCompletionTokens } = value.modelParameters;
  const limit = maxTokens ?? maxCompletionTokens;
  if (value.jsonSchema !== undefined && value.responseFormat !== "json_schema") {
    const at = source.positionOf(["jsonSchema"]);
    const message = "jsonSchema is sent only with responseFormat: json_schema";
    return invalid(`The prompt ${file}`, [{ at, message }]);
  }
  let responseFormat: Prompt["responseFormat"] = null;
  if (value.responseFormat === "json_object") responseFormat = { type: "json_object" };
  if (value.responseFormat === "json_schema") {
    const schema = readJsonSchema(value.jsonSchema);
    if (schema === null) {
      const at = source.positionOf(["jsonSchema"]);
      const why = "responseFormat json_schema needs jsonSchema: a JSON text with name and schema";
      return invalid(`The prompt ${file}`, [{ at, message: why }]);
    }
    responseFormat = { type: "json_schema", json_schema: schema };
  }
  return checked({
    ...bare(file, text),
    messages: value.messages.map((each, index) => ({
      role: each.role,
      template: each.content.trimEnd(),
      place: source.textAt(["messages", index, "content"]),
    })),
    tools: value.tools.map(readTool),
    responseFormat,
    model: value.model ?? null,
    parameters: {
      ...(temperature === undefined ? {} : { temperature }),
      ...(topP === undefined ? {} : { topP }),
      ...(limit === undefined ? {} : { maxTokens: limit }),
    },
  });
}

function parseChatJson(file: string, text: string): Result<Prompt, Problem> {
  const parsed = parseSource({ what: `The prompt ${file}`, file, text, schema: chatJson });
  if (!parsed.ok) return parsed;
  const { value, source } = parsed.value;
  const isList = Array.isArray(value);
  const messages = isList ? value : value.messages;
  return checked({
    ...bare(file, text),
    messages: messages.map((each, index) => ({
      role: each.role,
      template: each.content,
      place: source.textAt([...(isList ? [] : ["messages"]), index, "content"]),
    })),
    tools: isList ? [] : (value.tools ?? []).map(readTool),
  });
}

function bare(file: string, text: string): Prompt {
  return {
    file,
    digest: digestOf(text),
    messages: [],
    tools: [],
    responseFormat: null,
    model: null,
    parameters: {},
  };
}

/** A template that does not parse is found before any model is asked. */
function checked(prompt: Prompt): Result<Prompt, Problem> {
  for (const { template, place } of prompt.messages) {
    const used = variablesOf(template);
    if (used.ok) continue;
    const at = placeIn(place, used.problem);
    return invalid(`The prompt ${prompt.file}`, [{ at, message: used.problem.message }]);
  }
  return ok(prompt);
}

function readTool(written: z.output<typeof openAiTool>): Tool {
  const { name, description, parameters } = written.function;
  return { name, parameters, ...(description === undefined ? {} : { description }) };
}

function readJsonSchema(text: string | undefined): Readonly<Record<string, unknown>> | null {
  const schema = z.looseObject({ name: z.string(), schema: z.record(z.string(), z.unknown()) });
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ""));
    return parsed.success ? parsed.data : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
