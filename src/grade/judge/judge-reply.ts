/**
 * What did the judge reply? The JSON object that was asked for, whole and nothing besides, or it is not used:
 * no part of another reply is taken for a verdict, and no verdict is made up. Reasons are fixed phrases.
 */
import { z } from "zod";
import { fail, ok, type Result } from "../../result.ts";
import type { Observation } from "../../trial/inquire.ts";

export type JudgeReply = {
  readonly verdict: string;
  /** Text of a model. */
  readonly reason: string;
};

export const CUT_OFF = "the judge's reply was cut off";
export const WITHHELD = "the judge's reply was withheld";
export const UNREADABLE = "the judge's reply is not what was asked for";

const reply = z.strictObject({ reason: z.string(), verdict: z.string() });

export function readReply(
  observation: Observation,
  verdicts: readonly string[],
): Result<JudgeReply, string> {
  if (observation.kind === "none") return fail(`no reply of the judge: ${observation.why}`);
  if (observation.kind === "run") throw new Error("a judge is asked, not run");
  const { text, toolCalls, finish } = observation.answer;
  if (finish === "length") return fail(CUT_OFF);
  if (finish === "content-filter") return fail(WITHHELD);
  if (finish !== "stop" || toolCalls.length > 0) return fail(UNREADABLE);
  const parsed = reply.safeParse(parseJson(text));
  if (!parsed.success || namesKeyTwice(text)) return fail(UNREADABLE);
  return verdicts.includes(parsed.data.verdict) ? ok(parsed.data) : fail(UNREADABLE);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON takes the last of two equal keys in silence; of two texts there are two keys and two colons. */
function namesKeyTwice(text: string): boolean {
  const withoutTexts = text.replaceAll(/"(?:[^"\\]|\\.)*"/gs, "");
  return withoutTexts.split(":").length > 3;
}
