/**
 * `compare`: several models, the same prompt and the same tasks: which succeeds more often, how does each fail, and
 * what does a reliable answer cost?
 */
import { join, resolve } from "node:path";
import { compareModels } from "../compare/compare-models.ts";
import { wholeEvidence } from "../evidence.ts";
import { writeText } from "../io/disk.ts";
import { startSimulatedServer } from "../io/simulated-server.ts";
import type { Problem } from "../problem.ts";
import {
  type ComparisonInput,
  renderComparison,
  renderComparisonMarkdown,
} from "../report/model-comparison.ts";
import type { Result } from "../result.ts";
import { isStrength, type Strength } from "../simulate/rates.ts";
import { simulatedModel } from "../simulate/simulated-model.ts";
import { BUILT_IN_SUITES } from "../suite/built-in-suites.ts";
import type { AskOptions } from "./ask-models.ts";
import {
  namedSubjects,
  type Subjects,
  type SubjectsOptions,
  simulatedAddress,
  simulatedSubjects,
} from "./compare-subjects.ts";
import { measureHeads } from "./measure-heads.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type CompareOptions = AskOptions &
  SubjectsOptions & {
    /** Strengths of the simulated model, in place of models. */
    readonly simulated: readonly string[];
    readonly runCode: boolean;
    readonly seed: string | null;
    readonly json: boolean;
  };

export async function compareCommand(session: Session, options: CompareOptions): Promise<number> {
  const { models, simulated } = options;
  const named = simulated.length > 0 ? simulated : models;
  if (models.length > 0 === simulated.length > 0 || new Set(named).size < 2) {
    return endWith(session, {
      kind: "usage",
      message: "A comparison needs two models or more.",
      hint: "Name them with --models a.yml,b.yml, or take --simulated strong,weak.",
    });
  }
  return simulated.length > 0
    ? compareSimulated(session, options)
    : compareSubjects(session, options, await namedSubjects(session, options));
}

async function compareSimulated(session: Session, options: CompareOptions): Promise<number> {
  const { simulated: strengths, runCode } = options;
  const unknown = strengths.find((name) => !isStrength(name));
  if (unknown !== undefined) {
    const message = `The simulated model has no strength "${unknown}".`;
    return endWith(session, { kind: "usage", message, hint: "It has: strong, weak." });
  }
  const suites = options.suites.length > 0 ? options.suites : suitesToSimulate(runCode);
  const subjects = await simulatedSubjects(session, { strengths, suites, runCode });
  if (!subjects.ok) return endWith(session, subjects.problem);
  const known = subjects.value.targets[0]?.suites ?? [];
  const servers = await Promise.all(
    strengths.filter(isStrength).map(async (strength: Strength) => {
      const reply = simulatedModel({ suites: known }, { strength, fail: {} });
      return { strength, server: await startSimulatedServer({ reply }) };
    }),
  );
  const addresses = servers.map(({ strength, server }) => [simulatedAddress(strength), server.url]);
  try {
    const env = { ...session.env, ...Object.fromEntries(addresses) };
    return await compareSubjects({ ...session, env }, options, subjects);
  } finally {
    await Promise.all(servers.map(({ server }) => server.close()));
  }
}

/** Programs are graded only where they may be run. */
function suitesToSimulate(runCode: boolean): readonly string[] {
  return BUILT_IN_SUITES.filter((name) => runCode || name !== "scripts");
}

async function compareSubjects(
  session: Session,
  options: CompareOptions,
  opened: Result<Subjects, Problem>,
): Promise<number> {
  if (!opened.ok) return endWith(session, opened.problem);
  const { targets, names } = opened.value;
  const epoch = options.seed ?? opened.value.epoch;
  const measured = await measureHeads(session, options, { ...opened.value, epoch });
  if (!measured.ok) return endWith(session, measured.problem);
  const { evidence, problems } = measured.value;
  const candidates = evidence.flatMap(({ head }, index) =>
    head === null ? [] : [{ name: names[index] ?? "", evidence: wholeEvidence(head) }],
  );
  const comparison: ComparisonInput = {
    ...compareModels(candidates),
    suites: (targets[0]?.suites ?? []).map(({ id }) => id),
    isSimulated: options.simulated.length > 0,
  };
  const directory = resolve(session.workingDirectory, options.out);
  const json = `${JSON.stringify(comparison, null, 2)}\n`;
  for (const [file, text] of [
    ["comparison.md", renderComparisonMarkdown(comparison)],
    ["comparison.json", json],
  ] as const) {
    const written = await writeText(join(directory, file), text);
    if (!written.ok) return endWith(session, written.problem);
  }
  session.terminal.print(options.json ? json : renderComparison(comparison));
  if (!options.json) session.terminal.say(`Report: ${join(directory, "comparison.md")}`);
  const isWhole = comparison.models.every(({ graded, planned }) => graded === planned);
  const isComplete = problems.length === 0 && !session.interrupted.aborted && isWhole;
  return isComplete ? EXIT.passed : EXIT.inconclusive;
}
