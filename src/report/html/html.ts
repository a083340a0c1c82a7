/** temporary */
import type { ReportInput } from "../report.ts";
export async function renderHtml(input: ReportInput): Promise<string> {
  return JSON.stringify(input.verdict);
}
