/** How is a workflow started by hand, and what is its run called? */
import { parse } from "yaml";
import { z } from "zod";
import { asObject, isObject, type JsonObject, valueAt } from "../json-value.ts";
import { type Answer, type Call, notFound, type Operations, refused } from "./answer.ts";
import { textAt } from "./contents.ts";
import { addRun } from "./runs.ts";
import { type Dispatch, resolveCommit } from "./world.ts";

export const workflowOperations: Operations = {
  "actions/create-workflow-dispatch": dispatch,
};

const Asked = z.object({
  ref: z.string(),
  inputs: z.record(z.string(), z.string()).default({}),
  return_run_details: z.boolean().default(false),
});

function dispatch(call: Call): Answer {
  const { world, repository, params, who } = call;
  const workflow = params.workflow_id ?? "";
  const path = `.github/workflows/${workflow}`;
  const { ref, inputs, return_run_details: isTold } = Asked.parse(call.body);
  const head = resolveCommit(world, repository, ref);
  // Known to GitHub only once it is on the default branch, whatever the ref.
  if (textAt(call, repository.defaultBranch, path) === null) return notFound();
  if (head === null) return refused(422, `No ref found for: ${ref}`);
  const trigger = triggerOf(textAt(call, ref, path) ?? "");
  if (trigger === null) return refused(422, "Workflow does not have 'workflow_dispatch' trigger");
  const wrong = wrongInputs(asObject(trigger.inputs), inputs);
  if (wrong !== null) return refused(422, wrong);
  const headBranch = ref.replace(/^refs\/heads\//, "");
  const displayTitle = titleOf(textAt(call, ref, path) ?? "", inputs) || path;
  const started = { path, event: "workflow_dispatch", headBranch, headSha: head };
  const plan = { ...started, actor: who.login, displayTitle };
  const { id } = addRun(world, repository, plan);
  const dispatched: Dispatch = { workflow, ref, inputs, login: who.login, run: id };
  repository.dispatches.push(dispatched);
  // Who listens hears of it once the answer is on its way, as a runner does.
  queueMicrotask(() => {
    for (const listener of world.dispatchListeners) listener(dispatched, repository);
  });
  if (!isTold) return { status: 204 };
  const at = `/${repository.fullName}/actions/runs/${id}`;
  const run_url = `${world.url}/repos${at}`;
  const body = { workflow_run_id: id, run_url, html_url: `https://github.com${at}` };
  return { status: 200, body };
}

/** `run-name` with its expressions: inputs, and the one choice that the runner workflow makes. */
function titleOf(workflow: string, inputs: Readonly<Record<string, string>>): string {
  const name = valueAt(parse(workflow), "run-name") ?? valueAt(parse(workflow), "name");
  return String(name ?? "").replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
    const input = /^inputs\.(\w+)$/.exec(expression)?.[1];
    if (input !== undefined) return inputs[input] ?? "";
    const choice = /^inputs\.(\w+) != '' && format\('([^']*)', inputs\.\1\) \|\| '([^']*)'$/.exec(
      expression,
    );
    if (choice === null) throw new Error(`The fake cannot evaluate ${expression}`);
    const value = inputs[choice[1] ?? ""] ?? "";
    return value === "" ? (choice[3] ?? "") : (choice[2] ?? "").replace("{0}", value);
  });
}

/** `on:` is a name, a list of them or an object. */
function triggerOf(workflow: string): JsonObject | null {
  const on = valueAt(parse(workflow), "on");
  if (isObject(on)) return "workflow_dispatch" in on ? asObject(on.workflow_dispatch) : null;
  const names = Array.isArray(on) ? on : [on];
  return names.includes("workflow_dispatch") ? {} : null;
}

function wrongInputs(known: JsonObject, given: Readonly<Record<string, string>>): string | null {
  const unexpected = Object.keys(given).filter((name) => !(name in known));
  if (unexpected.length > 0) return `Unexpected inputs provided: ${JSON.stringify(unexpected)}`;
  const missing = Object.entries(known).find(([name, input]) => {
    const { required, default: usual } = asObject(input);
    return required === true && usual === undefined && (given[name] ?? "") === "";
  });
  return missing === undefined ? null : `Required input '${missing[0]}' not provided`;
}
