/**
 * How does a JavaScript program run where nothing of Node can be reached?
 * QuickJS is an interpreter inside WebAssembly; its programs see the language and what `prelude.js` gives them.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import packaged from "@jitl/quickjs-wasmfile-release-sync";
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
} from "quickjs-emscripten-core";
import { ERROR_CHARACTERS, type Job, type Report } from "./protocol.ts";

const MEMORY_BYTES = 256 * 1024 * 1024;
/** More overflows the stack that the interpreter itself runs on. */
const STACK_BYTES = 256 * 1024;

/** Its declarations are of a CommonJS package, its code is not. */
const variant = "default" in packaged ? packaged.default : packaged;

export async function loadJavaScript(interpreter: string): Promise<(job: Job) => Report> {
  const file = readFileSync(join(interpreter, "emscripten-module.wasm"));
  const wasmBinary = new Uint8Array(file).buffer;
  const quickJs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmBinary }));
  const context = quickJs.newContext();
  context.runtime.setMemoryLimit(MEMORY_BYTES);
  context.runtime.setMaxStackSize(STACK_BYTES);
  const prelude = readFileSync(join(import.meta.dirname, "prelude.js"), "utf8");
  const driver = context.unwrapResult(context.evalCode(prelude, "prelude.js"));
  const runTimer = context.getProp(driver, "runTimer");
  const restore = context.getProp(driver, "restore");
  return (job) => runJob({ context, runTimer, restore }, job);
}

type Interpreter = {
  readonly context: QuickJSContext;
  readonly runTimer: QuickJSHandle;
  readonly restore: QuickJSHandle;
};

function runJob({ context, runTimer, restore }: Interpreter, job: Job): Report {
  const parsed = evaluate(context, job.checks, { type: "module", compileOnly: true });
  if (!parsed.ok) {
    return { kind: "not-run", why: `the checks do not compile: ${parsed.error}` };
  }
  const source = evaluate(context, job.source, { type: "global" });
  const afterSource = source.ok ? settle(context, runTimer) : source;
  if (!afterSource.ok) return failure("source", afterSource.error);
  context.unwrapResult(context.callFunction(restore, context.undefined));
  const checks = evaluate(context, job.checks, { type: "module" });
  const afterChecks = checks.ok ? settle(context, runTimer) : checks;
  if (!afterChecks.ok) return failure("checks", afterChecks.error);
  const promised = checks.ok ? context.getPromiseState(checks.value) : null;
  if (promised?.type === "rejected") return failure("checks", describe(context, promised.error));
  if (promised?.type === "pending") {
    return failure("checks", "Error: the checks wait for what never happens");
  }
  return { kind: "ended" };
}

type Evaluated =
  | { readonly ok: true; readonly value: QuickJSHandle }
  | { readonly ok: false; readonly error: string };

function evaluate(
  context: QuickJSContext,
  text: string,
  how: { readonly type: "global" | "module"; readonly compileOnly?: boolean },
): Evaluated {
  try {
    const result = context.evalCode(text, how.type === "global" ? "answer.js" : "checks.js", how);
    if (result.error === undefined) return { ok: true, value: result.value };
    return { ok: false, error: describe(context, result.error) };
  } catch (thrown) {
    return { ok: false, error: String(thrown) };
  }
}

/** Until no promise and no timer is left. */
function settle(
  context: QuickJSContext,
  runTimer: QuickJSHandle,
): { readonly ok: true } | { readonly ok: false; readonly error: string } {
  try {
    for (;;) {
      const jobs = context.runtime.executePendingJobs();
      if (jobs.error !== undefined) return { ok: false, error: describe(context, jobs.error) };
      const ran = context.callFunction(runTimer, context.undefined);
      if (ran.error !== undefined) return { ok: false, error: describe(context, ran.error) };
      if (context.dump(ran.value) !== true) return { ok: true };
    }
  } catch (thrown) {
    return { ok: false, error: String(thrown) };
  }
}

/** What is thrown belongs to the program: its parts are asked for as texts, and may refuse. */
function describe(context: QuickJSContext, error: QuickJSHandle): string {
  try {
    if (context.typeof(error) !== "object") return `Error: ${context.getString(error)}`;
    const [name, message] = ["name", "message"].map((part) =>
      context.getString(context.getProp(error, part)),
    );
    return `${name}: ${message}`.slice(0, ERROR_CHARACTERS);
  } catch {
    return "an error that cannot be told";
  }
}

function failure(place: "source" | "checks", error: string): Report {
  if (error === "InternalError: out of memory") return { kind: "out-of-memory" };
  return { kind: "raised", in: place, error };
}
