/**
 * What does another program read? The verdict itself: checked, with its keys in the order of its schema.
 */
import { type Verdict, verdictSchema } from "../verdict.ts";

export function renderVerdictJson(verdict: Verdict): string {
  return `${JSON.stringify(verdictSchema.parse(verdict), null, 2)}\n`;
}
