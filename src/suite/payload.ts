/**
 * What is an application sent for one trial? HTTP gets the body of the config with the task's variables in it,
 * a command a JSON document. Nothing a grader alone should know is sent unless the config names it.
 */
import type { Problem } from "../problem.ts";
import { fail, ok, type Result } from "../result.ts";
import type { CommandTarget, HttpTarget } from "./app-target.ts";
import type { Variables } from "./expression.ts";
import { unknownWord } from "./nearest-word.ts";
import { renderText } from "./render.ts";
import type { AppProvider } from "./resolve-app.ts";

/** Of the document a command reads; a newer one may say more. */
const COMMAND_VERSION = 1;

type Asked = {
  readonly task: string;
  readonly variables: Variables;
  readonly input: string | null;
  readonly seed: number;
};

/** What does not fit, and an arm that cannot be asked at all, is found here, before anything is spent. */
export function payloadOf(
  { target, app, arm, isAlone }: AppProvider,
  asked: Asked,
): Result<string, Problem> {
  if (app.kind === "command") return commandPayload(target, app, asked);
  if (arm === "base" && !isAlone && app.baseAddress === null) return fail(noBase(target));
  return httpPayload(target, app, asked);
}

function noBase(target: string): Problem {
  return {
    kind: "target-not-asked",
    target,
    why: "its config names no address where base answers, and no stored baseline of that commit fits",
    doThis:
      "Add base-url or base-url-env, or let the default branch record a baseline of each commit.",
  };
}

function httpPayload(
  target: string,
  { body, headers }: HttpTarget,
  asked: Asked,
): Result<string, Problem> {
  const { task, input, seed } = asked;
  const variables = { ...asked.variables, ...(input === null ? {} : { input }), seed };
  const rendered = renderText(body, variables);
  if (!rendered.ok) {
    return unfit(target, `${rendered.problem.message}, asked by the task ${task}`);
  }
  const isJson = !Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  if (isJson && !parses(rendered.value)) {
    const sentence = `its body is not JSON once the task ${task} is in it`;
    return unfit(target, `${sentence}; write {{ input | json }}, without quotes around it`);
  }
  return rendered;
}

function commandPayload(
  target: string,
  { variables: named }: CommandTarget,
  { task, variables, input, seed }: Asked,
): Result<string, Problem> {
  const missing = named.find((name) => !Object.hasOwn(variables, name));
  if (missing !== undefined) {
    const hint = unknownWord(missing, Object.keys(variables));
    return unfit(target, `the task ${task} has no variable "${missing}" (${hint})`);
  }
  if (input === null && named.length === 0) {
    return unfit(target, `the task ${task} has no input, and the command names no variables`);
  }
  const own = Object.fromEntries(named.map((name) => [name, variables[name]]));
  return ok(JSON.stringify({ version: COMMAND_VERSION, input, variables: own, seed }));
}

function unfit(target: string, why: string): Result<never, Problem> {
  return fail({
    kind: "usage",
    message: `The target "${target}" cannot be asked: ${why}.`,
    hint: "Correct the target in the config, or choose suites that fit it.",
  });
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return false;
    throw thrown;
  }
}
