/**
 * What does a review answer to a question that it asks itself ("Is it vulnerable? No.")?
 */

/** What is asked in a sentence: about which kinds, and what "yes" would say. */
export type Question = { readonly kinds: readonly string[]; readonly yes: "there" | "absent" };

type Reply = { readonly says: "there" | "absent"; readonly kinds: readonly string[] };

const ASKS_OF =
  /\b(?:vulnerab\w+|susceptible|exploitable|insecure|unsafe|flaws?|defects?|bugs?|issues?|problems?|safe|secure)\b/i;
const REPLY =
  /^\W*(?:(?:answer|a|response|verdict)\W{1,3})?(yes|yep|no|nope|true|false|it (?:does|is|has)(?: not|n't)?|(?:there|they) (?:is|are|do)(?: not|n't)?)(?=\W*$|[.,:;!—–-]|\s[—–-])/i;

export function questionIn(sentence: string, kinds: readonly string[]): Question | null {
  if (kinds.length === 0 && !ASKS_OF.test(sentence)) return null;
  return { kinds, yes: /\b(?:safe|secure)\b/i.test(sentence) ? "absent" : "there" };
}

export function replyTo({ kinds, yes }: Question, sentence: string): Reply | null {
  const word = REPLY.exec(sentence)?.[1];
  if (word === undefined) return null;
  const isNo = /^(?:no|nope|false)$|not$|n't$/i.test(word);
  const says = isNo === (yes === "there") ? "absent" : "there";
  return { says, kinds };
}
