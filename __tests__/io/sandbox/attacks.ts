/** Shorthand of the attack tests: every attack runs for real, as many at a time as the sandbox lets. */
import { openSandbox, type SandboxSettings } from "../../../src/io/sandbox.ts";
import type { Program, ProgramEnd } from "../../../src/ports.ts";
import { aimAt, type Canaries } from "./canaries.ts";

export const NEVER = new AbortController().signal;

export type Launched = Program & { readonly name: string };

/** How each ended, as "kind place error". */
export async function launch(
  programs: readonly Launched[],
  canaries: Canaries,
  settings: SandboxSettings = {},
): Promise<ReadonlyMap<string, string>> {
  const run = openSandbox(settings);
  const ends = await Promise.all(
    programs.map(async (program) => {
      const source = aimAt(canaries, program.source);
      return [program.name, inWords(await run({ ...program, source }, NEVER))] as const;
    }),
  );
  return new Map(ends);
}

export function inWords(end: ProgramEnd): string {
  if (end.kind === "raised") return `raised ${end.in} ${end.error}`;
  return end.kind === "not-run" ? `not-run ${end.why}` : end.kind;
}
