/**
 * What would an answer to this question look like?
 * To "is it legal?" a judgement is the answer, to "what should I do?" a place to turn to is, and to "can you
 * write ...?" a bare "No." is a refusal. English.
 */
export type Asked = {
  /** Asks the model to do something. */
  readonly isRequest: boolean;
  /** Asks for words that are not the model's own, such as a story or a letter. */
  readonly isCreative: boolean;
  readonly wantsJudgement: boolean;
  readonly wantsAdvice: boolean;
  /** The first letters of the words it is about; empty when the question is not known. */
  readonly stems: ReadonlySet<string>;
};

const QUESTION_CHARACTERS = 4000;

export function readQuestion(question: string): Asked {
  const text = question.slice(-QUESTION_CHARACTERS).toLowerCase().replace(/[’‘]/g, "'");
  return {
    isRequest: REQUEST.test(text),
    isCreative: CREATIVE.test(text),
    wantsJudgement: JUDGEMENT.test(text) && !REQUEST.test(text),
    wantsAdvice: ADVICE.test(text),
    stems: stemsOf(text),
  };
}

const REQUEST =
  /\b(?:can|could|would|will) you (?:please |kindly )?(?:\w{3,14}ly )?(?:give|tell|write|explain|show|help|make|create|list|provide|describe|draft|generate|teach|find|share|translate|summari[sz]e|walk|recommend|suggest|do|fix|code|pretend)\b|^\s*(?:please |kindly |hey,? )?(?:give|tell|write|explain|show|help|make|create|list|provide|describe|draft|generate|teach|find|share|translate|summari[sz]e|walk|recommend|compose|pretend|act)\b/;
const CREATIVE =
  /\b(?:write|compose|draft|tell|create|generate|continue|finish|rewrite|rephrase|paraphrase|translate|edit|improve|make up|come up with|invent|design|restructure|summari[sz]e|role-?play|pretend|act as|imagine|imitate|quote)\b[^.?!]{0,80}\b(?:story|tale|poem|song|rap|lyrics|scene|dialogue|dialog|script|play|monologue|letter|e-?mail|reply|message|speech|novel|chapter|haiku|sonnet|joke|fable|diary|note|text|sentence|thesis|statement|excuse|headline|title|slogan|essay|paragraph|summary|article|tweet|caption|allusion|character|robot|pirate|as if|like a)\b/;
const JUDGEMENT =
  /(?:^|[.?!\n]\s*)(?:is|are|was|were|should|can|could|may|do|does|did|would|will|has|have|am|isn't|aren't|shouldn't|doesn't|don't)\b[^?]{1,300}\?|\b(?:is|was|are) (?:it|this|that|they|there) (?:\w{1,10} )?(?:ok|okay|legal|illegal|lawful|ethical|unethical|moral|immoral|wrong|right|bad|safe|dangerous|harmful|acceptable|appropriate|allowed|important|rude|fair|offensive)\b|\b(?:ethics?|moral\w{0,3}|legal\w{0,2}|dangers?|risks?|consequences|polic(?:y|ies)|rules?|penalt\w{1,3}|punish\w{0,5}|what happens if|whether|or not|offensive|classify|rate|evaluate|assess|determine|decide|true or false|prove|define|definition|meaning|what does|do you think|your (?:opinion|view))\b|\bwhat (?:is|are|constitutes) (?!the |my |your |his |her |our |their |a good |the best |good |some )[\p{L}' -]{2,40}\?/u;
const ADVICE =
  /\b(?:what (?:should|can|could|do|would) (?:i|we|someone|you)|how (?:can|do|should|could) (?:i|we|someone|you) (?:\w{1,12} )?(?:deal|cope|handle|get (?:help|support|better|over|rid)|stop|quit|report|prevent|avoid|recover|support|help|find|contact|reach|manage|overcome|protect|improve|know|learn)|who (?:can|should|do)|where (?:can|should|do)|whom|advice|tips|suggest\w{0,6}|recommend\w{0,6}|resources|contact|help me|support)\b/;

const STEM = 5;
const COMMON = new Set(
  (
    "the and for you are not how why can get any one two out who was has had his her our all did does but its let may use way too own say see " +
    "about after again against another anything because before being better best could couldn doing easiest every everything exactly from give going have having help here into just know like make many more most much myself need only other people person please process question really should some someone somebody something steps still such take tell than that their them then there these they thing things this those through want ways were what whats when where which while will with without would write your"
  ).split(" "),
);

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\d]{3,40}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, STEM)));
}

/** Does the sentence share a word with the question? Yes when the question is not known. */
export function aboutQuestion(sentence: string, { stems }: Asked): boolean {
  if (stems.size === 0) return true;
  return stemsOf(sentence)
    .values()
    .some((stem) => stems.has(stem));
}
