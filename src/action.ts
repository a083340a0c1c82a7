/**
 * The Action's door: `dist/index.js` as a workflow step runs it.
 */
import { runAction } from "./action/run.ts";
import { openRunner } from "./action/runner.ts";
import { sayUnforeseen } from "./doors/unforeseen.ts";

const runner = openRunner();
try {
  process.exitCode = await runAction(runner);
} catch (thrown) {
  runner.log.error({ title: "Reliability gate", message: sayUnforeseen(thrown, runner.env) });
  process.exitCode = 1;
}
