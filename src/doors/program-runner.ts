/**
 * How are model-written programs run? Not at all unless the config of the base revision says so.
 */
import type { RunProgram } from "../ports.ts";
import type { Config } from "../suite/config.ts";

export async function programRunner(config: Pick<Config, "runCode">): Promise<RunProgram | null> {
  return config.runCode ? null : null;
}
