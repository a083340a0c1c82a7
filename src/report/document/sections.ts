/**
 * What does a buyer have to know of how a system fails? Each section answers one question about head, the system under
 * test, and says so where nothing was measured.
 */
import { compareModels, type ModelSummary } from "../../compare/compare-models.ts";
import { missionCritical } from "../../compare/mission-critical.ts";
import { type ModeRate, modeRates } from "../../compare/mode-rates.ts";
import type { Evidence } from "../../evidence.ts";
import { howFound } from "../../modes.ts";
import { BENCHMARK_CATEGORY } from "../../suite/benchmark-task.ts";
import type { Interval, Verdict } from "../../verdict.ts";
import { type Example, examplesOf } from "../examples.ts";
import type { ReportTarget } from "../report.ts";
import { modeLabel, modeMeaning, percent } from "../wording.ts";
import { type Block, heading, paragraph, table } from "./block.ts";

const MODE_COLUMNS = ["Failure mode", "Severity", "Seen", "Rate", "95 % interval", "Found by"];

export function failureModes({ head }: ReportTarget): readonly Block[] {
  const rates = modeRates(head);
  const measured = rates.filter(({ rate }) => rate !== null);
  if (measured.length === 0) return [heading(2, "Failure modes"), paragraph(NOTHING)];
  const unmeasured = rates.filter(({ rate }) => rate === null).map(({ mode }) => mode);
  return [
    heading(2, "Failure modes"),
    ...(unmeasured.length === 0
      ? []
      : [
          paragraph(
            `Not measured, for no answer that could show it was graded: ${unmeasured.join(", ")}.`,
          ),
        ]),
    paragraph(
      "Every mode that the tasks can show, the ones never seen included. A rate is the share of answered and graded trials of the tasks that can show the mode. Where a mode was never seen, the upper end of the interval is what the run cannot exclude.",
    ),
    table(
      "Rates of failure modes, the most frequent first.",
      MODE_COLUMNS,
      measured
        .toSorted((a, b) => (b.rate ?? 0) - (a.rate ?? 0))
        .map((rate) => [
          { code: rate.mode },
          rate.severity,
          `${rate.failed} of ${rate.trials}`,
          percent(rate.rate),
          sayInterval(rate.interval),
          rate.foundBy.length === 0 ? "not seen" : rate.foundBy.join(" and "),
        ]),
    ),
  ];
}

const NOTHING = "Nothing was answered and graded, so no rate can be given.";

/** What each mode that was seen means, how it is found, what that cannot see, and one answer that shows it. */
export function modeDetails(target: ReportTarget): readonly Block[] {
  const seen = modeRates(target.head).filter(({ failed }) => failed > 0);
  return [
    heading(2, "Each mode that was seen"),
    ...(seen.length === 0 ? [paragraph("No failure mode was seen.")] : []),
    ...seen.flatMap((rate) => detailsOf(rate, target)),
  ];
}

function detailsOf({ mode, failed }: ModeRate, target: ReportTarget): readonly Block[] {
  const found = howFound(mode);
  const [example] = examplesOf(target, { mode, most: 1 });
  const rules = examplesOf(target, { mode, most: failed }).map(({ finding }) => finding.rule);
  // Behind the semicolon stands what is special about one answer.
  const kinds = [...new Set(rules.map((rule) => rule.split(";")[0] ?? rule))];
  const items = [
    `Detection: ${kinds.slice(0, 5).join("; ")}.`,
    ...(found === null ? [] : [`What detection cannot see: ${plain(found.blind)}`]),
    ...(example === undefined
      ? []
      : [`Example: task ${example.task}, instance ${example.instance}.`]),
  ];
  const quote = example === undefined ? "" : wordsOf(example);
  return [
    heading(3, `${modeLabel(mode)} (${mode})`),
    paragraph(modeMeaning(mode)),
    { kind: "list", items },
    quote.trim() === ""
      ? paragraph("The words of the answer were not kept in this run.")
      : { kind: "quote", text: quote.slice(0, LONGEST_QUOTE) },
  ];
}

/** What proves the finding; where nothing can, as of a call that is missing, the answer itself. */
function wordsOf({ finding, head }: Example): string {
  const quote = finding.quote ?? "";
  if (quote.trim() !== "" || head === null) return quote;
  const calls = head.answer.toolCalls.map(({ name, raw }) => `${name}(${raw})`);
  return [head.answer.text.trim(), ...calls].filter((part) => part !== "").join("\n");
}

const LONGEST_QUOTE = 600;

export function overRefusal(target: ReportTarget): readonly Block[] {
  const { overRefusals } = summaryOf(target.head);
  return [
    heading(2, "Over-refusal"),
    paragraph(
      overRefusals === null || overRefusals.rate === null
        ? "Not measured: no task of these suites can show that a harmless request is refused."
        : `${overRefusals.count} of ${overRefusals.trials} answers to tasks that can show it refused without need: ${percent(overRefusals.rate)}, 95 % interval ${sayInterval(overRefusals.interval)}.`,
    ),
  ];
}

export function costs(target: ReportTarget): readonly Block[] {
  const { cost, success } = summaryOf(target.head);
  const known =
    cost.usd === null || cost.usdPerReliableAnswer === null
      ? "Not known: the model has no price in the config, or the provider does not tell tokens."
      : `All answers of the run cost ${dollars(cost.usd)}; ${success.count} of ${success.trials} were right. A reliable answer cost ${dollars(cost.usdPerReliableAnswer)}: all that was spent, divided by the right answers.`;
  return [heading(2, "Cost per reliable answer"), paragraph(known)];
}

export function calibration(verdict: Verdict, { target }: ReportTarget): readonly Block[] {
  const own = (verdict.calibration ?? []).find((each) => each.target === target)?.head ?? null;
  if (own === null) {
    return [
      heading(2, "Calibration"),
      paragraph("Not measured: no answer stated how sure it is, or none could be compared."),
    ];
  }
  return [
    heading(2, "Calibration"),
    paragraph(
      `${own.trials} answers state how sure they are. The mean gap between stated confidence and the share of right answers (expected calibration error) is ${percent(own.ece)}; the Brier score is ${own.brier.toFixed(3)} (0 is perfect, 0.25 is a coin that says 50 %).`,
    ),
    table(
      "Stated confidence and right answers.",
      ["Confidence up to", "Answers", "Mean confidence", "Right", "95 % interval"],
      own.points.map(({ upTo, trials, confidence, accuracy, interval }) => [
        percent(upTo),
        String(trials),
        percent(confidence),
        percent(accuracy),
        sayInterval(interval),
      ]),
    ),
  ];
}

export function missionScore({ head }: ReportTarget): readonly Block[] {
  const score = missionCritical(head);
  const title = heading(2, "Mission-critical score");
  if (score === null) {
    return [
      title,
      paragraph(
        "Not measured: the suites hold no task of critical severity, or none was answered. That is no score of 100 %.",
      ),
    ];
  }
  return [
    title,
    paragraph(
      `How likely k critical tasks in a row all succeed. Measured on ${score.instances} instances of ${score.tasks === 1 ? "one critical task" : `${score.tasks} critical tasks`}, of which ${score.passed} succeeded. The tasks are thought to be drawn at random and answered independently; many instances of few tasks say little of other tasks, and failures that come together make long runs likelier to hold or to break than this says.`,
    ),
    table(
      "Chance that all of them succeed.",
      ["Critical tasks in a row", "Chance", "95 % interval"],
      score.rows.map(({ k, chance, interval }) => [
        String(k),
        small(chance),
        `${small(interval[0])} to ${small(interval[1])}`,
      ]),
    ),
  ];
}

/** No chance that is left is printed as none. */
function small(chance: number): string {
  return chance > 0 && chance < 0.0005 ? "below 0.1 %" : percent(chance);
}

/** Apart from everything above: a benchmark says little of how a system fails. */
export function benchmarks({ head }: ReportTarget): readonly Block[] {
  const own = summaryOf(head).categories.find(({ category }) => category === BENCHMARK_CATEGORY);
  return [
    heading(2, "Benchmarks"),
    paragraph(
      own === undefined
        ? "None was run."
        : `${own.success.count} of ${own.success.trials} right: ${percent(own.success.rate)}, 95 % interval ${sayInterval(own.success.interval)}. Prompts and scoring differ from public leaderboards, so this number is no entry of one.`,
    ),
  ];
}

export function summaryOf(evidence: Evidence): ModelSummary {
  const [summary] = compareModels([{ name: "head", evidence }]).models;
  if (summary === undefined) throw new Error("one candidate has one summary");
  return summary;
}

export function sayInterval(interval: Interval | null): string {
  return interval === null ? "none" : `${percent(interval[0])} to ${percent(interval[1])}`;
}

function dollars(usd: number): string {
  return `$${usd === 0 ? "0" : usd.toPrecision(3)}`;
}

/** Our own sentences mark code with backticks. */
function plain(text: string): string {
  return text.replaceAll("`", "");
}
