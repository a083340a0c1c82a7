/**
 * Which file does a suite mean by a path it names?
 */
import { posix } from "node:path";
import { fail, ok, type Result } from "../result.ts";

/** The file beside its suite; one inside the repository reads nothing outside of it. */
export function pathBeside(suiteFile: string, written: string): Result<string, string> {
  const folder = posix.dirname(suiteFile);
  const joined = posix.join(folder, written);
  // A suite from elsewhere, named on the command line, keeps its files in its own folder.
  const home = /^(\/|\.\.(\/|$))/.test(folder) ? `${posix.normalize(folder)}/` : "";
  const leaves = home === "" ? /^\.\.(\/|$)/.test(joined) : !joined.startsWith(home);
  return leaves || /^[/\\]|^[A-Za-z]:|\\|\p{Cc}/u.test(written)
    ? fail("must be a path inside the repository")
    : ok(joined);
}
