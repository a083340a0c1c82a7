/**
 * Does a review say that a defect is there, that none is, or neither?
 * A stated verdict ("ANSWER: no", JSON) counts first, then a "yes" or "no" at the start, then the conclusion,
 * then the first verdict of the text, then what its explanations amount to.
 */
import { type Claim, claimsOf } from "./review-claims.ts";
import { statedVerdict, type Verdict, type YesMeans } from "./stated-verdict.ts";

export type { Verdict } from "./stated-verdict.ts";

export type Asked = {
  /** Kinds of defect the task asks about; null: any defect counts. */
  readonly topic: readonly string[] | null;
  /** The task's own names of its defects. */
  readonly own: readonly (readonly string[])[];
  readonly marker: string;
  readonly yesMeans: YesMeans;
};

export type ReviewReading = {
  readonly verdict: Verdict;
  /** Whether the defect is asserted as a possibility only. */
  readonly isPossibility: boolean;
  /** The words that carry the verdict. */
  readonly quote: string;
  readonly claims: readonly Claim[];
};

const LEAD = /^[\s*_#>"'(-]{0,12}(?:sure|certainly|of course|okay|ok)?[\s,.!]{0,4}(yes|no|nope|yep)\b[*_"']{0,3}(?=\s{0,3}(?:[.,:;!)\n—–-]|$))/i;

export function readReview(text: string, asked: Asked): ReviewReading {
  const claims = claimsOf(text, asked.own);
  const reading = decide(text, claims, asked);
  return { claims, ...reading };
}

type Decision = Omit<ReviewReading, "claims">;

function decide(text: string, claims: readonly Claim[], asked: Asked): Decision {
  const stated = statedVerdict(text, asked);
  if (stated !== null) {
    const support = claims.find(({ says }) => says === stated)?.sentence;
    return { verdict: stated, isPossibility: false, quote: support ?? text };
  }
  const onTopic = claims.filter((claim) => isOnTopic(claim, asked.topic));
  const verdicts = onTopic.filter(({ weight }) => weight === "verdict");
  const lead = LEAD.exec(text)?.[1];
  if (lead !== undefined) return byLead(text, { isYes: /^y/i.test(lead), verdicts, asked });
  const conclusion = verdicts.findLast(({ concludes }) => concludes);
  const leading = conclusion ?? verdicts[0];
  if (leading === undefined) return byExplanations(onTopic, text);
  return asked.topic === null ? byAny(verdicts, leading) : byClaim(leading);
}

function isOnTopic({ kinds, isRemark }: Claim, topic: Asked["topic"]): boolean {
  if (topic === null) return true;
  return kinds.length === 0 ? !isRemark : kinds.some((kind) => topic.includes(kind));
}

function byLead(
  text: string,
  { isYes, verdicts, asked }: { isYes: boolean; verdicts: readonly Claim[]; asked: Asked },
): Decision {
  const first = verdicts.find(({ isLead, says }) => isLead && says !== "unsure");
  const said = isYes ? asked.yesMeans : asked.yesMeans === "there" ? "absent" : "there";
  const verdict = first?.says ?? said;
  if (verdict === "absent" && asked.topic === null) {
    const asserted = verdicts.find(isPlainAssertion);
    if (asserted !== undefined) return byClaim(asserted);
  }
  return { verdict, isPossibility: false, quote: first?.sentence ?? text.trim() };
}

/** Where any defect counts, "no injection here, but a leak there" asserts one. */
function byAny(verdicts: readonly Claim[], leading: Claim): Decision {
  return byClaim(leading.says === "there" ? leading : (verdicts.find(isPlainAssertion) ?? leading));
}

function isPlainAssertion({ says, isPossibility, isRemark, kinds }: Claim): boolean {
  return says === "there" && !isPossibility && (!isRemark || kinds.length > 0);
}

function byClaim({ says, isPossibility, sentence }: Claim): Decision {
  return { verdict: says, isPossibility, quote: sentence };
}

/** No verdict in words: the last consequence, else mechanisms that all point one way. */
function byExplanations(claims: readonly Claim[], text: string): Decision {
  const last = claims.findLast(({ weight }) => weight === "consequence");
  if (last !== undefined) return { ...byClaim(last), isPossibility: false };
  const bad = claims.filter(({ says }) => says === "there");
  const good = claims.filter(({ says }) => says === "absent");
  const quote = (bad[0] ?? good[0])?.sentence ?? text.trim();
  const weight = bad.length - good.length;
  const isMixed = bad.length > 0 && good.length > 0;
  const verdict = weight > 0 ? "there" : weight < 0 ? "absent" : "unsure";
  return { verdict, isPossibility: isMixed, quote };
}
