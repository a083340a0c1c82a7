/**
 * What does one step of a workflow do? The event says what is asked, the inputs how; every way out is a
 * sentence in the log, the output `verdict`, and the exit code of the job.
 */
import { TOOL_VERSION } from "../doors/built-in-suites.ts";
import { type GateEvent, readEvent } from "../event.ts";
import { readInputs } from "../inputs.ts";
import type { GitHub } from "../io/github/client.ts";
import { unreachable } from "../result.ts";
import type { ActionRun, Change, Ending } from "./action-run.ts";
import { ignoreEvent } from "./early-ending.ts";
import type { Recording } from "./record-baseline.ts";
import type { Runner } from "./runner.ts";

/** GitHub asks writers to wait a second between requests. */
const WRITE_SPACING_MS = 1000;

export async function runAction(runner: Runner): Promise<number> {
  const ending = await act(runner);
  return ending === "success" ? 0 : 1;
}

async function act(runner: Runner): Promise<Ending> {
  const inputs = readInputs(runner.readInput);
  if (!inputs.ok) return refuse(runner, inputs.problem);
  runner.log.mask(inputs.value.token);
  const payload = await runner.readPayload();
  if (!payload.ok) return refuse(runner, [payload.problem]);
  const event = readEvent(runner.eventName, payload.value);
  if (!event.ok) return refuse(runner, [event.problem]);
  const run: ActionRun = {
    runner,
    inputs: inputs.value,
    github: connectOnce(runner, inputs.value.token),
    isPublic: !event.value.repository.isPrivate,
    defaultBranch: event.value.repository.defaultBranch,
  };
  switch (inputs.value.mode) {
    case "record":
      return writeDown(run, event.value);
    case "publish":
      return publish(run);
    default:
      return answer(run, event.value);
  }
}

async function answer(run: ActionRun, event: GateEvent): Promise<Ending> {
  const { runner } = run;
  switch (event.kind) {
    case "pull-request": {
      const { base, head, number, before, isFork } = event;
      const earlier = before === null ? [] : [before];
      return gate(run, { rules: base, head, pull: number, comments: true, earlier, isFork });
    }
    case "merge-group": {
      const { base, head, number } = event;
      const group = { rules: base, head, pull: number, comments: false };
      return gate(run, { ...group, earlier: [], isFork: false });
    }
    case "push":
      return event.isDefaultBranch
        ? record(run, { commit: event.commit, again: false, watch: false })
        : ignoreEvent(run, "Only pushes to the default branch record a baseline.");
    case "schedule":
      return record(run, { commit: runner.sha, again: true, watch: true });
    case "dispatch":
      return dispatch(run);
    case "comment": {
      const { gateFromComment } = await import("./comment-run.ts");
      return gateFromComment(run, event);
    }
    case "probe": {
      const { gateFromProbe } = await import("./probe-run.ts");
      return gateFromProbe(run, event);
    }
    case "nothing":
      return ignoreEvent(run, event.why);
    default:
      return unreachable(event);
  }
}

async function dispatch(run: ActionRun): Promise<Ending> {
  const { "base-sha": rules, "head-sha": head, pr, nonce } = run.inputs;
  const given = [rules, head, pr, nonce].filter((input) => input !== undefined);
  if (given.length === 0) return record(run, { commit: run.runner.sha, again: true, watch: false });
  const isWhole = rules !== undefined && head !== undefined;
  if (!isWhole || (pr === undefined && nonce === undefined)) {
    return refuse(run.runner, [
      "The inputs pr, base-sha and head-sha go together; only with nonce may pr be left out.",
    ]);
  }
  const pull = pr ?? null;
  return gate(run, { rules, head, pull, comments: true, earlier: [], isFork: false });
}

/** What the App has written down, for it may not write contents itself. */
async function writeDown(run: ActionRun, event: GateEvent): Promise<Ending> {
  const { runner, inputs } = run;
  if (event.kind !== "dispatch" || !isOnDefault(run)) {
    return refuse(runner, ["Mode record runs on workflow_dispatch of the default branch only."]);
  }
  if (inputs.acceptance === undefined) {
    return record(run, { commit: runner.sha, again: false, watch: false });
  }
  const { recordAcceptance } = await import("./record-acceptance.ts");
  return recordAcceptance(run, inputs.acceptance);
}

/** What another job of this workflow run measured. */
async function publish(run: ActionRun): Promise<Ending> {
  const { runner } = run;
  // Where the workflow file comes from the pull request, its author decides what is measured.
  if (!isOnDefault(run)) {
    const sentence = "Mode publish runs only where the workflow comes from the default branch.";
    return refuse(runner, [`${sentence} Use workflow_run or issue_comment.`]);
  }
  const { publishRun } = await import("./publish-run.ts");
  return publishRun(run);
}

function isOnDefault({ runner, defaultBranch }: ActionRun): boolean {
  return runner.ref === `refs/heads/${defaultBranch}`;
}

async function gate(run: ActionRun, change: Change): Promise<Ending> {
  const { gateChange } = await import("./gate-change.ts");
  return gateChange(run, change);
}

async function record(run: ActionRun, recording: Recording): Promise<Ending> {
  const { recordBaseline } = await import("./record-baseline.ts");
  return recordBaseline(run, recording);
}

async function refuse(runner: Runner, sentences: readonly string[]): Promise<Ending> {
  for (const message of sentences) runner.log.error({ title: "Reliability gate", message });
  await runner.setOutput("verdict", "error");
  return "failure";
}

/** Octokit is loaded and connected when GitHub is first asked. */
function connectOnce(runner: Runner, token: string): () => Promise<GitHub> {
  let connected: Promise<GitHub> | null = null;
  const connect = async () => {
    const { connectGitHub } = await import("../io/github/client.ts");
    return connectGitHub({
      token,
      apiUrl: runner.apiUrl,
      repository: runner.repository,
      userAgent: `reliability-gate/${TOOL_VERSION}`,
      writeSpacingMs: WRITE_SPACING_MS,
      onWait: runner.log.say,
    });
  };
  return () => {
    connected ??= connect();
    return connected;
  };
}
