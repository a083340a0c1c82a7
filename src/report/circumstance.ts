/**
 * How did this verdict come about, where the run was no ordinary one? One sentence, plain.
 */
import type { Circumstance } from "./report.ts";

export function sayCircumstance(circumstance: Circumstance): string {
  switch (circumstance.kind) {
    case "reused":
      return `Nothing was asked: this is the same experiment as run ${circumstance.run}, so its verdict is reused.`;
    case "fork-without-key":
      return "This pull request comes from a fork, and forks are not given the model key: a maintainer must run the gate.";
    case "not-authoritative":
      return "Not authoritative. This report was made by the runner; the check of the App decides.";
  }
}
