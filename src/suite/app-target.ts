/**
 * What does the config say of a target that is no prompt but an application: one that answers over HTTP, or a
 * command that is run for each trial?
 */
import { z } from "zod";
import { path, variableName } from "./config-words.ts";
import { type JsonPlace, parseJsonPlace } from "./json-place.ts";
import { variablesOf } from "./render.ts";

/** Where an application answers: as written, or from a variable, which wins. */
export type Address = { readonly url: string | null; readonly variable: string | null };

export type HttpTarget = {
  readonly kind: "http";
  /** Where head answers; base too where nothing else is measured. */
  readonly address: Address;
  /** Where base answers; `null` when only a stored baseline can stand for it. */
  readonly baseAddress: Address | null;
  readonly method: "POST" | "PUT" | "PATCH";
  readonly headers: Readonly<Record<string, string>>;
  /** Headers whose whole value a variable holds. */
  readonly headerVariables: Readonly<Record<string, string>>;
  /** A Liquid template. */
  readonly body: string;
  readonly answer: JsonPlace;
  readonly toolCalls: JsonPlace | null;
  readonly tokens: { readonly input: JsonPlace; readonly output: JsonPlace } | null;
  /** The run's own when `null`. */
  readonly timeoutSeconds: number | null;
};

export type CommandTarget = {
  readonly kind: "command";
  /** A text goes to the shell. */
  readonly run: string | readonly string[];
  /** Run once in each checkout before it is asked. */
  readonly setup: string | readonly string[] | null;
  readonly setupSeconds: number;
  /** Variables it is given besides the few every program needs. */
  readonly env: readonly string[];
  /** The task's variables it is told; others may hold the expected answer. */
  readonly variables: readonly string[];
  readonly output: "json" | "text";
  /** Below the root of the repository. */
  readonly directory: string;
  readonly timeoutSeconds: number | null;
};

export type AppTarget = HttpTarget | CommandTarget;

const DEFAULT_BODY = '{"input": {{ input | json }}}';

/** Those that HTTP itself sets. */
const RESERVED_HEADERS: readonly string[] = [
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "expect",
  "upgrade",
  "accept-encoding",
];

const headerName = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/, "must be the name of a header")
  .refine((name) => !RESERVED_HEADERS.includes(name.toLowerCase()), {
    message: "is a header that is not the config's to set",
  });
const headerValue = z.string().regex(/^[\x20-\x7e]*$/, "must be printable ASCII");

const address = z.url({ protocol: /^https?$/ }).refine((url) => !/^https?:\/\/[^/?#]*@/.test(url), {
  message: "must hold no user or password: name a variable under headers-env",
});

const place = z.string().superRefine((written, context) => {
  const parsed = parseJsonPlace(written);
  if (!parsed.ok) context.addIssue({ code: "custom", message: parsed.problem });
});

const template = z.string().superRefine((written, context) => {
  const used = variablesOf(written);
  if (!used.ok) context.addIssue({ code: "custom", message: used.problem.message });
});

const seconds = z.int().positive().max(3600, "must be at most an hour, 3600");

export const httpSchema = z
  .strictObject({
    url: address.optional().describe("Where head answers."),
    "url-env": variableName
      .optional()
      .describe("Read the address from this variable, for example of a preview deployment."),
    "base-url": address
      .optional()
      .describe("Where base answers, for example production; else a stored baseline must."),
    "base-url-env": variableName.optional(),
    method: z.enum(["POST", "PUT", "PATCH"]).default("POST"),
    headers: z.record(headerName, headerValue).default({}),
    "headers-env": z
      .record(headerName, variableName)
      .default({})
      .describe("Headers with a secret value: the variable that holds all of it."),
    body: template
      .default(DEFAULT_BODY)
      .describe("A template over the task's variables, input and seed; add | json to each."),
    answer: place.describe("Where the answer stands in the JSON reply, as in $.reply."),
    "tool-calls": place.optional(),
    tokens: z.strictObject({ input: place, output: place }).optional(),
    "timeout-seconds": seconds.optional(),
  })
  .superRefine((written, context) => {
    if (written.url !== undefined || written["url-env"] !== undefined) return;
    context.addIssue({ code: "custom", message: "has no address: add url or url-env" });
  });

/** What could tell the tasks in advance, or act as the job, is never a program's to know. */
const givenVariable = variableName.refine((name) => !/^(RELIABILITY_|ACTIONS_)/.test(name), {
  message: "is the gate's own and is not handed to the code it measures",
});

const line = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

export const commandSchema = z.strictObject({
  run: line.describe("Run once for each trial; a list is run without a shell."),
  setup: line.optional().describe("Run once in each checkout, for example npm ci."),
  "setup-timeout-seconds": seconds.default(600),
  env: z
    .array(givenVariable)
    .default([])
    .describe("Variables it is given besides PATH, HOME, LANG and TMPDIR."),
  variables: z
    .array(z.string().min(1))
    .default([])
    .describe("Variables of the task it is told besides input."),
  output: z
    .enum(["json", "text"])
    .default("json")
    .describe("json: one document with text and toolCalls; text: all it prints is the answer."),
  directory: path.default(".").describe("Where it is run, below the root of the repository."),
  "timeout-seconds": seconds.optional(),
});

export function readHttpTarget(written: z.output<typeof httpSchema>): HttpTarget {
  const base = addressOf(written["base-url"], written["base-url-env"]);
  return {
    kind: "http",
    address: addressOf(written.url, written["url-env"]),
    baseAddress: base.url === null && base.variable === null ? null : base,
    method: written.method,
    headers: written.headers,
    headerVariables: written["headers-env"],
    body: written.body,
    answer: placeOf(written.answer),
    toolCalls: written["tool-calls"] === undefined ? null : placeOf(written["tool-calls"]),
    tokens:
      written.tokens === undefined
        ? null
        : { input: placeOf(written.tokens.input), output: placeOf(written.tokens.output) },
    timeoutSeconds: written["timeout-seconds"] ?? null,
  };
}

export function readCommandTarget(written: z.output<typeof commandSchema>): CommandTarget {
  return {
    kind: "command",
    run: written.run,
    setup: written.setup ?? null,
    setupSeconds: written["setup-timeout-seconds"],
    env: written.env,
    variables: written.variables,
    output: written.output,
    directory: written.directory,
    timeoutSeconds: written["timeout-seconds"] ?? null,
  };
}

function addressOf(url: string | undefined, variable: string | undefined): Address {
  return { url: url ?? null, variable: variable ?? null };
}

/** The schema has read it already. */
function placeOf(written: string): JsonPlace {
  const parsed = parseJsonPlace(written);
  if (!parsed.ok) throw new Error("the schema lets through only places that can be read");
  return parsed.value;
}

/** Variables whose values must not show anywhere: a command is given harmless ones too, known by their names. */
export function secretVariables(app: AppTarget): readonly string[] {
  return app.kind === "http"
    ? Object.values(app.headerVariables)
    : app.env.filter((name) => /KEY|TOKEN|SECRET|PASSW|CREDENTIAL|AUTH/i.test(name));
}
