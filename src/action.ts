/**
 * The Action's door: `dist/action.js` as a workflow step runs it.
 */
import { runAction } from "./action/run.ts";
import { openRunner } from "./action/runner.ts";

process.exitCode = await runAction(openRunner());
