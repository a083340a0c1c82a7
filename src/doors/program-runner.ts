/**
 * How are programs run that a model wrote? In the sandbox, which is loaded only then, and not at all unless
 * somebody who may decide it says so: the config of the base revision, or the person at the command line.
 */
import { availableParallelism } from "node:os";
import type { RunProgram } from "../ports.ts";

export async function programRunner({
  runCode,
}: {
  readonly runCode: boolean;
}): Promise<RunProgram | null> {
  if (!runCode) return null;
  const { openSandbox } = await import("../io/sandbox.ts");
  const run = openSandbox();
  const { default: Bottleneck } = await import("bottleneck");
  const queue = new Bottleneck({ maxConcurrent: availableParallelism() });
  return (program, signal) => queue.schedule(() => run(program, signal));
}
