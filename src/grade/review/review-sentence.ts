/**
 * What does one sentence of a review claim, in which every name of a defect was replaced by §n§?
 * Definitions, advice and what is said of a repaired version claim nothing.
 */
import {
  attempt,
  isConditional,
  isElsewhere,
  isFirstSight,
  isPartial,
  turnedRound,
} from "./review-frame.ts";
import type { Span } from "./review-prose.ts";
import { CLAIM_RULES, type ClaimRule } from "./review-rules.ts";

const ADVICE = new RegExp(
  `^\\W*(?:\\d+[.)]\\s*)?(?:${[
    "to (?:fix|prevent|mitigate|address|avoid|determine|check|analy[sz]e|ensure|make|improve|remediate|protect|resolve|answer|identify|see|assess|find|be)\\b",
    "(?:you|we|one|developers|it|the code|this)\\b(?: \\w+)? (?:should|must|need to|needs to|can fix|could use)\\b",
    "(?:consider|ensure|make sure|use|add|avoid|always|please|let'?s)\\b",
    "it(?: is|'s) (?:\\w+ )?(?:recommended|advisable|crucial|important to (?!note)|best|a good|essential|necessary|good practice)",
    "(?:i|we) (?:would |strongly )?(?:recommend|suggest|advise)",
    "check (?:if|whether|for)",
    "step \\d+: (?:check|analy|identif|determin|look|review|examin)\\w*[^.]{0,80}$",
    "a (?:secure|safer|better|fixed)\\b",
    "by (?:using|doing|following|implementing|adding|making|validating|checking)\\b",
    "here(?: is|'s) (?:an?|the|how)\\b",
  ].join("|")})`,
  "i",
);
const REPAIRED =
  /\b(?:(?:fixed|modified|updated|corrected|revised|improved|patched|refactored|safer|rewritten|following|new) (?:version|code|example|implementation|snippet|function|program)|with (?:this|these) (?:change|fix|modification)s?|would\b|after (?:the|this|applying)|will\b|can (?:prevent|fix|avoid|be (?:fixed|prevented|mitigated|avoided|addressed))|should)/i;
const DEFINITION =
  /^\W*(?:an? |the )?(?:(?:security )?vulnerability (?:known as|called) )?(?:§\d+§[ ,()/]*){1,3}(?:vulnerabilit\w+ |attacks? )?(?:is|are|occurs?|happens?|refers?|arises?|means|takes place|can occur|may occur)\b(?! (?:present|possible|found|here|in |not|because|due|likely))(?=[^.]{0,60}\b(?:when|if|an?|where|to|that|type)\b)/i;
const POSSIBLE =
  /\b(?:could|may|might|possibly|perhaps|maybe|would|theoretically|depending|depends|if)\b/i;
const REMARK =
  /\b(?:other|few|some|several|potential|additional|further|minor|small|various|couple of|certain|general|style|stylistic)\b[^§]{0,30}\b(?:issues?|concerns?|problems?|weaknesses|errors?|mistakes?|bugs)\b/i;

export type Sketch = Pick<ClaimRule, "says" | "weight"> & {
  /** "could", "may", "if": asserted as a possibility only. */
  readonly isPossibility: boolean;
  /** "A few other issues", "minor concerns": no verdict on what was asked. */
  readonly isRemark: boolean;
  /** Which of the sentence's names it is about. */
  readonly marks: readonly number[];
  /** Its kinds where they are known already. */
  readonly kinds?: readonly string[];
  /** "This is a vulnerability" speaks of what the sentence before it named. */
  readonly isAboutLast: boolean;
};

const CLAUSE_CHARACTERS = 600;

export function claimsInSentence(sentence: string, isRemedy: boolean): readonly Sketch[] {
  if (ADVICE.test(sentence) || DEFINITION.test(sentence)) return [];
  const tried = attempt(sentence);
  if (tried === "fails" && !isRemedy) {
    const claim = { says: "there", weight: "verdict", isRemark: false } as const;
    return [{ ...claim, isPossibility: false, marks: marksIn(sentence), isAboutLast: false }];
  }
  const turned = turnedRound(sentence);
  if (turned === null) return claimsInClauses(sentence, isRemedy || tried === "open");
  const rest = claimsInClauses(turned.rest, isRemedy || tried === "open");
  return [...oppositeOf(turned.part), ...rest];
}

function claimsInClauses(sentence: string, isRemedy: boolean): readonly Sketch[] {
  let from = 0;
  return clausesOf(sentence).flatMap((clause): readonly Sketch[] => {
    const before = sentence.slice(0, from);
    from += clause.length;
    if (/^\W*(?:whether|to (?:fix|prevent|mitigate|avoid))\b/i.test(clause)) return [];
    if (isFirstSight(clause)) return [];
    const claims = claimsInClause(clause, { isRemedy, before, sentence });
    return isElsewhere(clause) ? claims.filter(({ says }) => says !== "there") : claims;
  });
}

const OPPOSITE = { there: "absent", absent: "there", unsure: "unsure" } as const;

/** "The warning about an overflow is wrong" denies it, though it claims nothing itself. */
function oppositeOf(part: string): readonly Sketch[] {
  const claims = clausesOf(part).flatMap((clause) =>
    claimsInClause(clause, { isRemedy: false, before: "", sentence: part }),
  );
  const marks = marksIn(part);
  if (claims.length === 0 && marks.length > 0) {
    const claim = { says: "absent", weight: "verdict", isRemark: false } as const;
    return [{ ...claim, isPossibility: false, marks, isAboutLast: false }];
  }
  return claims.map((claim) => ({ ...claim, says: OPPOSITE[claim.says], isPossibility: false }));
}

function claimsInClause(
  clause: string,
  {
    isRemedy,
    before: earlier,
    sentence,
  }: {
    readonly isRemedy: boolean;
    readonly before: string;
    readonly sentence: string;
  },
): readonly Sketch[] {
  const hits = hitsIn(clause);
  return hits.flatMap(({ rule, start, end }, at): readonly Sketch[] => {
    const { says, weight } = rule;
    const before = clause.slice(0, start);
    if (says !== "unsure" && /\bwhether\b[^,]*$/i.test(before)) return [];
    const isNothing = /^nothing\b/i.test(clause.slice(start, end));
    const isRepaired = REPAIRED.test(clause.slice(0, isNothing ? start : end));
    if (says === "absent" && (isRemedy || isRepaired)) return [];
    if (says === "absent" && weight === "mechanism" && isPartial(clause.slice(start))) return [];
    const isOpen = says === "absent" && earlier === "" && isConditional(before, sentence);
    const own = clause.slice(at === 0 ? 0 : start, hits[at + 1]?.start ?? clause.length);
    const isPossibility = says === "there" && POSSIBLE.test(before);
    const isRemark = isOtherRemark(clause, start, says);
    const claim = { says: isOpen ? "unsure" : says, weight, isPossibility, isRemark } as const;
    const about = backwards(clause, start, end);
    if (
      says === "there" &&
      about !== null &&
      marksIn(own.slice(own.length - clause.length + start)).length === 0
    ) {
      return [{ ...claim, marks: about, isAboutLast: about.length === 0 }];
    }
    return [{ ...claim, marks: marksIn(own), isAboutLast: false }];
  });
}

/** "…, which is a vulnerability": the name before it; none when "this" opens the clause; null for other words. */
function backwards(clause: string, start: number, end: number): readonly number[] | null {
  if (!/^(?:which|this|that|it|these)\b/i.test(clause.slice(start, end))) return null;
  const named = marksIn(clause.slice(0, start));
  if (named.length > 0) return named.slice(-1);
  return /^\W*$/.test(clause.slice(0, start)) ? [] : null;
}

const REST =
  /\b(?:everything else|all else|the rest|the remaining|other than that|apart from (?:that|this)|otherwise|elsewhere)\b/i;
const OTHERS = /^[^.§]{0,12}\b(?:other|further|additional|more|else)\b/i;

function isOtherRemark(clause: string, start: number, says: ClaimRule["says"]): boolean {
  const rest = clause.slice(start);
  return REMARK.test(rest) || (says === "absent" && (OTHERS.test(rest) || REST.test(clause)));
}

function clausesOf(sentence: string): readonly string[] {
  return sentence
    .split(/;|,? ?\b(?:but|however|although|though|whereas|yet|while|whilst|even though)\b,?/i)
    .flatMap((clause) => (/[\w§]/.test(clause) ? [clause.slice(0, CLAUSE_CHARACTERS)] : []));
}

function marksIn(masked: string): readonly number[] {
  return [...masked.matchAll(/§(\d+)§/g)].map((match) => Number(match[1]));
}

type Hit = Span & { readonly rule: ClaimRule };

function hitsIn(clause: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const rule of CLAIM_RULES) {
    for (const match of clause.matchAll(rule.pattern)) {
      const hit = { rule, start: match.index, end: match.index + match[0].length };
      if (!hits.some(({ start, end }) => hit.start < end && start < hit.end)) hits.push(hit);
    }
  }
  return hits.toSorted((one, other) => one.start - other.start);
}
