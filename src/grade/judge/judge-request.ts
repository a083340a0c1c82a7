/**
 * How is a judge asked? The rubric and what is wanted stand in the system message; whatever a model or a data
 * set wrote stands in the user's message, between lines that it cannot contain. A request is made of contents
 * alone, no arm, id or order of asking, so equal answers make equal requests.
 */
import type { ModelRequest } from "../../ports.ts";
import { digestOf, integerSeed } from "../../suite/content-key.ts";
import {
  BOUNDARY,
  DATA_RULE,
  JUDGE_PROMPTS,
  type JudgeForm,
  REPLY_RULE,
} from "../../suite/judge-prompt.ts";
import { judgeParameters } from "../../suite/judges.ts";
import type { Settings } from "../grading.ts";

/** A piece of data; `name` is ours. */
export type Part = { readonly name: string; readonly text: string };

export function judgeRequest(
  { rubric, model, temperature }: Settings<"judge">,
  of: {
    readonly form: JudgeForm;
    readonly parts: readonly Part[];
    readonly verdicts: readonly string[];
  },
): ModelRequest {
  const boundary = boundaryFor([rubric, ...of.parts.map(({ text }) => text)]);
  const { duty, verdicts } = JUDGE_PROMPTS[of.form];
  const system = [
    duty,
    DATA_RULE.replaceAll(BOUNDARY, boundary),
    `The rubric:\n${rubric}`,
    `The verdict is ${verdicts}`,
    REPLY_RULE,
  ].join("\n\n");
  const user = of.parts
    .map(({ name, text }) => `${boundary} ${name}\n${text}\n${boundary} end of ${name}\n`)
    .join("\n");
  const messages = [
    { role: "system" as const, content: system },
    { role: "user" as const, content: user },
  ];
  return {
    model,
    messages,
    tools: [],
    parameters: judgeParameters({ temperature }),
    responseFormat: replyFormat(of.verdicts),
    seed: integerSeed(digestOf(messages).slice("sha256:".length)),
  };
}

/** Looks random and is not: made of the texts, and of another count until none of them holds it. */
export function boundaryFor(
  texts: readonly string[],
  hash: (count: number) => string = (count) => digestOf([count, ...texts]),
): string {
  for (let count = 0; ; count++) {
    const boundary = `data-${hash(count).slice("sha256:".length, -32)}`;
    if (!texts.some((text) => text.includes(boundary))) return boundary;
  }
}

function replyFormat(verdicts: readonly string[]): NonNullable<ModelRequest["responseFormat"]> {
  return {
    type: "json_schema",
    json_schema: {
      name: "verdict",
      strict: true,
      schema: {
        type: "object",
        properties: {
          reason: { type: "string" },
          verdict: { type: "string", enum: [...verdicts] },
        },
        required: ["reason", "verdict"],
        additionalProperties: false,
      },
    },
  };
}
