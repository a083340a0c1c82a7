/**
 * What does the job summary say? The whole report, as long as it fits: more than the comment, less than the
 * HTML page. No words of a model unless `excerpts` asks for them.
 */
import { markdownSections } from "./markdown.ts";
import type { ReportInput } from "./report.ts";
import { fittingVersions } from "./section.ts";

/** A runner drops a summary of more than 1 MiB; other steps of ours may have written before. */
const MOST_BYTES = 1_000_000;

export function renderSummary(
  input: ReportInput,
  options: {
    readonly excerpts: boolean;
    readonly reportUrl?: string | null;
    /** Bytes of UTF-8. */
    readonly limit?: number;
  },
): string {
  const { excerpts, reportUrl = null, limit: bytes = MOST_BYTES } = options;
  const [longest] = fittingVersions(markdownSections(input, { excerpts, reportUrl }), {
    characters: bytes,
    bytes,
  });
  return longest;
}
