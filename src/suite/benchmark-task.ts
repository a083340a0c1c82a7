/**
 * How is a task of a well-known benchmark asked and graded, unless it says so itself?
 */
import type { Benchmark } from "./benchmark.ts";

/** Tasks of this category are benchmarks; every other task is about reliability. */
export const BENCHMARK_CATEGORY = "benchmark";

type BenchmarkTask = {
  readonly input: string;
  readonly grade: readonly Readonly<Record<string, unknown>>[];
  readonly modes: readonly string[];
};

const CHOOSE = 'End with a line "ANSWER:" and the letter of the right option.';
const CHOICE_GRADE = [{ choice: { answer: "{{ answer }}" } }];
const CHOICE_MODES = ["reasoning.wrong-answer"];

/** What a task of the shape asks unless it says so itself. */
const BENCHMARK_TASKS: Readonly<Record<Benchmark, BenchmarkTask>> = {
  mmlu: {
    input: `{{ question }}\n\n{{ options }}\n\n${CHOOSE}`,
    grade: CHOICE_GRADE,
    modes: CHOICE_MODES,
  },
  hellaswag: {
    input: `Which of these goes on in the most likely way?\n\n{{ question }}\n\n{{ options }}\n\n${CHOOSE}`,
    grade: CHOICE_GRADE,
    modes: CHOICE_MODES,
  },
  truthfulqa: {
    input: `{{ question }}\n\n{{ options }}\n\n${CHOOSE}`,
    grade: CHOICE_GRADE,
    modes: CHOICE_MODES,
  },
  gsm8k: {
    input: '{{ question }}\n\nEnd with a line "ANSWER:" and the number alone.',
    grade: [{ numeric: { equals: "{{ answer }}", tolerance: 0 } }],
    modes: CHOICE_MODES,
  },
  humaneval: {
    input:
      "Complete this function. Reply with the whole function in one block of Python.\n\n```python\n{{ prompt }}\n```",
    grade: [
      {
        code: {
          language: "python",
          completes: "{{ prompt }}",
          checks: "{{ test }}\ncheck({{ entry_point }})",
          solution: "{{ prompt }}{{ canonical_solution }}",
        },
      },
    ],
    modes: ["agentic.broken-artifact"],
  },
};

type Written = {
  readonly category?: string | undefined;
  readonly dataset?: { readonly shape?: Benchmark | undefined } | undefined;
  readonly input?: string | undefined;
  readonly modes?: string[] | undefined;
  readonly grade?: Record<string, unknown>[] | undefined;
};

/** What the task says itself wins over what its benchmark brings. */
export function withBenchmark<Task extends Written>(task: Task) {
  const shape = task.dataset?.shape;
  const own = shape === undefined ? null : BENCHMARK_TASKS[shape];
  return {
    ...task,
    category: task.category ?? (own === null ? "other" : BENCHMARK_CATEGORY),
    input: task.input ?? own?.input,
    modes: task.modes ?? own?.modes,
    grade: task.grade ?? own?.grade ?? [],
  };
}
