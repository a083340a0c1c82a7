/**
 * `grade`: evidence from answers that exist already. No model is asked.
 */

import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { programRunner } from "../doors/program-runner.ts";
import { describeTasks } from "../grade/arm-evidence.ts";
import { gradeAnswer } from "../grade/grade.ts";
import { NOT_ASKED } from "../grade/judge/judge.ts";
import { type Gradable, type Observed, observe } from "../grade/observe.ts";
import { assembleEvidence, recordTrial, type TrialResult } from "../grade/record.ts";
import { writeText } from "../io/disk.ts";
import { digestOf, evidenceKey, suiteSeed } from "../suite/content-key.ts";
import { generateInstances } from "../suite/generate.ts";
import { DEFAULT_POLICY } from "../suite/policy.ts";
import { loadSuites } from "../suite/project.ts";
import { seedSecret } from "../suite/seed-secret.ts";
import { type GivenAnswer, parseAnswers } from "../trial/answers.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type GradeOptions = {
  readonly suite: string;
  readonly answers: string;
  readonly out: string;
  readonly seed: string | null;
  readonly target: string | null;
  /** Run the programs that `code` graders check. */
  readonly runCode: boolean;
  readonly json: boolean;
};

/** The sandbox takes fewer, as the machine allows. */
const PROGRAMS_AT_A_TIME = 8;

export async function gradeCommand(session: Session, options: GradeOptions): Promise<number> {
  const suites = await loadSuites([options.suite], {
    repository: session.readFile,
    builtIn: session.builtInSuite,
  });
  if (!suites.ok) return endWith(session, suites.problem);
  const [suite] = suites.value;
  if (suite === undefined) throw new Error("one suite was asked for");
  const samples = suite.tasks.some(({ sample, rows, instances }) =>
    rows === null ? sample.length > 0 : instances < rows.length,
  );
  if (samples && options.seed === null) {
    return endWith(session, {
      kind: "usage",
      message: `The suite ${options.suite} draws its instances from a seed; without the seed the answers have no questions.`,
      hint: "Pass the --seed the instances were drawn with.",
    });
  }
  const epoch = options.seed ?? "fixed";
  const seed = suiteSeed({ secret: seedSecret(session.env), suiteDigest: suite.digest, epoch });
  const instances = generateInstances(suite, seed);
  if (!instances.ok) return endWith(session, instances.problem);
  const text = await session.readFile(options.answers);
  if (!text.ok) return endWith(session, text.problem);
  if (text.value === null) {
    const what = "The answers file";
    return endWith(session, { kind: "file-missing", what, file: options.answers });
  }
  const given = parseAnswers(options.answers, text.value, instances.value);
  if (!given.ok) return endWith(session, given.problem);

  const byKey = new Map(
    given.value.map((each) => [`${each.instance.task}\n${each.instance.id}\n${each.trial}`, each]),
  );
  const observed = await observeAnswers(session, given.value, options);
  const trials = instances.value.flatMap((instance) =>
    Array.from({ length: instance.trials }, (_, trial) => {
      const found = byKey.get(`${instance.task}\n${instance.id}\n${trial}`);
      const result: TrialResult =
        found === undefined
          ? { kind: "unanswered", why: "not-provided" }
          : {
              kind: "answered",
              answer: found.answer,
              ...gradeAnswer({
                ...gradable(found),
                confidentAt: DEFAULT_POLICY["confident-at"],
                observed: observed.get(found) ?? new Map(),
              }),
              tokens: null,
              costUsd: found.costUsd,
            };
      return recordTrial({ instance, trial, look: null, result, seed });
    }),
  );
  const graders = digestOf({ graders: TOOL_VERSION });
  const identity = { prompt: null, model: null, graders, judge: null };
  const named = [{ id: suite.id, digest: suite.digest }];
  const evidence = assembleEvidence({
    tool: { version: TOOL_VERSION },
    target: options.target ?? suite.id,
    revision: null,
    // The answers are what is compared here, so they are the prompt's part of the key.
    evidenceKey: evidenceKey({ ...identity, prompt: digestOf(text.value), suites: named, epoch }),
    identity: { ...identity, instances: digestOf(instances.value) },
    suites: named,
    tasks: [...describeTasks(instances.value)],
    planned: trials.length,
    trials,
  });
  const json = `${JSON.stringify(evidence)}\n`;
  const written = await writeText(options.out, json);
  if (!written.ok) return endWith(session, written.problem);
  if (options.json) session.terminal.print(json);
  else {
    const count = (kind: string) => trials.filter(({ grade }) => grade.kind === kind).length;
    session.terminal.say(
      `${options.out}: ${trials.length} trials: ${count("passed")} passed, ${count("failed")} failed, ${count("ungraded")} ungraded, ${count("unanswered")} unanswered`,
    );
  }
  return EXIT.passed;
}

function gradable({ answer, instance }: GivenAnswer): Gradable {
  const { graders, tools, variables, input, environment = null } = instance;
  return { answer, graders, tools, variables, question: input ?? "", input, environment };
}

/** Programs are run where that is allowed; judges are models, and none is asked here. */
async function observeAnswers(
  session: Session,
  answers: readonly GivenAnswer[],
  { runCode }: GradeOptions,
): Promise<ReadonlyMap<GivenAnswer, Observed>> {
  const observed = await observe(answers.map(gradable), {
    runProgram: await programRunner({ runCode }),
    askJudge: () => Promise.resolve({ kind: "none", why: NOT_ASKED }),
    concurrency: PROGRAMS_AT_A_TIME,
    signal: session.interrupted,
  });
  return new Map(answers.map((answer, index) => [answer, observed[index] ?? new Map()]));
}
