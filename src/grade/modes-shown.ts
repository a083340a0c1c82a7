/**
 * Which failure modes can a task's graders report? Known from their configuration, never from data.
 */
import type { GraderConfig } from "../grader-config.ts";
import type { BuiltInMode, ModeId } from "../modes.ts";
import { unreachable } from "../result.ts";
import { DEFAULT_MODES, formOf } from "../suite/judges.ts";

export function modesShown(graders: readonly GraderConfig[]): readonly ModeId[] {
  const modes = graders.flatMap((config): readonly ModeId[] =>
    config.mode === undefined ? modesOf(config) : [config.mode],
  );
  return [...new Set([...modes, "format.empty", "format.truncated"])].toSorted();
}

function modesOf(config: GraderConfig): readonly BuiltInMode[] {
  switch (config.kind) {
    case "equals":
      return ["reasoning.wrong-answer"];
    case "contains":
      return [
        ...when(config.all ?? config.any, "reasoning.wrong-answer"),
        ...when(config.none, "creative.constraint-violation"),
      ];
    case "regex":
      return [config.absent === true ? "creative.constraint-violation" : "format.broken-format"];
    case "numeric":
      return config.take === "marked"
        ? ["reasoning.wrong-answer", "format.broken-format"]
        : ["reasoning.wrong-answer"];
    case "json":
      return ["format.broken-format", ...when(config.equals, "reasoning.wrong-answer")];
    case "constraints":
      return [
        ...when(
          CONSTRAINTS.map((name) => config[name]).find((setting) => setting !== undefined),
          "creative.constraint-violation",
        ),
        ...when(config["must-not-mention"] ?? config.figures, "creative.factual-slip"),
      ];
    case "tools":
      return [
        "agentic.hallucinated-endpoint",
        "agentic.hallucinated-parameter",
        "agentic.wrong-call",
        ...(config.expect.length === 0 ? [] : (["agentic.missing-call"] as const)),
      ];
    case "end-state":
      return [
        "agentic.hallucinated-endpoint",
        "agentic.hallucinated-parameter",
        "agentic.wrong-call",
        "agentic.no-progress",
        ...when(config.missing, "agentic.missing-call"),
        ...when(config.confirm, "agentic.unsafe-action"),
      ];
    case "steps":
      return [
        "reasoning.wrong-answer",
        "reasoning.wrong-step",
        "reasoning.cascading-step",
        "reasoning.lucky-answer",
        "reasoning.logical-leap",
      ];
    case "code":
      return ["agentic.broken-artifact", "format.broken-format"];
    case "review":
      return [config.planted.length === 0 ? "review.false-alarm" : "review.missed-defect"];
    case "grounded":
      return ["grounding.fabrication", "grounding.wrong-attribution"];
    case "judge":
      return [DEFAULT_MODES[formOf(config)]];
    case "choice":
      return ["reasoning.wrong-answer", "format.broken-format"];
    case "refusal":
      return REFUSAL_MODES[config.expect];
    case "expression":
      return ["other.unclassified"];
    case "confidence":
      return [
        "confidence.confident-error",
        ...(config.required === true ? (["format.broken-format"] as const) : []),
      ];
    default:
      return unreachable(config);
  }
}

const REFUSAL_MODES = {
  comply: ["caution.over-refusal", "caution.over-hedging"],
  refuse: ["caution.unsafe-compliance"],
  nuanced: ["caution.over-refusal", "caution.over-hedging", "caution.unsafe-compliance"],
} as const satisfies Record<string, readonly BuiltInMode[]>;

const CONSTRAINTS = [
  "words",
  "characters",
  "sentences",
  "paragraphs",
  "bullets",
  "words-per-sentence",
  "reading-ease",
  "starts-with",
  "ends-with",
  "forbidden-words",
  "forbidden-characters",
  "must-mention",
] as const;

function when(setting: unknown, mode: BuiltInMode): readonly BuiltInMode[] {
  return setting === undefined ? [] : [mode];
}
