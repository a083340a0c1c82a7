/**
 * Has every drawn question one right answer? Not when the right option stands twice in the list, and not when one
 * question was drawn with two answers.
 */
import type { Instance } from "./generate.ts";

/** What is ambiguous, in one sentence; `null` when every answer is unique. */
export function ambiguity(instances: readonly Instance[]): string | null {
  const twice = instances.filter(({ graders }) => graders.some(hasRightOptionTwice)).length;
  if (twice > 0) {
    return `the right option stands twice in the list in ${twice} of ${instances.length} instances; draw the options so that they differ`;
  }
  const answers = new Map<string, string>();
  for (const { input, graders, variables } of instances) {
    if (input === null || !saysAll(input, variables)) continue;
    const right = JSON.stringify(graders);
    const before = answers.get(input) ?? right;
    if (before !== right) return "one and the same question was drawn with two right answers";
    answers.set(input, right);
  }
  return null;
}

function hasRightOptionTwice(grader: Instance["graders"][number]): boolean {
  if (grader.kind !== "choice" || grader.options === undefined) return false;
  const options = grader.options.map((option) => String(option).trim().toLowerCase());
  const answer = String(grader.answer).trim().toLowerCase();
  const label = /^\(?([a-z])\)?$/.exec(answer)?.[1];
  const right = options.includes(answer)
    ? answer
    : (options[(label ?? "").charCodeAt(0) - "a".charCodeAt(0)] ?? answer);
  return options.filter((option) => option === right).length > 1;
}

/** A prompt may say what the question does not. */
function saysAll(input: string, variables: Instance["variables"]): boolean {
  return Object.values(variables).every(
    (value) => typeof value !== "number" || input.includes(String(value)),
  );
}
