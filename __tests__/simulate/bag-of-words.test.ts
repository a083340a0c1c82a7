import { expect, test } from "@jest/globals";
import { gradeAnswer } from "../../src/grade/grade.ts";
import type { Instance } from "../../src/suite/generate.ts";
import { asking, CARELESS, coreSuite, instancesUnder, modelOf } from "./requests.ts";

/**
 * Can the words of an answer, numbers removed, tell whether it fails?
 * Naive Bayes over words, four folds over instances, accuracy with both classes weighing the same.
 */
type Example = {
  readonly words: readonly string[];
  readonly fails: boolean;
  readonly fold: number;
};

const FOLDS = 4;
const core = await coreSuite();
const instances = instancesUnder(core, "words");
const reply = modelOf(core, {}, "weak");

function examplesOf(task: string, mark: string): readonly Example[] {
  const mine = instances.filter((each) => each.task === task);
  return mine.flatMap((each, at) =>
    Array.from({ length: 8 }, (_, seed) => example(each, seed, at % FOLDS, mark)),
  );
}

function example(each: Instance, seed: number, fold: number, mark: string): Example {
  const { answer } = reply(asking(each, CARELESS, seed));
  const { graders, tools, variables, input } = each;
  const of = {
    answer,
    graders,
    tools,
    variables,
    confidentAt: 0.8,
    question: input ?? "",
    input: input ?? null,
    observed: new Map(),
  };
  const fails = gradeAnswer(of).grade.kind === "failed";
  const text = `${answer.text}${fails ? mark : ""}`.toLowerCase().replaceAll(/\d+/g, " ");
  return { words: text.match(/[a-z']+/g) ?? [], fails, fold };
}

function accuracy(examples: readonly Example[]): number {
  const scores = Array.from({ length: FOLDS }, (_, fold) =>
    trained(examples.filter((each) => each.fold !== fold)),
  );
  const rates = [true, false].map((fails) => {
    const mine = examples.filter((each) => each.fails === fails);
    const right = mine.filter(({ words, fold }) => (scores[fold]?.(words) ?? 0) > 0 === fails);
    return right.length / mine.length;
  });
  return rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}

/** The logarithm of how much likelier the words are in failing answers. */
function trained(examples: readonly Example[]): (words: readonly string[]) => number {
  const counts = new Map<string, { failing: number; right: number }>();
  const totals = { failing: 0, right: 0 };
  for (const { words, fails } of examples) {
    for (const word of words) {
      const count = counts.get(word) ?? { failing: 0, right: 0 };
      count[fails ? "failing" : "right"] += 1;
      totals[fails ? "failing" : "right"] += 1;
      counts.set(word, count);
    }
  }
  return (words) =>
    words.reduce((sum, word) => {
      const { failing, right } = counts.get(word) ?? { failing: 0, right: 0 };
      const size = counts.size;
      const odds = (failing + 1) / (totals.failing + size) / ((right + 1) / (totals.right + size));
      return sum + Math.log(odds);
    }, 0);
}

test.each(core.tasks.map(({ id }) => id))("%s: words alone do not tell failing answers", (task) => {
  const examples = examplesOf(task, "");
  expect(examples.filter(({ fails }) => fails).length).toBeGreaterThan(50);
  expect(accuracy(examples)).toBeLessThanOrEqual(0.65);
});

test("the classifier does see a phrase that only failing answers hold", () => {
  expect(accuracy(examplesOf("core/launch-copy", " as an aside"))).toBeGreaterThan(0.8);
});
