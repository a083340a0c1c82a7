/**
 * `plan`: what would be asked, what would it cost, and which rise could it detect? Spends nothing.
 */
import Table from "cli-table3";
import { type GatePlan, planGate } from "../command.ts";
import { type Detection, planDetection } from "../compare/plan-detection.ts";
import { judgeCalls } from "../grade/judge/judge-calls.ts";
import { terminalText } from "../report/escape.ts";
import { ASSUMED_OUTPUT_TOKENS, type ExpectedCost, expectedCost } from "../suite/expected-cost.ts";
import type { Policy } from "../suite/policy.ts";
import { DEFAULT_PRICES_DATE } from "../suite/prices.ts";
import { askedArms, callsOf, type PreparedTarget, plannedTrials } from "../trial/prepare.ts";
import { suggestShards } from "../trial/shard.ts";
import { type GateOptions, gateSettings, openPullRequest } from "./gate.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type PlanOptions = Pick<
  GateOptions,
  "base" | "head" | "repo" | "config" | "target" | "seed" | "json"
>;

export async function planCommand(session: Session, options: PlanOptions): Promise<number> {
  const opened = await openPullRequest(session, options);
  if (!opened.ok) return endWith(session, opened.problem);
  const { repository, revisions } = opened.value;
  const settings = await gateSettings(session, options.seed, repository);
  const planned = await planGate(revisions, settings);
  if (!planned.ok) return endWith(session, planned.problem);
  const summary = summarise(planned.value);
  session.terminal.print(
    options.json
      ? `${JSON.stringify(summary, null, 2)}\n`
      : renderPlan(summary, planned.value.config.policy),
  );
  return EXIT.passed;
}

/** A task with fewer instances cannot be judged alone (gate-statistics.md section 2). */
const TASK_ROW_LEAST = 5;

type Summary = ReturnType<typeof summarise>;

function summarise({ targets, config, because, notices }: GatePlan) {
  const trials = targets.reduce((sum, target) => sum + callsOf(target), 0);
  const calls = targets.reduce((sum, target) => sum + callsAtMost(target), 0);
  const shards = suggestShards(trials);
  const ofJudges = targets.reduce((sum, target) => sum + judgeCalls(target), 0);
  const cost: ExpectedCost = expectedCost(requestsOf(targets), config.prices);
  return {
    targets: targets.map((target) => describe(target, because[target.id] ?? [], config.policy)),
    trials,
    /** Asked in all when no look stops the run early. */
    calls: calls + ofJudges,
    /** Those of them that ask judges; their cost is not in `cost`. */
    judgeCalls: ofJudges,
    /** How many machines could share the work, and their numbers as a matrix takes them. */
    shards: {
      suggested: shards,
      matrix: Array.from({ length: shards }, (_, index) => index + 1),
    },
    cost,
    /** Agent tasks are in `cost` with their first turns only: how many more there are is the model's to say. */
    isCostOfFirstTurns: calls > trials,
    notices,
  };
}

/** An agent task takes a call a turn. */
function callsAtMost(target: PreparedTarget): number {
  const turns = turnsOf(target);
  const asked = target.units.reduce((sum, { task, trials }) => sum + trials * turns(task), 0);
  return askedArms(target).length * asked;
}

/** An application has its own world: it is asked once. */
function turnsOf({ arms, suites }: PreparedTarget): (task: string) => number {
  const isApplication = arms.some(({ resolved }) => resolved.provider.kind === "app");
  const tasks = isApplication ? [] : suites.flatMap((suite) => suite.tasks);
  const turns = new Map(tasks.map(({ id, environment }) => [id, environment?.turns ?? 1]));
  return (task) => turns.get(task) ?? 1;
}

function* requestsOf(targets: readonly PreparedTarget[]) {
  for (const target of targets) {
    for (const { request } of plannedTrials(target)) yield request;
  }
}

function describe(target: PreparedTarget, because: readonly string[], policy: Policy) {
  const arms = askedArms(target).length;
  const turns = turnsOf(target);
  const tasks = [...Map.groupBy(target.units, ({ task }) => task)].map(([id, units]) => ({
    id,
    instances: units.length,
    trials: units[0]?.trials ?? 1,
    calls: arms * turns(id) * units.reduce((sum, { trials }) => sum + trials, 0),
  }));
  const modes = new Set(target.tasks.flatMap((task) => task.modes));
  const units = target.units.length;
  const detection: Detection = planDetection(
    {
      units,
      trialsPerUnit: Math.max(1, ...tasks.map(({ trials }) => trials)),
      rows: modes.size + 1 + tasks.filter(({ instances }) => instances >= TASK_ROW_LEAST).length,
      baseRate: null,
      designEffect: null,
    },
    policy,
  );
  const names = target.arms.map(({ arm }) => arm);
  return { id: target.id, because, arms: names, looks: target.looks, tasks, units, detection };
}

/** For people, on stdout; file names are neutralised on the way. */
function renderPlan(summary: Summary, policy: Policy): string {
  const lines: string[] = [];
  if (summary.targets.length === 0) lines.push("No target is affected: nothing would be asked.");
  for (const target of summary.targets) {
    lines.push(`Target ${target.id}, affected by ${terminalText(target.because.join(", "))}`);
    const table = new Table({
      head: ["Task", "Instances", "Trials each", "Calls, both arms"],
      style: { head: [], border: [], compact: true },
    });
    for (const task of target.tasks) {
      table.push([task.id, task.instances, task.trials, task.calls]);
    }
    lines.push(table.toString(), ...detectionLines(target, policy));
  }
  lines.push(...summary.notices.map(terminalText));
  const { usd, modelsWithoutPrice } = summary.cost;
  for (const model of modelsWithoutPrice) {
    lines.push(
      `⚠ The price of ${terminalText(model)} is not known: add it under prices: in the config.`,
    );
  }
  const money =
    usd === null
      ? "cost unknown"
      : `about $${usd.toFixed(2)} (list prices of ${DEFAULT_PRICES_DATE} unless the config states others, ${ASSUMED_OUTPUT_TOKENS} tokens an answer${summary.isCostOfFirstTurns ? "; of conversations the first turns only" : ""})`;
  const { suggested } = summary.shards;
  if (suggested > 1) {
    lines.push(
      `${suggested} machines could share them: measure --shard 1/${suggested} and so on, then join.`,
    );
  }
  const judged =
    summary.judgeCalls === 0 ? "" : `, ${summary.judgeCalls} of them to judges (not in the cost)`;
  lines.push(`${summary.calls} calls at most${judged}, ${money}. Nothing was asked.`);
  return `${lines.join("\n")}\n`;
}

function detectionLines(
  { detection, units, looks }: Summary["targets"][number],
  policy: Policy,
): readonly string[] {
  const points = (rate: number) => `${(100 * rate).toFixed(1)} points`;
  const { critical, major, minor } = detection.bySeverity;
  const lines = [
    `${units} instances in ${looks} ${looks === 1 ? "look" : "looks"}. Detectable rise (80 % power, base rate 10 %): critical ${points(critical)}, major ${points(major)}, minor ${points(minor)}.`,
  ];
  if (detection.isLowN) {
    lines.push(`⚠ ${units} instances are few: even large rises are missed more often than found.`);
  }
  if (detection.increase > policy.detect) {
    const needed = detection.instancesToDetect;
    const advice =
      needed === null ? "no number of instances would do" : `${needed} instances would do`;
    lines.push(`⚠ A rise of ${points(policy.detect)} (policy.detect) would be missed: ${advice}.`);
  }
  return lines;
}
