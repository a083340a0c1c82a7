/**
 * What does a person at a terminal read? The verdict first, then the modes, then what broke, then what to do.
 */
import type { Change, Verdict } from "../verdict.ts";
import { benchmarkLine } from "./beside-benchmarks.ts";
import { terminalText } from "./escape.ts";
import { type Example, examplesOf } from "./examples.ts";
import { counterpartOf, excerptOf } from "./excerpt.ts";
import { faceOf } from "./face.ts";
import { type Paint, paintIn, TONE_STYLE } from "./paint.ts";
import { type ReportInput, type ReportTarget, withAllowedText } from "./report.ts";
import { categoryTable, changesTable } from "./terminal-table.ts";
import {
  costOf,
  DOUBT_ADVICE,
  detectableRise,
  modeLabel,
  modeMeaning,
  modesOf,
  modesToShow,
  movedTasksOf,
  nextStep,
  ON_BASE,
  percent,
  type Suspect,
  VERDICT_WORD,
} from "./wording.ts";
import { wrap, wrapLines } from "./wrap.ts";

/** How to write: colours, and how wide. */
type Pen = { readonly paint: Paint; readonly width: number };

const EXAMPLES_PER_MODE = 2;
/** Width of what stands before a line of an answer. */
const GUTTER = 11;
const LINES_OF_EXCERPT = 4;

export function renderTerminal(
  input: ReportInput,
  settings: { readonly colour: boolean; readonly width: number },
): string {
  const pen = { paint: paintIn(settings.colour), width: settings.width };
  const { verdict, targets, notices } = withAllowedText(input);
  const doubts = bullets(
    "What we could not settle",
    verdict.doubts.map(({ kind, why }) => `${terminalText(why)} ${DOUBT_ADVICE[kind]}`),
    pen,
  );
  const isUnsettled = verdict.kind === "inconclusive";
  const sections = [
    headlineOf(verdict, pen),
    ...(isUnsettled ? doubts : []),
    ...targets.flatMap((target) => renderTarget(verdict, target, pen)),
    ...(isUnsettled ? [] : doubts),
    ...bullets(
      "Notes",
      [...notices, ...verdict.notes.map(({ text }) => text)].map(terminalText),
      pen,
    ),
    pen.paint("dim", costOf(verdict)),
    wrap(`${pen.paint("bold", "Next:")} ${nextStep(verdict)}`, pen),
  ];
  return `\n${sections.join("\n\n")}\n`;
}

function headlineOf(verdict: Verdict, pen: Pen): string {
  const { tone, sign, headline } = faceOf(verdict);
  const word = ` ${sign} ${VERDICT_WORD[verdict.kind].toUpperCase()} `;
  const badge = pen.paint(["bold", "inverse", TONE_STYLE[tone]], word);
  return `${badge} ${pen.paint("bold", headline)}\n${wrap(terminalText(verdict.why), pen)}`;
}

function renderTarget(verdict: Verdict, target: ReportTarget, pen: Pen): readonly string[] {
  const [modes, tasks] = [modesOf, movedTasksOf].map((rowsOf) => rowsOf(verdict, target.target));
  const limits = verdict.limits.filter((limit) => limit.target === target.target);
  const flips = verdict.flips.filter((flip) => flip.target === target.target);
  const rise = detectableRise(verdict, target.target);
  const benchmarks = benchmarkLine(target);
  const tableOf = (changes: readonly Change[] = []) =>
    changes.length === 0 ? [] : [changesTable(changes, pen)];
  return [
    targetLine(verdict, target, pen),
    ...bullets(
      "Tasks that flipped (too few instances to test)",
      flips.map(
        ({ task, trials }) =>
          `${terminalText(task)}: passed on base, failed on head, ${trials} of ${trials}`,
      ),
      pen,
    ),
    ...tableOf(modes),
    ...bullets(
      "Limits of the policy",
      limits.map(({ mode, limit, head, exceeded }) => {
        const word = exceeded ? pen.paint("red", "exceeded") : pen.paint("green", "kept");
        return `${terminalText(mode)}: at most ${percent(limit)}, head ${percent(head.rate)}: ${word}`;
      }),
      pen,
    ),
    ...modesToShow(verdict, target.target).map((change) => whatBroke(change, target, pen)),
    ...(rise === null ? [] : [wrap(rise, pen)]),
    ...tableOf(tasks),
    categoryTable(target, pen.paint),
    ...(benchmarks === null ? [] : [wrap(benchmarks, pen)]),
  ];
}

function targetLine(verdict: Verdict, target: ReportTarget, { paint }: Pen): string {
  const units = verdict.targets.find((each) => each.target === target.target)?.units;
  const revision = (id: string | null | undefined) =>
    id ? terminalText(id.slice(0, 7)) : "given answers";
  const from = target.base === null ? "no base" : revision(target.baseRevision);
  const both = target.base === null ? "" : " answered by both";
  const counted = units === undefined ? "" : `, ${units} instances${both}`;
  const arms = `${from} → ${revision(target.headRevision)}${counted}`;
  return `${paint("bold", terminalText(target.target))}  ${paint("dim", arms)}`;
}

function whatBroke(change: Suspect, target: ReportTarget, pen: Pen): string {
  const examples = examplesOf(target, { mode: change.mode, most: EXAMPLES_PER_MODE });
  const id = terminalText(`${change.mode}, ${change.severity}`);
  const within = { width: pen.width, indent: "  " };
  return [
    `${pen.paint(["bold", "red"], `▼ ${terminalText(modeLabel(change.mode))}`)}  ${pen.paint("dim", id)}`,
    wrap(modeMeaning(change.mode), within),
    wrap(terminalText(change.why), within),
    ...examples.flatMap((each) => ["", ...renderExample(each, pen)]),
  ].join("\n");
}

function renderExample(example: Example, pen: Pen): readonly string[] {
  const { task, instance, finding, onBase } = example;
  const step = finding.step === undefined ? "" : `, step ${finding.step}`;
  const place = `${pen.paint("bold", terminalText(task))}, instance ${terminalText(instance)}${step} (${ON_BASE[onBase]})`;
  const by = finding.by === "judge" ? "The judge says" : "The rule says";
  return [
    `  ${place}`,
    wrap(`${by}: ${terminalText(finding.rule)}.`, { width: pen.width, indent: "  " }),
    ...renderExcerpt(example, pen),
  ];
}

/** Base's line above head's; `▶` marks the words that prove the failure. */
function renderExcerpt(example: Example, { paint, width }: Pen): readonly string[] {
  const before = counterpartOf(example);
  const lines = (text: string) =>
    wrapLines(terminalText(text), width - GUTTER, true).slice(0, LINES_OF_EXCERPT);
  const base = before === null ? [] : [{ arm: "base", text: before, isProof: false }];
  const head = excerptOf(example).map((line, index) => ({
    ...line,
    arm: index === 0 ? "head" : "    ",
  }));
  return [...base, ...head].flatMap(({ arm, text, isProof }) =>
    lines(text).map((line, index) => {
      const name = paint("dim", index === 0 ? arm : "    ");
      return isProof
        ? `    ${name} ${paint("yellow", `${index === 0 ? "▶" : "│"} ${line}`)}`
        : `    ${name} ${paint("dim", "│")} ${arm === "base" ? paint("dim", line) : line}`;
    }),
  );
}

function bullets(title: string, items: readonly string[], pen: Pen): readonly string[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => {
    const text = wrap(item, { width: pen.width, indent: "    " });
    return `  • ${text.trimStart()}`;
  });
  return [[pen.paint("bold", title), ...lines].join("\n")];
}
