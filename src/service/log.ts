/**
 * How does the service speak? One JSON line a message on one stream, Probot's messages among them. Whatever is
 * given, only the fields named here get out: no payload, no header, no token and no key; and no name from
 * outside can start a line, drive a terminal or turn text around.
 */
import { type Logger, pino } from "pino";
import { neutralise } from "../io/log.ts";
import { openRedactor } from "../trial/redact.ts";

export type LogFields = {
  readonly delivery?: string | null;
  readonly event?: string | null;
  readonly repository?: string;
  readonly pull?: number | null;
  /** Of the errand. */
  readonly kind?: string;
  readonly outcome?: string;
  readonly reason?: string;
  readonly status?: number | null;
  readonly durationMs?: number;
};

/** The message is ours; what comes from outside is a field. */
type Say = (message: string, fields?: LogFields) => void;

export type ServiceLog = {
  readonly debug: Say;
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
  /** A mistake of ours: what was thrown, and where. */
  readonly unforeseen: (message: string, thrown: unknown, fields?: LogFields) => void;
  /** For Probot's `log`: the same stream, the same fields. */
  readonly logger: Logger;
};

export type LogSettings = {
  readonly level: "debug" | "info" | "warn" | "error";
  /** Gets whole lines. */
  readonly write: (line: string) => void;
  /** Taken out wherever they stand. */
  readonly secrets: readonly string[];
};

export function openLog({ level, write, secrets }: LogSettings): ServiceLog {
  const redact = openRedactor(secrets);
  const logger = pino(
    {
      level,
      base: null,
      messageKey: "message",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => write(`${JSON.stringify(publishable(line, shownWithout(redact)))}\n`) },
  );
  return {
    debug: (message, fields) => logger.debug(fields ?? {}, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    warn: (message, fields) => logger.warn(fields ?? {}, message),
    error: (message, fields) => logger.error(fields ?? {}, message),
    unforeseen: (message, thrown, fields) =>
      logger.error({ ...fields, err: thrown instanceof Error ? thrown : String(thrown) }, message),
    logger,
  };
}

type Line = Readonly<Record<string, unknown>>;
type Published = Readonly<Record<string, string | number>>;

/** Ours, and the name that Probot gives its children. */
const FIELDS = [
  "delivery",
  "event",
  "repository",
  "pull",
  "kind",
  "outcome",
  "reason",
  "status",
  "durationMs",
  "name",
] as const satisfies readonly (keyof LogFields | "name")[];

type Show = (value: unknown) => string | number | null;

/** What of a line of pino's may be seen. */
function publishable(line: string, show: Show): Published {
  const said = parsed(line);
  const error = said.err === undefined ? {} : sayError(said.err, show);
  const fields = FIELDS.flatMap((name) => {
    const value = show(said[name]);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    time: show(said.time) ?? "",
    level: show(said.level) ?? "",
    message: show(said.message) ?? "",
    ...Object.fromEntries(fields),
    ...error,
  };
}

/** A thrown error carries what it was thrown over: events, requests, answers. Its words and its place suffice. */
function sayError(err: unknown, show: Show): Published {
  const { message, stack } = recordOf(err);
  const error = { error: show(message ?? err) ?? "" };
  const frame = typeof stack === "string" ? /^\s*at (.*)$/m.exec(stack)?.[1] : undefined;
  const at = show(frame);
  return at === null ? error : { ...error, at };
}

const MOST_CHARACTERS = 500;
/** GitHub's tokens, a JSON Web Token and keys, wherever they come from. */
const TOKENS =
  /\b(?:gh[a-z]_|github_pat_|v1\.)[A-Za-z0-9_]{16,}|\beyJ[\w-]+\.[\w-]+\.[\w-]+|-----BEGIN[^-]*-----[\s\S]*/g;

/** Secrets go before anything is cut, so that no half of one is left. */
function shownWithout(redact: (text: string) => string): Show {
  return (value) => {
    if (typeof value !== "string") return typeof value === "number" ? value : null;
    const text = redact(value).replaceAll(TOKENS, "***");
    const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
    return neutralise(cut.toWellFormed());
  };
}

function parsed(line: string): Line {
  try {
    return recordOf(JSON.parse(line));
  } catch {
    return { level: "error", message: "A message could not be written." };
  }
}

function recordOf(value: unknown): Line {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
