/**
 * Which steps does an answer consist of?
 * Numbered steps where it numbers them ("1.", "2)", "Step 3:", "**Step 4:**"), else every line is a step.
 * The lines that state the final answer and the confidence are no steps.
 */
import { plainMath } from "../numbers/plain-math.ts";

/** Plain text (`plainMath`) of one step; its number is its place in the list, from 1. */
export type Step = { readonly number: number; readonly text: string };

const NUMBERED =
  /^[\s>*_#-]{0,40}(?:(step)\s{0,3}#?\s{0,3}(\d{1,3})\s{0,3}[.:)\-–—]*|\(?(\d{1,3})\s{0,3}[.):](?![\d=]))[*_]*[\s:]/i;
/** LaTeX's mark of where the lines of a calculation are aligned. */
const ALIGNED = /&(?=\s{0,3}(?:=|≈|\\approx))/g;
const FINAL_LINE = /^[\s>*_#-]{0,40}(?:final\s+answer|answer|confidence|####)\b\s*[*_]*\s*[:=]?/i;

export function stepsOf(text: string): readonly Step[] {
  const lines = joinContinued(text.replace(ALIGNED, " ").split(/\r?\n/)).filter(
    (line) => line.trim() !== "" && !FINAL_LINE.test(line),
  );
  const texts = numberedSteps(lines) ?? lines;
  return texts.map((step, index) => ({ number: index + 1, text: plainMath(step) }));
}

/** A line that begins with "=" belongs to the line before it. */
function joinContinued(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous !== undefined && /^\s*(?:&\s*)?(?:=|≈|\\approx)/.test(line)) {
      joined[joined.length - 1] = `${previous} ${line.trim().replace(/^&/, "")}`;
    } else joined.push(line);
  }
  return joined;
}

/** Null when the text does not number at least two steps. Text before step 1 belongs to it. */
function numberedSteps(lines: readonly string[]): readonly string[] | null {
  const steps: string[] = [];
  const preamble: string[] = [];
  for (const line of lines) {
    const match = NUMBERED.exec(line);
    const number = Number(match?.[2] ?? match?.[3]);
    if (match !== null && (match[1] !== undefined || number === steps.length + 1)) {
      steps.push(line.slice(match[0].length));
    } else if (steps.length === 0) preamble.push(line);
    else steps[steps.length - 1] = `${steps.at(-1)}\n${line}`;
  }
  if (steps.length < 2) return null;
  return [[...preamble, steps[0]].join("\n"), ...steps.slice(1)];
}
