/**
 * Does a text take back what stands before it ("wait", "I made a mistake")?
 */
const TAKEN_BACK =
  /\b(?:wait|actually|correction|scratch that|on second thought|i made (?:a|an) (?:mistake|error)|recalculat\w{1,4}|that(?:'s| is) (?:wrong|incorrect|not right))\b/i;

export function isTakenBack(text: string): boolean {
  return TAKEN_BACK.test(text);
}
