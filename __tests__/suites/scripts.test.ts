/** The solutions of the suite of scripts pass their own checks in the sandbox, and every slip fails them. */
import { expect, test } from "@jest/globals";
import { readDirectory } from "../../src/io/disk.ts";
import { openSandbox } from "../../src/io/sandbox.ts";
import { instancesOf } from "../../src/suite/generate.ts";
import { loadSuite } from "../../src/suite/suite.ts";

const loaded = await loadSuite("scripts.suite.yml", readDirectory("suites"));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
const suite = loaded.value;
const run = openSandbox();

test.each(suite.tasks.map((task) => [task.id, task] as const))(
  "%s accepts its solution and rejects each slip",
  async (_id, task) => {
    const drawn = instancesOf(suite, { ...task, instances: 3 }, "a seed");
    if (!drawn.ok) throw new Error(JSON.stringify(drawn.problem));
    expect([task.instances, task.modes]).toEqual([
      24,
      ["agentic.broken-artifact", "format.broken-format"],
    ]);
    for (const { graders } of drawn.value) {
      const code = graders.find((grader) => grader.kind === "code");
      const { solution = "", slips = [], checks = "" } = code ?? {};
      const endOf = async (source: string) => {
        const program = { language: "javascript", source, checks, seconds: 10 } as const;
        return (await run(program, new AbortController().signal)).kind;
      };
      const ends = await Promise.all(
        slips.map((slip) => {
          expect(solution).toContain(slip.in);
          return endOf(solution.replace(slip.in, () => slip.put));
        }),
      );
      expect([await endOf(solution), ...ends]).toEqual(["ended", ...slips.map(() => "raised")]);
    }
  },
  60_000,
);
