/**
 * What is said when a person names a target that is not there?
 */
import type { Problem } from "../problem.ts";
import { unknownWord } from "./nearest-word.ts";

export function unknownTarget(name: string, known: readonly string[]): Problem {
  return {
    kind: "usage",
    message: `No target is called "${name}" (${unknownWord(name, known)}).`,
    hint: "Name a target of the config, or none to take all of them.",
  };
}
