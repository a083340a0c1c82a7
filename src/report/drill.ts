/**
 * How does a person read what a drill found: which failures would this suite catch, and which not?
 */
import Table from "cli-table3";
import type { ModeId } from "../modes.ts";
import { unreachable } from "../result.ts";
import type { Interval } from "../verdict.ts";
import { terminalText } from "./escape.ts";
import { percent } from "./wording.ts";

/** A share of runs, with what chance alone leaves open: the exact 95 % interval. */
export type Estimate = {
  readonly found: number;
  readonly of: number;
  readonly rate: number;
  readonly interval: Interval;
};

export type DrilledMode = {
  readonly mode: ModeId;
  /** Tasks that claim it. */
  readonly tasks: number;
  /** Answers made to fail in it, of so many instances, and how many of them the graders said so of. */
  readonly labelled: { readonly found: number; readonly planted: number; readonly of: number };
  /** Smallest first. */
  readonly rises: readonly {
    readonly by: number;
    /** Regressed because of this mode, of `any`, or both. */
    readonly detected: Estimate;
    /** Regressed, and by this mode itself. */
    readonly byMode: Estimate;
  }[];
  readonly standing: "found" | "missed" | "unseen" | "not-planted";
};

export type DrillReport = {
  readonly suite: string;
  readonly tasks: number;
  /** Instances that each arm answers. */
  readonly instances: number;
  readonly policy: { readonly alpha: number; readonly looks: number };
  readonly seed: string;
  readonly draws: number;
  /** Smallest first. */
  readonly rises: readonly number[];
  readonly harmless: {
    readonly blamed: Estimate;
    readonly inconclusive: number;
    /** What a gate that blames `alpha` of harmless changes may show in so many runs, by chance (97.5 %). */
    readonly mostByChance: number;
    /** No more than chance allows a gate that blames `alpha` of harmless changes. */
    readonly isWithin: boolean;
  };
  readonly modes: readonly DrilledMode[];
  /** Tasks in which no answer could be made to fail in a mode they claim. */
  readonly unplanted: readonly { readonly mode: ModeId; readonly tasks: readonly string[] }[];
  /** Tasks that the simulated model cannot work out: they pass in every run. */
  readonly unworked: readonly string[];
  /** Tasks whose programs may not be run: they pass in every run. */
  readonly unrun: readonly string[];
  /** Built-in modes that no task claims. */
  readonly unclaimed: readonly ModeId[];
  readonly holds: boolean;
};

/** Of the largest rise, at least so many runs must be detected. */
export const LEAST_DETECTED = 0.8;

export function renderDrill(drill: DrillReport): string {
  const { suite, tasks, instances, policy, modes } = drill;
  const looks = `${policy.looks} ${policy.looks === 1 ? "look" : "looks"}`;
  const table = new Table({
    head: ["Mode", "Tasks", "Labelled", ...drill.rises.map((by) => `+${pointsOf(by)} points`), ""],
    style: { head: [], border: [], compact: true },
  });
  for (const each of modes) table.push(rowOf(each, drill.rises));
  return [
    `Suite ${terminalText(suite)}: ${tasks} tasks, ${instances} instances an arm, ${looks}, alpha ${policy.alpha}.`,
    "Detected: the verdict is regressed because of the mode or of all failures together [exact 95 % interval]; in brackets because of the mode itself.",
    table.toString(),
    sayHarmless(drill),
    ...findings(drill).map((line) => terminalText(line)),
    "",
  ].join("\n");
}

function sayHarmless({ harmless, policy }: DrillReport): string {
  const { blamed, inconclusive, mostByChance, isWithin } = harmless;
  const [low, high] = blamed.interval.map(percent);
  const allowed = `${percent(policy.alpha)} allowed, which by chance may show as up to ${percent(mostByChance)}`;
  return `No change: ${isWithin ? "" : "✖ "}${blamed.found} of ${blamed.of} harmless pull requests blamed, ${percent(blamed.rate)} [${low} to ${high}]; ${allowed}. ${inconclusive} inconclusive.`;
}

/** What a reader must know besides the table; the first line sums up. */
function findings(drill: DrillReport): readonly string[] {
  const { modes, unplanted, unworked, unrun, unclaimed } = drill;
  const named = (standing: DrilledMode["standing"]) =>
    modes.filter((each) => each.standing === standing).map(({ mode }) => mode);
  const line = (modesNamed: readonly string[], says: string) =>
    modesNamed.length === 0 ? [] : [`${says}: ${modesNamed.join(", ")}.`];
  const largest = pointsOf(drill.rises.at(-1) ?? 0);
  return [
    ...(drill.holds
      ? [
          `Every claimed mode is detected at +${largest} points with ${percent(LEAST_DETECTED)} or more.`,
        ]
      : []),
    ...line(
      named("missed"),
      `✖ Detected in fewer than ${percent(LEAST_DETECTED)} at +${largest} points`,
    ),
    ...line(named("unseen"), "✖ Claimed, and no grader ever says it of an answer"),
    ...line(
      named("not-planted"),
      "✖ Claimed, and not drilled, as no answer could be made to fail so",
    ),
    ...unplanted.map(
      ({ mode, tasks }) => `⚠ The simulated model cannot fail in ${mode} in ${tasks.join(", ")}.`,
    ),
    ...line(unworked, "⚠ Passing in every run, as the simulated model cannot work them out"),
    ...line(unrun, "⚠ Passing in every run, as programs are run with --run-code only"),
    ...byFamily(unclaimed),
  ];
}

function rowOf(
  { mode, tasks, labelled, rises, standing }: DrilledMode,
  columns: readonly number[],
): string[] {
  const { found, planted, of } = labelled;
  const share = planted === of ? `${found}/${planted}` : `${found}/${planted} (of ${of})`;
  const cells = columns.map((by) => {
    const rise = rises.find((each) => each.by === by);
    return rise === undefined ? "" : `${sayEstimate(rise.detected)} (${whole(rise.byMode.rate)})`;
  });
  return [terminalText(mode), String(tasks), share, ...cells, wordOf(standing)];
}

function wordOf(standing: DrilledMode["standing"]): string {
  switch (standing) {
    case "found":
      return "";
    case "missed":
      return "✖ missed";
    case "unseen":
      return "✖ unseen";
    case "not-planted":
      return "✖ not drilled";
    default:
      return unreachable(standing);
  }
}

/** Which modes no task claims, a line for each family. */
function byFamily(modes: readonly ModeId[]): readonly string[] {
  if (modes.length === 0) return [];
  const families = Map.groupBy(modes, (mode) => mode.split(".")[0] ?? mode);
  const said = [...families].map(
    ([family, own]) => `${family} (${own.map((mode) => mode.slice(family.length + 1)).join(", ")})`,
  );
  return [`This suite does not look for: ${said.join("; ")}.`];
}

function sayEstimate({ rate, interval: [low, high] }: Estimate): string {
  return `${whole(rate)} [${Math.round(100 * low)}, ${Math.round(100 * high)}]`;
}

function pointsOf(rise: number): number {
  return Math.round(100 * rise);
}

function whole(rate: number): string {
  const rounded = (100 * rate).toFixed(1).replace(/\.0$/, "");
  return `${rounded} %`;
}
