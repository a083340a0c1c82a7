/**
 * What does a review claim about defects, sentence by sentence?
 * A claim asserts a defect, denies one, or says that it cannot be told. Code and questions claim nothing, but
 * their answers do.
 */
import { type NamedDefect, namedDefects } from "./defect-names.ts";
import { withdrawsLast } from "./review-frame.ts";
import { mask, plainProse, sentencesOf } from "./review-prose.ts";
import { questionIn, replyTo } from "./review-reply.ts";
import { claimsInSentence, type Sketch } from "./review-sentence.ts";

export type Claim = Omit<Sketch, "marks" | "kinds" | "isAboutLast"> & {
  /** Kinds of defect named with it; empty when it names none. */
  readonly kinds: readonly string[];
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
const FIX =
  /^\W*(?:to (?:fix|mitigate|address|resolve|remediate|remedy|correct)\b|how to fix|(?:fix|mitigation|remediation|recommendations?|suggested fix|solution)\b)|\b(?:(?:here|below)[^.]{0,30} (?:fix|corrected|updated|modified|improved|safer|secure)|(?:fixed|updated|modified|corrected|revised) (?:version|code))\b/i;
/** The claims of a text in order; `own` are the task's names of the planted defects. */
export function claimsOf(text: string, own: readonly (readonly string[])[]): readonly Claim[] {
  const said: (readonly Claim[])[] = [];
  let before: Unit | null = null;
  for (const unit of unitsOf(text, own)) {
    const { isQuestion, concludes, isLead, sentence } = unit;
    const isWithdrawal = !unit.isRemedy && unit.inside.length === 0 && withdrawsLast(sentence);
    const last = said.at(-1) ?? [];
    if (isWithdrawal) said.pop();
    const sketches = isQuestion ? [] : sketchesOf(unit, { before, isWithdrawal });
    said.push(
      sketches.map(({ marks, isAboutLast, kinds, ...claim }) => ({
        ...claim,
        kinds: kinds ?? (isAboutLast ? kindsOfLast(last) : kindsIn(unit, marks)),
        concludes,
        isLead,
        sentence,
      })),
    );
    before = unit;
  }
  return said.flat();
}

/** A sentence and what is known of it before its words are read. */
type Unit = {
  readonly sentence: string;
  readonly masked: string;
  /** The names of defects in it. */
  readonly inside: readonly NamedDefect[];
  readonly isQuestion: boolean;
  readonly isRemedy: boolean;
  readonly concludes: boolean;
  readonly isLead: boolean;
};

function unitsOf(text: string, own: readonly (readonly string[])[]): readonly Unit[] {
  const plain = plainProse(text);
  const names = namedDefects(plain, own);
  let [isRemedy, isTitled] = [false, false];
  let next = 0;
  return sentencesOf(plain).map(({ start, end }, at) => {
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
    const masked = mask(plain, { start, end, names: inside });
    const isQuestion = sentence.endsWith("?");
    return { sentence, masked, inside, isQuestion, isRemedy, concludes, isLead: at === 0 };
  });
}

function sketchesOf(
  unit: Unit,
  { before, isWithdrawal }: { readonly before: Unit | null; readonly isWithdrawal: boolean },
): readonly Sketch[] {
  const named = before === null ? [] : kindsIn(before);
  if (isWithdrawal) return named.length === 0 ? [] : [verdictOf("absent", named)];
  const asked = before?.isQuestion === true ? questionIn(before.sentence, named) : null;
  const reply = asked === null ? null : replyTo(asked, unit.sentence);
  if (reply !== null) return [verdictOf(reply.says, reply.kinds)];
  return claimsInSentence(unit.masked, unit.isRemedy);
}

function kindsIn({ inside }: Unit, marks?: readonly number[]): readonly string[] {
  const all = marks ?? [...inside.keys()];
  return [...new Set(all.flatMap((mark) => inside[mark]?.kinds ?? []))];
}

function verdictOf(says: "there" | "absent", kinds: readonly string[]): Sketch {
  const claim = { says, weight: "verdict", isPossibility: false, isRemark: false } as const;
  return { ...claim, kinds, marks: [], isAboutLast: false };
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
