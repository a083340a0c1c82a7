/**
 * How does a person read several models side by side: what succeeds, how each fails, what it costs, and which
 * differences are more than chance?
 */
import Table from "cli-table3";
import type {
  ModelComparison,
  ModelDifference,
  ModelSummary,
  RateWithInterval,
} from "../compare/compare-models.ts";
import { sayBeside } from "./beside-benchmarks.ts";
import { markdownCode, markdownText, terminalText } from "./escape.ts";
import { percent } from "./wording.ts";

export type ComparisonInput = ModelComparison & {
  readonly suites: readonly string[];
  /** Models that a program played, not models. */
  readonly isSimulated: boolean;
};

type Cells = {
  readonly text: (text: string) => string;
  readonly code: (text: string) => string;
  readonly newline: string;
};

const TERMINAL: Cells = { text: terminalText, code: terminalText, newline: "\n" };
const MARKDOWN: Cells = { text: markdownText, code: markdownCode, newline: "<br>" };

export function renderComparison(of: ComparisonInput): string {
  const draw = (rows: readonly (readonly string[])[]) => {
    const [head = [], ...body] = rows;
    const table = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
    table.push(...body.map((row) => [...row]));
    return table.toString();
  };
  return [
    ...opening(of, TERMINAL),
    draw(successRows(of, TERMINAL)),
    draw(otherRows(of, TERMINAL)),
    ...differences(of).map((line) => terminalText(line)),
    ...missing(of).map((line) => `⚠ ${terminalText(line)}`),
    "",
  ].join("\n");
}

export function renderComparisonMarkdown(of: ComparisonInput): string {
  const draw = (rows: readonly (readonly string[])[]) => {
    const [head = [], ...body] = rows;
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    return [
      line(head),
      line(head.map((_, at) => (at === 0 ? "---" : "---:"))),
      ...body.map(line),
    ].join("\n");
  };
  const list = (lines: readonly string[]) =>
    lines.map((each) => `- ${markdownText(each)}`).join("\n");
  return [
    "# Models compared",
    ...opening(of, MARKDOWN),
    draw(successRows(of, MARKDOWN)),
    draw(otherRows(of, MARKDOWN)),
    list(differences(of)),
    list(missing(of).map((line) => `Attention: ${line}`)),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function opening({ suites, isSimulated }: ComparisonInput, { text }: Cells): readonly string[] {
  const [first = "", ...rest] = suites;
  const named = rest.length === 0 ? `Suite ${first}` : `Suites ${suites.join(", ")}`;
  return [
    text(`${named}. Every model answered the same instances; in brackets the 95 % interval.`),
    ...(isSimulated ? ["A simulation: the models are played by a program of this tool."] : []),
  ];
}

/** One row a category: how often each model succeeds, and how it fails most. */
function successRows({ models }: ComparisonInput, cells: Cells): readonly (readonly string[])[] {
  const categories = [
    ...new Set(models.flatMap((model) => model.categories.map(({ category }) => category))),
  ].sort();
  return [
    ["Success per category", ...models.map(({ name }) => cells.text(name))],
    ...categories.map((category) => [
      cells.text(category),
      ...models.map((model) => categoryCell(model, category, cells)),
    ]),
    ["All", ...models.map(({ success }) => withInterval(success))],
  ];
}

function categoryCell({ categories }: ModelSummary, category: string, cells: Cells): string {
  const own = categories.find((each) => each.category === category);
  if (own === undefined) return "not measured";
  const { success, keyMode } = own;
  const failure =
    keyMode === null ? "no failure" : `${cells.code(keyMode.mode)} ${percent(keyMode.rate)}`;
  return [withInterval(success), failure].join(cells.newline);
}

function otherRows({ models }: ComparisonInput, cells: Cells): readonly (readonly string[])[] {
  const row = (name: string, cell: (model: ModelSummary) => string) => [name, ...models.map(cell)];
  return [
    row("", ({ name }) => cells.text(name)),
    row("Critical errors", ({ criticalErrors }) => withInterval(criticalErrors)),
    row("Over-refusal, where it can show", ({ overRefusals }) =>
      overRefusals === null ? "not measured" : withInterval(overRefusals),
    ),
    row("Cost", ({ cost }) => cells.text(dollars(cost.usd))),
    row("Cost per 1M tokens", ({ cost }) => cells.text(dollars(cost.usdPerMillionTokens))),
    row("Cost per reliable answer", ({ cost }) => cells.text(dollars(cost.usdPerReliableAnswer))),
    row("Answers graded", ({ graded, planned }) => `${graded} of ${planned}`),
  ];
}

/** Over all tasks always, of categories only what is more than chance. */
function differences({ differences: all, benchmarks }: ComparisonInput): readonly string[] {
  const beside = benchmarks.map(
    ({ models: [one, other], ...each }) => `${one} against ${other}: ${sayBeside(each)}`,
  );
  const rows = all
    .filter(({ category, isMoreThanChance }) => category === null || isMoreThanChance)
    .map(sayDifference);
  return [...beside, ...rows];
}

function sayDifference({
  models: [one, other],
  category,
  instances,
  difference,
  interval: [low, high],
  isMoreThanChance,
}: ModelDifference): string {
  const where = category === null ? "all tasks" : category;
  const [better, worse] = difference < 0 ? [other, one] : [one, other];
  const range = difference < 0 ? [-high, -low] : [low, high];
  const [from = "", to = ""] = range.map((end) => (100 * end).toFixed(1));
  const size = `${(100 * Math.abs(difference)).toFixed(1)} points [${from}, ${to}] over ${instances} instances`;
  return isMoreThanChance
    ? `${where}: ${better} succeeds more often than ${worse}, by ${size}.`
    : `${where}: could not tell ${one} from ${other}; the difference is ${size}.`;
}

function missing({ models }: ComparisonInput): readonly string[] {
  return models
    .filter(({ graded, planned }) => graded < planned)
    .map(
      ({ name, planned, graded, unanswered }) =>
        `${name}: ${unanswered} of ${planned} answers are missing, ${planned - unanswered - graded} could not be graded; its rates are of the other ${graded}.`,
    );
}

function withInterval({ rate, interval }: RateWithInterval): string {
  if (rate === null || interval === null) return "nothing graded";
  const [low, high] = interval.map((end) => (100 * end).toFixed(1));
  return `${percent(rate)} [${low}, ${high}]`;
}

function dollars(usd: number | null): string {
  return usd === null ? "not known" : `$${usd.toFixed(usd < 1 ? 5 : 2)}`;
}
