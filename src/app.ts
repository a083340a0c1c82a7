/**
 * The App's door: `dist/app.js` as a process, and what `reliability-gate app` starts.
 */
import { sayUnforeseen } from "./doors/unforeseen.ts";
import { openOutside } from "./service/outside.ts";
import { runApp } from "./service/run-app.ts";

const { env } = process;
try {
  process.exitCode = await runApp(openOutside());
} catch (thrown) {
  process.stderr.write(`${sayUnforeseen(thrown, env)}\n`);
  process.exitCode = 3;
}
