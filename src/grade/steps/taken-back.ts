/**
 * Is a statement stated anew, with another result, after a word that takes it back?
 * "3 + 4 = 8. Wait, I misread. 3 + 4 = 7": whoever mends a slip has not made it.
 */
import { CORRECTS } from "./is-claimed.ts";

const LOOK_AHEAD = 600;

export function isTakenBack(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  next: string,
): boolean {
  const [left = ""] = text.slice(start, end).split(/[=≈]/);
  const wanted = squeezed(left);
  const later = `${text.slice(end, end + LOOK_AHEAD)}\n${next}`.slice(0, LOOK_AHEAD);
  const word = CORRECTS.exec(later);
  if (word === null || wanted === "") return false;
  return squeezed(later.slice(word.index)).includes(`${wanted}=`);
}

function squeezed(text: string): string {
  return text.replace(/[\s$£€]/g, "");
}
