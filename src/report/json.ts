/**
 * What does another program read? The verdict itself.
 */
import type { Verdict } from "../verdict.ts";

export function renderVerdictJson(verdict: Verdict): string {
  return `${JSON.stringify(verdict, null, 2)}\n`;
}
