/**
 * Is a text in a language whose declining the rules know?
 * Told by script, and for long Latin text by its commonest words; a text that is mostly code, names or numbers
 * counts as readable.
 */
const KNOWN_SCRIPT = /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const KOREAN_OR_RUSSIAN = /[\p{Script=Hangul}\p{Script=Cyrillic}]/gu;
const COMMON_WORDS =
  /(?<!\p{L})(?:the|and|of|to|is|in|you|that|it|for|are|a|der|die|das|und|ist|nicht|ein|eine|zu|le|la|les|et|est|des|un|une|el|los|las|que|es|en|y|para|por|o|os|de|do|da|em|um|uma|il|di|che|per|het|een|van|niet|je|op)(?!\p{L})/giu;

const SAMPLE = 3000;
const LEAST_WORDS = 12;
const LEAST_SHARE = 0.08;

export function isReadable(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const known =
    (sample.match(KNOWN_SCRIPT)?.length ?? 0) + (sample.match(KOREAN_OR_RUSSIAN)?.length ?? 0);
  if (letters > 0 && known / letters < 0.5) return false;
  const words = sample.match(/\p{Script=Latin}{1,40}/gu) ?? [];
  if (words.length < LEAST_WORDS || words.length < letters / 20) return true;
  const common = sample.match(COMMON_WORDS)?.length ?? 0;
  const strange = words.filter((word) => /[^\p{ASCII}]/u.test(word)).length;
  return common / words.length >= LEAST_SHARE || strange / words.length < LEAST_SHARE;
}
