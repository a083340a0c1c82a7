/** Which suites come with the tool? A test holds the list against the files. */
export const BUILT_IN_SUITES = [
  "agents",
  "caution",
  "core",
  "edge-cases",
  "finance",
  "grounding",
  "medical-safety",
  "review",
  "scripts",
  "truthfulness",
] as const;
