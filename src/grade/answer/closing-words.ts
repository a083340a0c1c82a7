/**
 * Which last words of an answer say nothing about the task?
 * "I hope this helps", "Let me know if you have 2 more questions", "I'm 90% sure": courtesies, offers and
 * confidence are not conclusions.
 */
const COURTESY =
  /^[\s*_>#()"“-]{0,8}(?:i hope|hope (?:this|that|it)|let me know|feel free|please (?:let me|feel|note that i|do not hesitate)|if you (?:have|need|want|would|wish|'d)|would you like|do you (?:want|need|have)|(?:i am|i'm|i’m|we are) (?:happy|here|glad|always)|happy to|glad to|good luck|thanks|thank you|you're welcome|you’re welcome|is there anything|should you|don't hesitate|don’t hesitate|have a (?:great|good|nice)|anything else|enjoy)\b/i;
const SURE =
  /\b\d{1,3}(?:\.\d{1,3})?\s?%\s(?:sure|certain|confident|confidence(?! interval))|\b(?:i am|i'm|i’m|we are)\s(?:\w{1,12}\s){0,2}(?:sure|certain|confident)\b|\bconfidence\s(?:(?:level|score|rating)\s)?(?:is|of|[:=~])\s?(?:about\s)?\d/i;

const SENTENCES_AT_MOST = 8;
const SENTENCE_CHARACTERS = 400;

/** The text without the courtesies it ends with; a text of nothing else stays. */
export function withoutClosing(text: string): string {
  let body = text.trimEnd();
  for (let count = 0; count < SENTENCES_AT_MOST; count += 1) {
    const at = lastSentence(body);
    if (at === null || at === 0 || !isClosing(body.slice(at))) return body;
    body = body.slice(0, at).trimEnd();
  }
  return body;
}

export function isClosing(sentence: string): boolean {
  return COURTESY.test(sentence) || SURE.test(sentence);
}

/** Where the last sentence starts; null when it is too long to be a courtesy. */
function lastSentence(text: string): number | null {
  const from = Math.max(0, text.length - SENTENCE_CHARACTERS);
  const tail = text.slice(from, -1);
  const ends = [...tail.matchAll(/[.!?…)*_"”]\s{1,4}|\n/g)];
  const last = ends.at(-1);
  if (last !== undefined) return from + last.index + last[0].length;
  return from === 0 ? 0 : null;
}
