/**
 * Does a prompt print what only the graders should know?
 * A prompt is rendered with all variables of a task; one that writes the expected answer into the question
 * makes every model look reliable. Told as a notice: some prompts need a computed variable for good reasons.
 */
import type { Prompt } from "./prompt.ts";
import { variablesOf } from "./render.ts";
import type { Suite, Task } from "./suite.ts";

/** Variables of the prompt that a task's graders read and its own input does not, in order. */
export function givenAway(prompt: Prompt, suites: readonly Suite[]): readonly string[] {
  const inPrompt = prompt.messages.flatMap(({ template }) => namesIn(template));
  const secret = suites.flatMap(({ tasks }) => tasks.flatMap(secretsOf));
  return [...new Set(inPrompt)].filter((name) => secret.includes(name)).sort();
}

/** Computed values and columns; what is sampled is part of the question. */
function secretsOf(task: Task): readonly string[] {
  if (task.input === null) return [];
  const asked = namesIn(task.input);
  const columns = (task.rows ?? []).flatMap(({ variables }) => Object.keys(variables));
  const computed = task.let.map(([name]) => name);
  const graded = task.graders.flatMap(({ settings }) => namesInside(settings));
  return [...new Set([...computed, ...columns])].filter(
    (name) => graded.includes(name) && !asked.includes(name),
  );
}

function namesInside(value: unknown): readonly string[] {
  if (typeof value === "string") return namesIn(value);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(namesInside);
}

function namesIn(template: string): readonly string[] {
  const used = variablesOf(template);
  return used.ok ? used.value : [];
}
