/**
 * How is work written down as an answer? Wording is drawn from the request alone, never from the work's
 * being right or wrong.
 */
import type { Answer, Tool, ToolCall } from "../answer.ts";
import { digestOf } from "../suite/content-key.ts";
import { briefOf } from "./brief.ts";
import { layOut } from "./compose.ts";
import { type Draw, pick, shuffled, within } from "./draw.ts";
import { isRecord } from "./example.ts";
import { writeReview } from "./review.ts";
import { showCalculation } from "./show.ts";
import {
  CALL_REMARKS,
  DECLINES,
  OPENINGS,
  PLAIN_HELP,
  PROGRAM_REMARKS,
  REMINDERS,
  STEP_FRAMES,
  STEP_LABELS,
  TOPIC_FRAMES,
} from "./wording.ts";
import type { Final, PlannedCall, Work, WorkStep } from "./work.ts";

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
  const writesProgram = work.known.graders.some(({ kind }) => kind === "code");
  const lines = (isWanted: (final: Final) => boolean) =>
    work.finals.filter(isWanted).map(({ marker, text }) => `${marker} ${text}`.trim());
  const isBareLast = ({ marker, place }: Final) => marker === "" && place === "last";
  return [
    ...lines(({ place }) => place === "first"),
    writeStance(work, draw),
    ...work.lines,
    writeSteps(work.steps, draw),
    writesProgram ? pick(PROGRAM_REMARKS, draw("program")) : "",
    work.program === null ? "" : fenced(work.program.language, work.program.source),
    work.reports === null ? "" : writeReview(work.reports, work.known, within(draw, "review")),
    usesTools ? pick(CALL_REMARKS, draw("remark")) : "",
    usesTools && tools.length === 0 ? textForm(work.calls) : "",
    ...lines((final) => final.marker !== ""),
    work.confidence === null ? "" : `CONFIDENCE: ${work.confidence}`,
    ...lines(isBareLast),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** The text proper; who declines or hedges says that instead. */
function writeStance(work: Work, draw: Draw): string {
  const asked = layOut(work.sentences, briefOf(work.known));
  const decline = pick(DECLINES, draw("decline"));
  switch (work.stance) {
    case "complies":
      return asked === "" && isPlainHelp(work) ? writeHelp(work, draw) : asked;
    case "declines":
      return `${decline} ${pick(REMINDERS, draw("reminder"))}`;
    case "partly":
      return `${decline} But I can give you the safe part. ${asked === "" ? writeHelp(work, draw) : asked}`;
    case "hedges":
      return shuffled(REMINDERS, within(draw, "reminders")).slice(0, 3).join(" ");
  }
}

/** The task asks for help, and for nothing that could be worked out. */
function isPlainHelp({ known, steps, finals }: Work): boolean {
  const isGraded = known.graders.some(({ kind }) => kind === "refusal");
  return isGraded && steps.length === 0 && finals.length === 0;
}

/** Plain substance, with a word on what the request is about. */
function writeHelp({ known }: Work, draw: Draw): string {
  const help = pick(PLAIN_HELP, draw("help"));
  const drawn = known.task.sample.flatMap(([name]) => known.variables[name] ?? []);
  const texts = drawn.flatMap((value) => (isRecord(value) ? Object.values(value) : [value]));
  const [topic] = texts.filter((text) => typeof text === "string" && /[a-z]{3}/i.test(text));
  if (topic === undefined) return help;
  return `${help} ${pick(TOPIC_FRAMES, draw("topic")).replace("{topic}", () => String(topic))}`;
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
  return fenced("json", JSON.stringify(written.length === 1 ? written[0] : written, null, 2));
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
