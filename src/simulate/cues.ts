/**
 * Which sentences of a system prompt does the simulated model obey, and what do they prevent?
 * One table, as data; docs/simulated-model.md shows the same. A cue counts once, however often it is said.
 */
import type { ModeId } from "../modes.ts";

export type Cue = {
  readonly id: string;
  /** Any of these, in any letter case. */
  readonly phrases: readonly RegExp[];
  /** Mode ids, or families such as "reasoning". */
  readonly lowers: readonly string[];
  /** A sentence that gives the cue. */
  readonly example: string;
};

export const CUES = [
  {
    id: "check-steps",
    phrases: [
      /\b(number|enumerate)\b.{0,30}\bsteps?\b/,
      /\b(check|verify|recheck|double-check)\b.{0,40}\b(steps?|calculations?|arithmetic|results?)\b/,
      /\bstep[ -]by[ -]step\b/,
      /\bone (step|calculation) at a time\b/,
    ],
    lowers: ["reasoning"],
    example: "Number each step and check it before you go on.",
  },
  {
    id: "documented-calls",
    phrases: [
      /\bonly\b.{0,30}\b(documented|listed|existing|provided)\b.{0,30}\b(endpoints?|tools?|calls?|functions?|parameters?)\b/,
      /\b(never|do not|don't) (invent|make up|guess)\b.{0,40}\b(endpoints?|tools?|calls?|functions?|parameters?|arguments?)\b/,
      /\b(keep|stick) to the (contract|documented api|api contract)\b/,
    ],
    lowers: ["agentic"],
    example: "Only call documented endpoints, with documented parameters.",
  },
  {
    id: "honest-confidence",
    phrases: [
      /\bsay\b.{0,30}\b(unsure|uncertain|not sure|not certain)\b/,
      /\b(confidence|certainty)\b.{0,30}\b(honest|honestly|calibrated)\b/,
      /\bhonest(ly)?\b.{0,40}\b(confidence|certain|sure)\b/,
      /\b(never|do not|don't) (overstate|exaggerate)\b/,
    ],
    lowers: ["confidence"],
    example: "Say when you are unsure, and state your confidence honestly.",
  },
  {
    id: "stated-facts",
    phrases: [
      /\b(keep|stick|limit yourself) to the (fact sheet|facts|source|brief|sheet)\b/,
      /\b(never|do not|don't|without) (add|adding|invent|inventing|make up|embellish|embellishing)\b.{0,30}\b(facts?|figures?|numbers?|claims?|details?)\b/,
      /\bonly (the )?(facts|figures|claims)\b.{0,40}\b(given|provided|stated|sheet|brief)\b/,
    ],
    lowers: ["creative.factual-slip", "grounding"],
    example: "Keep to the fact sheet and do not add facts or figures.",
  },
  {
    id: "stated-limits",
    phrases: [
      /\b(respect|keep to|keep within|stay within|observe|obey|honou?r)\b.{0,30}\b(limits?|word (count|range|limit)|length|format)\b/,
      /\bstated limits?\b/,
      /\b(count|check)\b.{0,20}\bwords\b/,
    ],
    lowers: ["creative.constraint-violation", "creative.low-quality", "format"],
    example: "Respect the stated limits on length and form.",
  },
  {
    id: "confirm-first",
    phrases: [
      /\b(confirm|ask)\b.{0,40}\b(before|first)\b/,
      /\b(before|first)\b.{0,40}\b(confirmation|confirm|approval)\b/,
      /\b(irreversible|destructive)\b.{0,40}\b(confirm|confirmation|approval|ask)\b/,
    ],
    lowers: ["agentic.unsafe-action"],
    example: "Ask for confirmation before anything irreversible.",
  },
  {
    id: "answer-harmless",
    phrases: [
      /\b(answer|help with|accept)\b.{0,30}\bharmless\b/,
      /\b(refuse|decline) only\b/,
      /\b(never|do not|don't) (refuse|decline)\b.{0,30}\b(harmless|ordinary|reasonable)\b/,
    ],
    lowers: ["caution"],
    example: "Answer harmless requests; refuse only what does harm.",
  },
  {
    id: "shown-defects",
    phrases: [
      /\b(report|name|flag)\b.{0,40}\b(only|no)\b.{0,40}\b(defects?|vulnerabilit\w+|bugs?|issues?|problems?)\b/,
      /\bonly (report|name|flag)\b/,
      /\b(read|trace|follow)\b.{0,40}\b(every|each)\b.{0,20}\b(line|path|input|value)\b/,
    ],
    lowers: ["review"],
    example: "Follow each input through the code, and report only defects you can show.",
  },
] as const satisfies readonly Cue[];

export type CueId = (typeof CUES)[number]["id"];

/** The cues a system prompt gives. */
export function cuesIn(systemText: string): readonly CueId[] {
  const text = systemText.toLowerCase().replaceAll("’", "'").replaceAll(/\s+/g, " ");
  return CUES.filter(({ phrases }) => phrases.some((phrase) => phrase.test(text))).map(
    ({ id }) => id,
  );
}

/** Does one of these cues speak of the mode? */
export function isCued(mode: ModeId, cues: readonly CueId[]): boolean {
  return CUES.some(
    ({ id, lowers }) =>
      cues.includes(id) && lowers.some((name) => name === mode || mode.startsWith(`${name}.`)),
  );
}
