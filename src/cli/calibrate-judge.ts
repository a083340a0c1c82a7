/**
 * `calibrate-judge`: how well does the judge of a task agree with people? Asks it about labelled answers,
 * says so with intervals, and keeps the counts with the judge's identity for `gate` to use.
 */
import {
  FEWEST_LABELS_OF_EACH,
  type JudgeAccuracy,
  judgeAccuracy,
  reachesFloor,
  type Share,
} from "../compare/judge-accuracy.ts";
import { connectModels } from "../doors/connect-models.ts";
import type { Settings } from "../grade/grading.ts";
import { type Calibrated, calibrateJudge } from "../grade/judge/calibrate-judge.ts";
import { renderedGrader } from "../grader-config.ts";
import { writeText } from "../io/disk.ts";
import type { JudgeCalibration } from "../judge-calibration.ts";
import type { Problem } from "../problem.ts";
import { terminalText } from "../report/escape.ts";
import { fail, ok, type Result } from "../result.ts";
import { type Config, loadConfig } from "../suite/config.ts";
import {
  readJudgeCalibrations,
  withCalibration,
  writeJudgeCalibrations,
} from "../suite/judge-calibrations.ts";
import { checkJudges, type Judge, judgesOf } from "../suite/judges.ts";
import { loadSuites } from "../suite/project.ts";
import type { Suite } from "../suite/suite.ts";
import { NO_LIMITS, openBudget } from "../trial/budget.ts";
import { parseJudgeLabels } from "../trial/judge-labels.ts";
import { openSchedule } from "../trial/schedule.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type CalibrateJudgeOptions = {
  readonly suite: string;
  readonly task: string;
  readonly labels: string;
  /** The config's `judges:` file when `null`. */
  readonly out: string | null;
  readonly config: string;
  readonly concurrency: number;
  readonly timeoutSeconds: number;
  readonly json: boolean;
};

export async function calibrateJudgeCommand(
  session: Session,
  options: CalibrateJudgeOptions,
): Promise<number> {
  const read = await readInputs(session, options);
  if (!read.ok) return endWith(session, read.problem);
  const { config, judge, settings, labels, known, out } = read.value;
  const models = await connectModels(session, config.providers, {
    timeoutMs: options.timeoutSeconds * 1000,
    lanes: options.concurrency,
  });
  const { concurrency } = options;
  const signal = session.interrupted;
  const { askJudge, problems } = openSchedule({
    ...models,
    concurrency,
    signal,
    journal: null,
    budget: openBudget(NO_LIMITS, config.prices),
  });
  const calibrated = await session.progress.step(`Ask the judge (${labels.length} labels)`, () =>
    calibrateJudge(settings, labels, { askJudge, runProgram: null, concurrency, signal }),
  );
  for (const problem of problems()) session.terminal.complain(problem);
  const { agreement, unanswered } = calibrated;
  if (unanswered > 0) {
    const why = `${unanswered} of ${labels.length} labelled answers got no reply of the judge; nothing was stored.`;
    return endWith(session, { kind: "stopped", why });
  }
  const { identity, provider, model, task } = judge;
  const added: JudgeCalibration = { identity, provider, model, task, agreement };
  const text = writeJudgeCalibrations(withCalibration(known, added));
  const written = await writeText(out, text);
  if (!written.ok) return endWith(session, written.problem);
  const accuracy = judgeAccuracy(agreement);
  const floor = config.policy.judge["min-kappa"];
  session.terminal.print(
    options.json
      ? `${JSON.stringify({ ...added, ...accuracy, file: out }, null, 2)}\n`
      : renderCalibration(added, { calibrated, accuracy, floor, out }),
  );
  return EXIT.passed;
}

type Inputs = {
  readonly config: Config;
  readonly judge: Judge;
  readonly settings: Settings<"judge">;
  readonly labels: Parameters<typeof calibrateJudge>[1];
  readonly known: readonly JudgeCalibration[];
  readonly out: string;
};

async function readInputs(
  session: Session,
  options: CalibrateJudgeOptions,
): Promise<Result<Inputs, Problem>> {
  const missing = (what: string, file: string) =>
    fail<Problem>({ kind: "file-missing", what, file });
  const config = await loadConfig(options.config, session.readFile);
  if (!config.ok) return config;
  if (config.value === null) return missing("The config", options.config);
  const { providers, judges: file } = config.value;
  const suites = await loadSuites([options.suite], {
    repository: session.readFile,
    builtIn: session.builtInSuite,
  });
  if (!suites.ok) return suites;
  const checked = checkJudges(suites.value, providers);
  if (!checked.ok) return checked;
  const judge = onlyJudge(judgesOf(suites.value, providers), options.task);
  if (!judge.ok) return judge;
  const settings = settingsOf(suites.value, judge.value);
  if (!settings.ok) return settings;
  const text = await session.readFile(options.labels);
  if (!text.ok) return text;
  if (text.value === null) return missing("The labels file", options.labels);
  const { against } = settings.value;
  const hasOwn = against !== undefined && !/\{[{%]/.test(against);
  const reference = against === undefined ? "none" : hasOwn ? "given" : "needed";
  const labels = parseJudgeLabels(options.labels, text.value, reference);
  if (!labels.ok) return labels;
  const out = options.out ?? file;
  const known = await readJudgeCalibrations(out, session.readFile);
  if (!known.ok) return known;
  return ok({
    config: config.value,
    judge: judge.value,
    settings: settings.value,
    labels: labels.value,
    known: known.value,
    out,
  });
}

function onlyJudge(judges: readonly Judge[], named: string): Result<Judge, Problem> {
  const own = judges.filter(({ task }) => task === named || task.endsWith(`/${named}`));
  const [only] = own;
  if (only !== undefined && own.length === 1) return ok(only);
  const tasks = [...new Set(judges.map(({ task }) => task))].join(", ") || "none";
  const count = own.length === 0 ? "no judge" : `${own.length} judges`;
  return fail({
    kind: "usage",
    message: `The task "${named}" has ${count}; labels are held against one.`,
    hint: `Name a task with one judge. Tasks of this suite with judges: ${tasks}.`,
  });
}

/** The settings of every instance; planted answers play no part here, so theirs may be templates. */
function settingsOf(
  suites: readonly Suite[],
  { task, entry }: Judge,
): Result<Settings<"judge">, Problem> {
  const tasks = suites.flatMap((suite) => suite.tasks);
  const written = tasks.find(({ id }) => id === task)?.graders[entry];
  const rendered = written === undefined ? null : renderedGrader("judge", written.settings);
  if (rendered?.success !== true || rendered.data.kind !== "judge") {
    const message = `The judge of task ${task} could not be read.`;
    return fail({ kind: "usage", message, hint: "Run `reliability-gate validate`." });
  }
  return ok(rendered.data);
}

function renderCalibration(
  { identity, provider, model, task, agreement }: JudgeCalibration,
  of: {
    readonly calibrated: Calibrated;
    readonly accuracy: JudgeAccuracy;
    readonly floor: number;
    readonly out: string;
  },
): string {
  const { sensitivity, specificity, kappa, kappaInterval, ungraded } = of.accuracy;
  const cells = (row: Agreement["human-meets"]) =>
    `${String(row["judge-meets"]).padStart(13)}${String(row["judge-fails"]).padStart(13)}`;
  const reasons = [...of.calibrated.ungraded].map(([why, times]) => `${why} ${times}`).join(", ");
  const range =
    kappaInterval === null ? "" : ` (${kappaInterval.map((end) => end.toFixed(2)).join(" to ")})`;
  const lines = [
    `The judge of ${task}: ${provider}, ${model}`,
    `Identity: ${identity}`,
    "",
    `${"".padEnd(14)}${"judge: meets".padStart(13)}${"judge: fails".padStart(13)}`,
    `${"people: meets".padEnd(14)}${cells(agreement["human-meets"])}`,
    `${"people: fails".padEnd(14)}${cells(agreement["human-fails"])}`,
    "",
    `Sensitivity (failures it sees): ${sayShare(sensitivity)}`,
    `Specificity (good answers it lets pass): ${sayShare(specificity)}`,
    `Cohen's kappa: ${kappa === null ? "not known: people or judge used one word only" : `${kappa.toFixed(2)}${range}`}`,
    `Verdicts that could not be used: ${ungraded}${reasons === "" ? "" : ` (${reasons})`}`,
    "",
    sayStanding(of),
    `Stored in ${of.out}; it holds once it is merged into the base branch.`,
  ];
  return `${lines.map(terminalText).join("\n")}\n`;
}

type Agreement = JudgeCalibration["agreement"];

function sayShare({ count, of, rate, interval }: Share): string {
  if (rate === null || interval === null) return "not known: no such label";
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return `${count} of ${of}, ${percent(rate)} (${percent(interval[0])} to ${percent(interval[1])})`;
}

function sayStanding(of: { readonly accuracy: JudgeAccuracy; readonly floor: number }): string {
  const { kappa, kappaInterval } = of.accuracy;
  if (kappa === null || kappa < of.floor) {
    return `It may not gate: policy.judge.min-kappa asks for ${of.floor}.`;
  }
  if (!reachesFloor(of.accuracy, of.floor)) {
    return `It may not gate yet: ${FEWEST_LABELS_OF_EACH} labels of each kind are the fewest that tell anything.`;
  }
  const isUnsure = kappaInterval !== null && kappaInterval[0] < of.floor;
  const unsure = isUnsure ? " The interval reaches below it: more labels would tell." : "";
  return `It may gate: kappa reaches policy.judge.min-kappa ${of.floor}.${unsure}`;
}
