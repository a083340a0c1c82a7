/**
 * `reliability-gate app`: the GitHub App as a process.
 */
import { openOutside } from "../service/outside.ts";
import { runApp } from "../service/run-app.ts";

export function appCommand(): Promise<number> {
  return runApp(openOutside());
}
