/**
 * `decide`: is head worse than base, on evidence that exists already? No model, no key, no network.
 */
import type { z } from "zod";
import { decide } from "../decide.ts";
import { EVIDENCE_VERSION, type Evidence, evidenceSchema } from "../evidence.ts";
import { writeText } from "../io/disk.ts";
import type { Problem } from "../problem.ts";
import { renderVerdictJson } from "../report/json.ts";
import type { ReportInput } from "../report/report.ts";
import { renderTerminal } from "../report/terminal.ts";
import { fail, ok, type Result } from "../result.ts";
import { DEFAULT_POLICY, type Policy } from "../suite/policy.ts";
import { loadConfig } from "../suite/project.ts";
import { endWith, exitCodeOf, type Session, TOOL_VERSION } from "./session.ts";

export type DecideOptions = {
  readonly base: readonly string[];
  readonly head: readonly string[];
  readonly config: string | null;
  readonly out: string | null;
  readonly json: boolean;
};

export async function decideCommand(session: Session, options: DecideOptions): Promise<number> {
  const policy = await readPolicy(session, options.config);
  if (!policy.ok) return endWith(session, policy.problem);
  const base = await readEvidence(session, options.base);
  if (!base.ok) return endWith(session, base.problem);
  const head = await readEvidence(session, options.head);
  if (!head.ok) return endWith(session, head.problem);
  const unmatched = head.value.find((evidence) =>
    base.value.every(({ target }) => target !== evidence.target),
  );
  if (unmatched !== undefined) {
    const known = base.value.map(({ target }) => target).join(", ");
    return endWith(session, {
      kind: "usage",
      message: `The head evidence is of the target "${unmatched.target}"; the base evidence is of ${known}.`,
      hint: "Pass base evidence of the same target; `grade --target NAME` names it.",
    });
  }
  const targets = head.value.map((evidence) => ({
    target: evidence.target,
    base: base.value.find(({ target }) => target === evidence.target) ?? null,
    head: evidence,
  }));
  const verdict = decide({ targets, policy: policy.value, toolVersion: TOOL_VERSION });
  const input: ReportInput = {
    verdict,
    targets: targets.map((each) => ({ ...each, transcripts: [] })),
    policyTranscripts: policy.value.transcripts,
    notices: [],
  };
  const json = renderVerdictJson(verdict);
  if (options.out !== null) {
    const written = await writeText(options.out, json);
    if (!written.ok) return endWith(session, written.problem);
  }
  session.terminal.print(options.json ? json : renderTerminal(input, session.terminal));
  return exitCodeOf(verdict);
}

export async function readPolicy(
  session: Session,
  configFile: string | null,
): Promise<Result<Policy, Problem>> {
  if (configFile === null) return ok(DEFAULT_POLICY);
  const config = await loadConfig(configFile, session.readFile);
  if (!config.ok) return config;
  if (config.value === null) {
    return fail({ kind: "file-missing", what: "The config", file: configFile });
  }
  return ok(config.value.policy);
}

export async function readEvidence(
  session: Session,
  files: readonly string[],
): Promise<Result<readonly Evidence[], Problem>> {
  const documents: Evidence[] = [];
  for (const file of files) {
    const document = await readDocument(session, {
      what: "The evidence",
      file,
      schema: evidenceSchema,
      version: EVIDENCE_VERSION,
    });
    if (!document.ok) return document;
    documents.push(document.value);
  }
  return ok(documents);
}

/** A versioned JSON document of ours; a newer one is refused with a sentence. */
export async function readDocument<Schema extends z.ZodType>(
  session: Session,
  of: {
    readonly what: string;
    readonly file: string;
    readonly schema: Schema;
    readonly version: number;
  },
): Promise<Result<z.output<Schema>, Problem>> {
  const { what, file, schema } = of;
  const text = await session.readFile(file);
  if (!text.ok) return text;
  if (text.value === null) return fail({ kind: "file-missing", what, file });
  const broken = (message: string): Problem => ({
    kind: "invalid-file",
    what: `${what} ${file}`,
    issues: [{ at: { file, line: 1, column: 1 }, message }],
  });
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch (thrown) {
    return fail(broken(thrown instanceof Error ? thrown.message : "not JSON"));
  }
  const version =
    typeof json === "object" && json !== null && "version" in json ? Number(json.version) : 0;
  if (version > of.version) {
    return fail({ kind: "newer-document", what: `${what} ${file}`, version, known: of.version });
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const first = parsed.error.issues[0];
  return fail(
    broken(`${first?.path.map(String).join(".") ?? ""}: ${first?.message ?? "not valid"}`),
  );
}
