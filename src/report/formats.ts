/** In which formats can a run be said again? */
export const REPORT_FORMATS = [
  "terminal",
  "markdown",
  "html",
  "json",
  "junit",
  "sarif",
  "csv",
  "document",
  "document-html",
] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];
