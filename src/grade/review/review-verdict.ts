/**
 * Does a review say that a defect is there, that none is, or neither?
 * A stated verdict ("ANSWER: no", JSON) counts first, then a "yes" or "no" at the start, then the conclusion,
 * then the first verdict of the text, then what its explanations amount to.
 */
import { parseJson } from "../json/json-value.ts";
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
  /** Whether other words of the review say the opposite of the same defect. */
  readonly isMixed: boolean;
  /** The words that carry the verdict. */
  readonly quote: string;
  readonly claims: readonly Claim[];
};

const LEAD =
  /^[\s*_#>"'(-]{0,12}(?:sure|certainly|of course|okay|ok)?[\s,.!]{0,4}(yes|no|nope|yep|true|false)\b[*_"']{0,3}(?=\s{0,3}(?:[.,:;!)\n—–-]|$))/i;

export function readReview(
  text: string,
  asked: Asked,
  claims: readonly Claim[] = claimsOf(text, asked.own),
): ReviewReading {
  const onTopic = claims.filter((claim) => isOnTopic(claim, asked.topic));
  const verdicts = onTopic.filter(({ weight }) => weight === "verdict");
  const decision =
    byStatement(text, claims, asked) ??
    byLead(text, verdicts, asked) ??
    bySentences(onTopic, asked);
  const isMixed = !isJson(text) && verdicts.some((claim) => contradicts(claim, decision));
  return { claims, ...(decision ?? NOTHING_SAID), isMixed };
}

/** What JSON states counts; its keys are no claims. */
function isJson(text: string): boolean {
  const body = text.trim().replace(/^```(?:json)?\s{0,4}|\s{0,4}```$/g, "");
  return /^[{[]/.test(body) && body.length <= JSON_CHARACTERS && parseJson(body) !== null;
}

const JSON_CHARACTERS = 20_000;

type Decision = Omit<ReviewReading, "claims" | "isMixed"> & { readonly kinds: readonly string[] };

const NOTHING_SAID = { verdict: "unsure", isPossibility: false, quote: "" } as const;

function isOnTopic({ kinds, isRemark }: Claim, topic: Asked["topic"]): boolean {
  if (topic === null) return true;
  return kinds.length === 0 ? !isRemark : kinds.some((kind) => topic.includes(kind));
}

function contradicts(claim: Claim, decision: Decision | null): boolean {
  if (decision === null || claim.isPossibility || claim.isRemark) return false;
  const isOpposite =
    (claim.says === "there" && decision.verdict === "absent") ||
    (claim.says === "absent" && decision.verdict === "there");
  const isSame =
    claim.kinds.length === 0 ||
    decision.kinds.length === 0 ||
    claim.kinds.some((kind) => decision.kinds.includes(kind));
  return isOpposite && isSame;
}

function byStatement(text: string, claims: readonly Claim[], asked: Asked): Decision | null {
  const stated = statedVerdict(text, asked);
  if (stated === null) return null;
  const support = claims.find(({ says }) => says === stated)?.sentence;
  return { verdict: stated, isPossibility: false, quote: support ?? text, kinds: [] };
}

function byLead(text: string, verdicts: readonly Claim[], asked: Asked): Decision | null {
  const lead = LEAD.exec(text)?.[1];
  if (lead === undefined) return null;
  const first = verdicts.find(({ isLead, says }) => isLead && says !== "unsure");
  const isYes = /^[yt]/i.test(lead);
  const said = isYes ? asked.yesMeans : asked.yesMeans === "there" ? "absent" : "there";
  const verdict = first?.says ?? said;
  if (verdict === "absent" && asked.topic === null) {
    const asserted = verdicts.find(isPlainAssertion);
    if (asserted !== undefined) return byClaim(asserted);
  }
  const quote = first?.sentence ?? text.trim();
  return { verdict, isPossibility: false, quote, kinds: first?.kinds ?? [] };
}

/** The conclusion decides, else one part with the defect is enough, else the first verdict. */
function bySentences(onTopic: readonly Claim[], { topic }: Asked): Decision | null {
  const verdicts = onTopic.filter(({ weight }) => weight === "verdict");
  const asserted = verdicts.find(isPlainAssertion);
  const conclusion = verdicts.findLast(({ concludes }) => concludes);
  const first = topic === null ? verdicts.find((claim) => !claim.isRemark) : verdicts[0];
  if (first === undefined) return byExplanations(onTopic);
  if (topic === null) return byClaim(asserted ?? conclusion ?? first);
  const named = asserted === undefined || asserted.kinds.length === 0 ? undefined : asserted;
  return byClaim(conclusion ?? (first.says === "there" ? first : (named ?? first)));
}

function isPlainAssertion({ says, isPossibility, isRemark, kinds }: Claim): boolean {
  return says === "there" && !isPossibility && (!isRemark || kinds.length > 0);
}

function byClaim({ says, isPossibility, sentence, kinds }: Claim): Decision {
  return { verdict: says, isPossibility, quote: sentence, kinds };
}

/** No verdict in words: the last consequence, else what the mechanisms amount to. */
function byExplanations(claims: readonly Claim[]): Decision | null {
  const last = claims.findLast(({ weight }) => weight === "consequence");
  if (last !== undefined) return byClaim(last);
  const bad = claims.filter(({ says }) => says === "there");
  const good = claims.filter(({ says }) => says === "absent");
  const [first] = bad.length > good.length ? bad : good;
  if (first === undefined || bad.length === good.length) return null;
  return { ...byClaim(first), isPossibility: bad.length > 0 && good.length > 0 };
}
