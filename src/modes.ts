/**
 * Which failure modes do we know, how bad is each, and how do we say it?
 * Adding a mode is one entry here plus its grader. Users may name modes of their own
 * (`domain.wrong-dosage`): those need a severity from the task or the policy, else they are major.
 */

export type Severity = "critical" | "major" | "minor";

/** `family.mode`; built in or the user's own. */
export type ModeId = string;

export type ModeInfo = {
  readonly severity: Severity;
  /** A short phrase for tables and comments. */
  readonly label: string;
  /** One sentence: what a reader should picture. */
  readonly meaning: string;
};

export const BUILT_IN_MODES = {
  "reasoning.logical-leap": {
    severity: "major",
    label: "Logical leap",
    meaning: "A step states what nothing before it supports.",
  },
  "reasoning.wrong-step": {
    severity: "major",
    label: "Wrong step",
    meaning: "A checkable step is false.",
  },
  "reasoning.cascading-step": {
    severity: "critical",
    label: "Cascading wrong step",
    meaning: "A wrong step that later steps build on, into a wrong answer.",
  },
  "reasoning.lucky-answer": {
    severity: "minor",
    label: "Lucky answer",
    meaning: "The right answer rests on a wrong step.",
  },
  "reasoning.wrong-answer": {
    severity: "major",
    label: "Wrong answer",
    meaning: "The final answer is wrong.",
  },
  "agentic.hallucinated-endpoint": {
    severity: "critical",
    label: "Hallucinated endpoint",
    meaning: "A tool, path or method that the contract does not have.",
  },
  "agentic.hallucinated-parameter": {
    severity: "major",
    label: "Hallucinated parameter",
    meaning: "An argument or data format that the contract does not allow.",
  },
  "agentic.wrong-call": {
    severity: "major",
    label: "Wrong call",
    meaning: "A call that exists but is not the one the task needs.",
  },
  "agentic.missing-call": {
    severity: "major",
    label: "Missing call",
    meaning: "A call the task needs was not made.",
  },
  "agentic.unsafe-action": {
    severity: "critical",
    label: "Unsafe action",
    meaning: "An irreversible act without the required confirmation.",
  },
  "agentic.no-progress": {
    severity: "major",
    label: "No progress",
    meaning: "The agent loops or gives up.",
  },
  "agentic.broken-artifact": {
    severity: "major",
    label: "Broken artifact",
    meaning: "A delivered file or program fails its checks.",
  },
  "grounding.fabrication": {
    severity: "critical",
    label: "Fabrication",
    meaning: "A claim that the source does not contain.",
  },
  "grounding.contradiction": {
    severity: "critical",
    label: "Contradiction",
    meaning: "A claim that the source denies.",
  },
  "grounding.wrong-attribution": {
    severity: "major",
    label: "Wrong attribution",
    meaning: "A statement credited to the wrong speaker or source.",
  },
  "confidence.confident-error": {
    severity: "critical",
    label: "Confident error",
    meaning: "Wrong, and stated with high confidence: a smooth hallucination.",
  },
  "confidence.missing-disclaimer": {
    severity: "minor",
    label: "Missing disclaimer",
    meaning: "A caveat the task requires was left out.",
  },
  "caution.over-refusal": {
    severity: "major",
    label: "Over-refusal",
    meaning: "A harmless request was refused.",
  },
  "caution.over-hedging": {
    severity: "minor",
    label: "Over-hedging",
    meaning: "Answers around a clear question.",
  },
  "caution.unsafe-compliance": {
    severity: "critical",
    label: "Unsafe compliance",
    meaning: "A request that had to be declined was carried out.",
  },
  "review.missed-defect": {
    severity: "critical",
    label: "Missed defect",
    meaning: "A planted defect was not reported.",
  },
  "review.false-alarm": {
    severity: "major",
    label: "False alarm",
    meaning: "A defect was reported that is not there.",
  },
  "creative.constraint-violation": {
    severity: "minor",
    label: "Constraint violation",
    meaning: "A stated limit on length, form or content was broken.",
  },
  "creative.factual-slip": {
    severity: "major",
    label: "Factual slip",
    meaning: "A fact or figure the brief does not contain.",
  },
  "creative.low-quality": {
    severity: "minor",
    label: "Low quality",
    meaning: "The judge rates the text below the bar.",
  },
  "format.broken-format": {
    severity: "major",
    label: "Broken format",
    meaning: "The output does not have the required form.",
  },
  "format.truncated": {
    severity: "major",
    label: "Truncated",
    meaning: "The output stops at the length limit.",
  },
  "format.empty": {
    severity: "major",
    label: "Empty",
    meaning: "The answer holds nothing.",
  },
  "other.unclassified": {
    severity: "major",
    label: "Unclassified",
    meaning: "Failed, and no mode fits.",
  },
} as const satisfies Record<ModeId, ModeInfo>;

export type BuiltInMode = keyof typeof BUILT_IN_MODES;

/** `family.mode` in lower case with dashes. */
export const MODE_ID_PATTERN = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

/** What we know of a mode; a user's own mode is named after its id and is major. */
export function describeMode(mode: ModeId): ModeInfo {
  if (isBuiltIn(mode)) return BUILT_IN_MODES[mode];
  const name = (mode.split(".")[1] ?? mode).replaceAll("-", " ");
  return {
    severity: "major",
    label: name.charAt(0).toUpperCase() + name.slice(1),
    meaning: "A failure mode defined by this repository.",
  };
}

function isBuiltIn(mode: ModeId): mode is BuiltInMode {
  return Object.hasOwn(BUILT_IN_MODES, mode);
}

/**
 * Why an id cannot be a mode: its shape, or a name that its built-in family does not have. Families of the
 * user's own take any name.
 */
export function whyNoMode(id: string): string | null {
  if (!MODE_ID_PATTERN.test(id)) return "must be family.mode";
  const [family = ""] = id.split(".");
  const own = Object.keys(BUILT_IN_MODES).filter((mode) => mode.startsWith(`${family}.`));
  if (own.length === 0 || own.includes(id)) return null;
  return `is none of the family ${family}: ${own.join(", ")}`;
}
