/** Shorthand of the grader tests: one answer, some graders, what came out. */
import type { Answer, Tool } from "../../src/answer.ts";
import { gradeAnswer } from "../../src/grade/grade.ts";
import {
  expandShorthand,
  type GraderConfig,
  isGraderName,
  renderedGrader,
} from "../../src/grader-config.ts";

export type Entry = Readonly<Record<string, unknown>>;

/** Reads a grade entry as a suite would write it, e.g. `{ contains: "x" }`. */
export function config(entry: Entry): GraderConfig {
  const [name] = Object.keys(entry);
  if (name === undefined || !isGraderName(name)) throw new Error(`unknown grader ${name}`);
  const parsed = renderedGrader(name, expandShorthand(name, entry[name]));
  if (!parsed.success) throw parsed.error;
  return parsed.data;
}

export function gradeOf(
  answer: Partial<Answer>,
  entries: readonly Entry[],
  more: {
    readonly tools?: readonly Tool[];
    readonly question?: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  } = {},
) {
  return gradeAnswer({
    answer: { text: "", toolCalls: [], finish: "stop", ...answer },
    graders: entries.map(config),
    tools: more.tools ?? [],
    variables: more.variables ?? {},
    confidentAt: 0.8,
    question: more.question ?? "",
    input: more.question ?? null,
    observed: new Map(),
  });
}

/** "passed", "ungraded: why", or the modes found, in order. */
export function says(...input: Parameters<typeof gradeOf>): string {
  const { grade } = gradeOf(...input);
  if (grade.kind === "passed") return "passed";
  if (grade.kind === "ungraded") return `ungraded: ${grade.why}`;
  return grade.findings.map(({ mode }) => mode).join(", ");
}
