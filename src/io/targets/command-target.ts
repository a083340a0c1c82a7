/**
 * How is a command asked, once? One process for each trial: the payload on its standard input, the answer on its
 * standard output. What ends with another code than 0, says nothing or says too much gave no answer.
 * The protocol: docs/targets.md.
 */
import { z } from "zod";
import type { AskOnce, Attempt, Reply } from "../../ports.ts";
import type { Problem } from "../../problem.ts";
import { fail, ok, type Result } from "../../result.ts";
import { type GroupEnd, runGroup } from "./process-group.ts";
import { answerOf, parseJson, readCalls } from "./read-reply.ts";
import { complaintIn, sayLine, withoutSecrets } from "./say-line.ts";

export type CommandTargetSettings = {
  /** Its name as a provider, for messages. */
  readonly provider: string;
  readonly target: string;
  readonly arm: "base" | "head";
  readonly run: string | readonly string[];
  readonly output: "json" | "text";
  /** Where the code of the arm's revision lies, set up; the problem why it does not. */
  readonly directory: (signal: AbortSignal) => Promise<Result<string, Problem>>;
  readonly env: Readonly<Record<string, string>>;
  /** Values that enter no message. */
  readonly secrets: readonly string[];
  readonly timeoutMs: number;
  readonly graceMs: number;
  /** Milliseconds; only differences are looked at. */
  readonly now: () => number;
};

const LONGEST_OUTPUT_BYTES = 4 * 2 ** 20;
/** sysexits.h, EX_TEMPFAIL: try again later. */
const TRY_AGAIN = 75;

export function commandTarget(settings: CommandTargetSettings): AskOnce {
  return async ({ payload = "" }, signal) => {
    const directory = await settings.directory(signal);
    if (signal.aborted) return failed({ kind: "stopped", why: "the call was cancelled" });
    if (!directory.ok) return failed(directory.problem);
    const startedAt = settings.now();
    const { run, env, timeoutMs, graceMs } = settings;
    const place = { directory: directory.value, env };
    const limits = { timeoutMs, graceMs, mostBytes: LONGEST_OUTPUT_BYTES };
    const end = await runGroup({ run, ...place, ...limits, input: `${payload}\n` }, signal);
    return readEnd(end, settings, settings.now() - startedAt);
  };
}

function readEnd(end: GroupEnd, settings: CommandTargetSettings, latencyMs: number): Attempt {
  const { provider, target, arm, timeoutMs, secrets } = settings;
  const wrong = (why: string) => failed({ kind: "target-failed", target, arm, why });
  const lastLine = complaintIn(withoutSecrets(end.stderr, secrets));
  const complaint = lastLine === "" ? "" : `: ${sayLine(lastLine)}`;
  if (end.ended === "stop") return failed({ kind: "stopped", why: "the call was cancelled" });
  if (end.ended === "time") {
    const problem = { kind: "timed-out", provider, afterMs: timeoutMs } as const;
    return { kind: "failed", problem, again: "later", hints: {} };
  }
  if (end.ended === "noise") return wrong(`It wrote more than ${LONGEST_OUTPUT_BYTES} bytes.`);
  if (end.error !== null) return wrong(`It could not be started: ${sayLine(end.error)}`);
  if (end.code === TRY_AGAIN) {
    const why = `it ended with code ${TRY_AGAIN}${complaint}`;
    const problem = { kind: "provider-down", provider, why } as const;
    return { kind: "failed", problem, again: "later", hints: {} };
  }
  if (end.code !== 0) {
    const how = end.code === null ? `was ended by ${end.signal}` : `ended with code ${end.code}`;
    return wrong(`It ${how}${complaint}`);
  }
  const read = settings.output === "text" ? readText(end.stdout) : readDocument(end.stdout);
  if (!read.ok) return wrong(read.problem);
  return { kind: "answered", reply: { ...read.value, latencyMs }, hints: {} };
}

function failed(problem: Problem): Attempt {
  return { kind: "failed", problem, again: "never", hints: {} };
}

type Read = Result<Pick<Reply, "answer" | "tokens">, string>;

function readText(stdout: string): Read {
  const text = stdout.trimEnd();
  return text === "" ? fail(SILENT) : ok({ answer: answerOf(text, []) });
}

const count = z.int().nonnegative();
/** A mistyped key is an error, and so is no answer at all. */
const document = z
  .strictObject({
    text: z.string().optional(),
    toolCalls: z.array(z.unknown()).optional(),
    tokens: z.strictObject({ input: count, output: count }).optional(),
  })
  .refine(({ text, toolCalls }) => text !== undefined || toolCalls !== undefined, {
    message: "it holds neither text nor toolCalls",
  });

const SILENT = "It ended well and wrote nothing.";

function readDocument(stdout: string): Read {
  if (stdout.trim() === "") return fail(SILENT);
  const written = parseJson(stdout);
  if (typeof written !== "object" || written === null) {
    return fail("What it wrote is no JSON document; output: text takes it as it is.");
  }
  const parsed = document.safeParse(written);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at =
      issue === undefined || issue.path.length === 0 ? "" : ` (see ${issue.path.join(".")})`;
    const why = issue?.code === "custom" ? issue.message : "it is not { text, toolCalls, tokens }";
    return fail(`The document it wrote is no answer: ${why}${at}.`);
  }
  const { text = "", toolCalls, tokens } = parsed.data;
  const calls = readCalls(toolCalls);
  if (!calls.ok) return fail(`The document it wrote is no answer: ${calls.problem}.`);
  return ok({ answer: answerOf(text, calls.value), ...(tokens === undefined ? {} : { tokens }) });
}
