/**
 * What does a review claim about defects, sentence by sentence?
 * A claim asserts a defect, denies one, or says that it cannot be told. Code, questions, definitions, advice
 * and what is said of a repaired version claim nothing.
 */
import { type NamedDefect, namedDefects } from "./defect-names.ts";
import {
  attempt,
  isConditional,
  isElsewhere,
  isPartial,
  isTurnedRound,
  withdrawsLast,
} from "./review-frame.ts";
import { plainLayout } from "./review-layout.ts";
import { CLAIM_RULES, type ClaimRule } from "./review-rules.ts";

export type Claim = Pick<ClaimRule, "says" | "weight"> & {
  /** Kinds of defect named with it; empty when it names none. */
  readonly kinds: readonly string[];
  /** "could", "may", "if": asserted as a possibility only. */
  readonly isPossibility: boolean;
  /** "A few other issues", "minor concerns": no verdict on what was asked. */
  readonly isRemark: boolean;
  /** "Therefore", "overall" and so on open the sentence. */
  readonly concludes: boolean;
  /** Stands in the first sentence. */
  readonly isLead: boolean;
  readonly sentence: string;
};

const CONCLUSION =
  /^\W*(?:therefore|thus|hence|so\b|overall|in (?:conclusion|summary|short|general)|to (?:summari[sz]e|conclude|sum up)|based on|as a result|consequently|conclusion|accordingly|all in all|given (?:this|that|the above)|final\w* (?:verdict|answer|conclusion)|in the end|ultimately|from (?:this|the above) analysis|(?:my |the )?(?:final )?(?:answer|verdict|conclusion|result|decision|assessment|summary)(?: is)? ?[:-])/i;
/** A line that is nothing but the title of the conclusion. */
const CONCLUSION_TITLE =
  /^\W*(?:step \d+\W+)?(?:\d+[.)] ?)?(?:final |overall )?(?:conclusion|summary|answer|verdict|result|assessment)\W*$/i;
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
const FIX =
  /^\W*(?:to (?:fix|mitigate|address|resolve|remediate|remedy|correct)\b|how to fix|(?:fix|mitigation|remediation|recommendations?|suggested fix|solution)\b)|\b(?:(?:here|below)[^.]{0,30} (?:fix|corrected|updated|modified|improved|safer|secure)|(?:fixed|updated|modified|corrected|revised) (?:version|code))\b/i;
const DEFINITION =
  /^\W*(?:an? |the )?(?:(?:security )?vulnerability (?:known as|called) )?(?:§\d+§[ ,()/]*){1,3}(?:vulnerabilit\w+ |attacks? )?(?:is|are|occurs?|happens?|refers?|arises?|means|takes place|can occur|may occur)\b(?! (?:present|possible|found|here|in |not|because|due|likely))(?=[^.]{0,60}\b(?:when|if|an?|where|to|that|type)\b)/i;
const POSSIBLE =
  /\b(?:could|may|might|possibly|perhaps|maybe|would|theoretically|depending|depends|if)\b/i;
const REMARK =
  /\b(?:other|few|some|several|potential|additional|further|minor|small|various|couple of|certain|general|style|stylistic)\b[^§]{0,30}\b(?:issues?|concerns?|problems?|weaknesses|errors?|mistakes?|bugs)\b/i;

/** The claims of a text in order; `own` are the task's names of the planted defects. */
export function claimsOf(text: string, own: readonly (readonly string[])[]): readonly Claim[] {
  const plain = plainProse(text);
  const names = namedDefects(plain, own);
  const said: Claim[][] = [];
  let [isRemedy, isTitled] = [false, false];
  let next = 0;
  let asked: Question | null = null;
  for (const [at, { start, end }] of sentencesOf(plain).entries()) {
    const sentence = plain.slice(start, end).trim();
    const concludes = isTitled || CONCLUSION.test(sentence);
    isTitled = CONCLUSION_TITLE.test(sentence);
    if (FIX.test(sentence)) isRemedy = true;
    else if (concludes) isRemedy = false;
    const inside: NamedDefect[] = [];
    for (let name = names[next]; name !== undefined && name.start < end; name = names[next]) {
      if (name.start >= start && name.end <= end) inside.push(name);
      next += 1;
    }
    const kindsIn = (marks: readonly number[]) => [
      ...new Set(marks.flatMap((mark) => inside[mark]?.kinds ?? [])),
    ];
    if (sentence.endsWith("?")) {
      asked = questionIn(sentence, kindsIn([...inside.keys()]));
      continue;
    }
    const masked = mask(plain, { start, end, names: inside });
    const last = said.at(-1) ?? [];
    const replied = asked === null ? null : replyTo(asked, sentence);
    asked = null;
    if (!isRemedy && withdrawsLast(sentence)) withdraw(said, last);
    const sketches = replied === null ? claimsInSentence(masked, isRemedy) : [replied];
    said.push(
      sketches.map(({ marks, isAboutLast, kinds, ...claim }) => ({
        ...claim,
        kinds: kinds ?? (isAboutLast ? kindsOfLast(last) : kindsIn(marks)),
        concludes,
        isLead: at === 0,
        sentence,
      })),
    );
  }
  return said.flat();
}

/** What is asked in a sentence: about which kinds, and what "yes" would say. */
type Question = { readonly kinds: readonly string[]; readonly yes: "there" | "absent" };

const ASKS_OF =
  /\b(?:vulnerab\w+|susceptible|exploitable|insecure|unsafe|flaws?|defects?|bugs?|issues?|problems?|safe|secure)\b/i;
const REPLY =
  /^\W*(?:(?:answer|a|response|verdict)\W{1,3})?(yes|yep|no|nope|true|false|it (?:does|is|has)(?: not|n't)?|(?:there|they) (?:is|are|do)(?: not|n't)?)(?=\W*$|[.,:;!—–-]|\s[—–-])/i;

function questionIn(sentence: string, kinds: readonly string[]): Question | null {
  if (kinds.length === 0 && !ASKS_OF.test(sentence)) return null;
  return { kinds, yes: /\b(?:safe|secure)\b/i.test(sentence) ? "absent" : "there" };
}

function replyTo({ kinds, yes }: Question, sentence: string): Sketch | null {
  const word = REPLY.exec(sentence)?.[1];
  if (word === undefined) return null;
  const isNo = /^(?:no|nope|false)$|not$|n't$/i.test(word);
  const says = isNo === (yes === "there") ? "absent" : "there";
  const claim = { says, weight: "verdict", isPossibility: false, isRemark: false } as const;
  return { ...claim, kinds, marks: [], isAboutLast: false };
}

/** What was said last is taken back: it says that nothing is there. */
function withdraw(said: Claim[][], last: readonly Claim[]): void {
  if (last.length === 0) return;
  said[said.length - 1] = last.map((claim) => ({ ...claim, says: "absent", weight: "verdict" }));
}

function kindsOfLast(last: readonly Claim[]): readonly string[] {
  return [...new Set(last.filter(({ says }) => says === "there").flatMap(({ kinds }) => kinds))];
}

/** Far beyond any review; what is longer is not worth its time. */
const MOST_CHARACTERS = 200_000;
const MOST_SENTENCES = 3000;

export function isTooLong(text: string): boolean {
  return text.length > MOST_CHARACTERS || sentencesOf(plainProse(text)).length > MOST_SENTENCES;
}

const FENCE = /```[^`]{0,20000}(?:```|$)|~~~[^~]{0,20000}(?:~~~|$)/g;

/** Without code, emphasis and runs of blanks; line ends stay, for they end sentences. */
const ASKED_IN_QUOTES = /["“][^"“”\n]{0,300}\?["”]/g;

function plainProse(text: string): string {
  return plainLayout(text.replace(FENCE, "\n"))
    .replace(ASKED_IN_QUOTES, "it")
    .replace(/\*{1,3}|`|^#{1,6} /gm, "")
    .replace(/[’‘]/g, "'")
    .replace(/[ \t]+/g, " ");
}

type Span = { readonly start: number; readonly end: number };

function sentencesOf(plain: string): readonly Span[] {
  return [...plain.matchAll(/(?:[^.!?;\n]|[.!?;](?!\s|$))+[.!?;]?/g)].flatMap((match) =>
    /[\p{L}§]/u.test(match[0]) ? [{ start: match.index, end: match.index + match[0].length }] : [],
  );
}

/** The sentence with its n-th name of a defect as §n§, so that rules see names as one word. */
function mask(
  plain: string,
  { start, end, names }: Span & { readonly names: readonly NamedDefect[] },
): string {
  let masked = "";
  let at = start;
  names.forEach((name, index) => {
    masked += `${plain.slice(at, name.start).replaceAll("§", " ")}§${index}§`;
    at = name.end;
  });
  return (masked + plain.slice(at, end).replaceAll("§", " ")).trim();
}

type Sketch = Omit<Claim, "kinds" | "concludes" | "isLead" | "sentence"> & {
  readonly marks: readonly number[];
  /** Its kinds where they are known already. */
  readonly kinds?: readonly string[];
  /** "This is a vulnerability" speaks of what the sentence before it named. */
  readonly isAboutLast: boolean;
};

const CLAUSE_CHARACTERS = 600;

function claimsInSentence(sentence: string, isRemedy: boolean): readonly Sketch[] {
  if (ADVICE.test(sentence) || DEFINITION.test(sentence)) return [];
  const tried = attempt(sentence);
  if (tried === "fails" && !isRemedy) {
    const claim = { says: "there", weight: "verdict", isRemark: false } as const;
    return [{ ...claim, isPossibility: false, marks: marksIn(sentence), isAboutLast: false }];
  }
  const isOpposite = isTurnedRound(sentence);
  let from = 0;
  return clausesOf(sentence).flatMap((clause): readonly Sketch[] => {
    const before = sentence.slice(0, from);
    from += clause.length;
    if (/^\W*(?:whether|to (?:fix|prevent|mitigate|avoid))\b/i.test(clause)) return [];
    const isUnmeant = !isOpposite && isElsewhere(clause);
    const claims = claimsInClause(clause, {
      isRemedy: isRemedy || tried === "open",
      before,
      sentence,
    });
    return claims.flatMap((claim) => {
      if (isUnmeant && claim.says === "there") return [];
      return isOpposite
        ? [{ ...claim, says: OPPOSITE[claim.says], isPossibility: false }]
        : [claim];
    });
  });
}

const OPPOSITE = { there: "absent", absent: "there", unsure: "unsure" } as const;

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
    if (says === "absent" && (isRemedy || REPAIRED.test(clause.slice(0, end)))) return [];
    if (says === "absent" && weight === "mechanism" && isPartial(clause.slice(start))) return [];
    const isOpen = says === "absent" && earlier === "" && isConditional(before, sentence);
    const own = clause.slice(at === 0 ? 0 : start, hits[at + 1]?.start ?? clause.length);
    const isPossibility = says === "there" && POSSIBLE.test(before);
    const isRemark = isOtherRemark(clause.slice(start), says);
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

const OTHERS = /^[^.§]{0,12}\b(?:other|further|additional|more|else)\b/i;

function isOtherRemark(rest: string, says: ClaimRule["says"]): boolean {
  return REMARK.test(rest) || (says === "absent" && OTHERS.test(rest));
}

function clausesOf(sentence: string): readonly string[] {
  return sentence
    .split(/;|,? ?\b(?:but|however|although|though|whereas|yet|while|even though)\b,?/i)
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
