/**
 * How is work written down as an answer? Wording is drawn from the request alone, never from the work's
 * being right or wrong.
 */
import type { Answer, Tool, ToolCall } from "../answer.ts";
import { digestOf } from "../suite/content-key.ts";
import { writeSentences } from "./compose.ts";
import { type Draw, pick } from "./draw.ts";
import { showCalculation } from "./show.ts";
import { CALL_REMARKS, OPENINGS, STEP_FRAMES, STEP_LABELS } from "./wording.ts";
import type { PlannedCall, Work, WorkStep } from "./work.ts";

export function writeAnswer(work: Work, tools: readonly Tool[], draw: Draw): Answer {
  const text = delivered(work, writeText(work, tools, draw));
  const isNative = tools.length > 0 && work.delivered !== "nothing";
  const toolCalls = isNative ? work.calls.map((call, index) => nativeCall(call, index, draw)) : [];
  const finish = toolCalls.length > 0 ? "tool-calls" : "stop";
  return { text, toolCalls, finish: work.delivered === "half" ? "length" : finish };
}

function writeText(work: Work, tools: readonly Tool[], draw: Draw): string {
  if (work.whole !== null) return work.whole;
  const usesTools = work.known.graders.some(({ kind }) => kind === "tools");
  const final = work.final === null ? "" : `${work.final.marker} ${work.final.text}`.trim();
  const isFirst = work.final?.place === "first";
  const confidence = work.confidence === null ? "" : `CONFIDENCE: ${work.confidence}`;
  const isMarked = work.final !== null && work.final.marker !== "";
  return [
    isFirst ? final : "",
    writeSentences(work.sentences),
    writeSteps(work.steps, draw),
    usesTools ? pick(CALL_REMARKS, draw("remark")) : "",
    usesTools && tools.length === 0 ? textForm(work.calls) : "",
    ...(isMarked || isFirst ? [] : [confidence]),
    isFirst ? "" : final,
    ...(isMarked || isFirst ? [confidence] : []),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function writeSteps(steps: readonly WorkStep[], draw: Draw): string {
  if (steps.length === 0) return "";
  const label = pick(STEP_LABELS, draw("label"));
  const lines = steps.map((step, index) => {
    const frame = pick(STEP_FRAMES, draw("step", index));
    const line = showCalculation(step.expression, step.believed, step.value);
    const words = frame.replace("{name}", saidName(step.name)).replace("{line}", () => line);
    return `${label.replace("#", String(index + 1))} ${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  });
  return [pick(OPENINGS, draw("opening")), ...lines].filter((line) => line !== "").join("\n");
}

function saidName(name: string): string {
  return name.replaceAll("_", " ");
}

function delivered(work: Work, text: string): string {
  switch (work.delivered) {
    case "all":
      return text;
    case "half":
      return text.slice(0, Math.ceil(text.length / 2)).trimEnd();
    case "nothing":
      return "";
  }
}

function nativeCall(call: PlannedCall, index: number, draw: Draw): ToolCall {
  const raw = JSON.stringify(call.args);
  const id = `call_${digestOf([call.name, raw, index, draw("call")]).slice(7, 31)}`;
  return { name: call.name, arguments: call.args, raw, id };
}

function textForm(calls: readonly PlannedCall[]): string {
  if (calls.length === 0) return "";
  const written = calls.map(({ name, args }) => ({ name, arguments: args }));
  return `\`\`\`json\n${JSON.stringify(written.length === 1 ? written[0] : written, null, 2)}\n\`\`\``;
}
