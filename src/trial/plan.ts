/**
 * Which calls will be made? Both arms answer the same instances, interleaved, look by look. Instances and
 * requests are drawn when they are asked and not kept: a run may have a hundred thousand.
 */
import type { ModelRequest } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { type Digest, derivedSeed, integerSeed } from "../suite/content-key.ts";
import type { Instance, Unit } from "../suite/generate.ts";
import { payloadOf } from "../suite/payload.ts";
import type { ResolvedTarget } from "../suite/project.ts";
import { renderMessages } from "../suite/prompt.ts";
import type { AppProvider } from "../suite/resolve-app.ts";
import type { Arm } from "../transcript.ts";

export type PlannedTrial = {
  readonly target: string;
  readonly arm: Arm;
  readonly instance: Instance;
  readonly trial: number;
  /** 1-based; a look is asked whole before anything is concluded from it. */
  readonly look: number;
  readonly provider: string;
  /** Everything about the model, where it is asked included, that can change an answer. */
  readonly model: Digest;
  readonly request: ModelRequest;
};

/** An instance with its place in the order of asking. */
export type PlannedUnit = Unit & {
  readonly look: number;
  /** Neither arm always goes first: a provider that slows or drifts touches both alike. */
  readonly isHeadFirst: boolean;
};

/** The units of each look, in the order they are asked. */
export function planUnits(looks: readonly (readonly Unit[])[]): readonly PlannedUnit[] {
  return looks.flatMap((units, index) =>
    // Each field by its name: a spread would take half as much memory again, a hundred thousand times.
    units.map(({ task, id, trials, index: which }, position) => ({
      task,
      id,
      trials,
      index: which,
      look: index + 1,
      isHeadFirst: position % 2 === 1,
    })),
  );
}

export type PlannedArm = { readonly arm: Arm; readonly resolved: ResolvedTarget };

/** Every trial of one unit in the order it is asked. */
export function* drawTrials(
  unit: PlannedUnit,
  of: {
    readonly target: string;
    /** The arms to ask; an arm served from a baseline is absent. */
    readonly arms: readonly PlannedArm[];
    readonly draw: (unit: Unit) => Instance;
    readonly seed: string;
  },
): Generator<PlannedTrial> {
  const { target } = of;
  const { look } = unit;
  const instance = of.draw(unit);
  const requests = of.arms.map(({ arm, resolved }) => {
    const { provider, model } = resolved;
    const requestWith = (seed: number) => fitting(requestOf(resolved, instance, seed));
    // Only an application is sent its seed inside something else.
    const first = provider.kind === "app" ? null : requestWith(0);
    const requestFor = (seed: number) => (first === null ? requestWith(seed) : { ...first, seed });
    return { arm, provider: provider.name, model: model.digest, requestFor };
  });
  if (unit.isHeadFirst) requests.reverse();
  for (let trial = 0; trial < unit.trials; trial++) {
    const seed = integerSeed(derivedSeed(of.seed, unit.task, unit.id, trial));
    for (const { requestFor, ...asked } of requests) {
      yield { target, instance, trial, look, ...asked, request: requestFor(seed) };
    }
  }
}

function fitting(request: Result<ModelRequest, Problem>): ModelRequest {
  if (!request.ok) throw new Error("a plan holds only instances that fit every prompt");
  return request.value;
}

/** A prompt that does not fit a task is found here, for free. */
export function requestOf(
  resolved: ResolvedTarget,
  instance: Instance,
  seed: number,
): Result<ModelRequest, Problem> {
  if (resolved.provider.kind === "app") return appRequest(resolved.provider, instance, seed);
  const messages = renderMessages(resolved.prompt, instance);
  if (!messages.ok) return messages;
  const { prompt, model } = resolved;
  return ok({
    model: model.id,
    messages: messages.value,
    tools: offeredTools(resolved, instance),
    parameters: model.parameters,
    seed,
    ...(prompt.responseFormat === null ? {} : { responseFormat: prompt.responseFormat }),
  });
}

/** An application is asked with its payload; the message is what reports and estimates show of it. */
function appRequest(
  provider: AppProvider,
  instance: Instance,
  seed: number,
): Result<ModelRequest, Problem> {
  const payload = payloadOf(provider, { ...instance, seed });
  if (!payload.ok) return payload;
  const content = instance.input ?? payload.value;
  const messages = [{ role: "user", content }] as const;
  const model = provider.target;
  return ok({ model, messages, tools: [], parameters: {}, seed, payload: payload.value });
}

/** The prompt's own tools; a task's tools stand in only where the prompt declares none. */
function offeredTools(resolved: ResolvedTarget, instance: Instance): Instance["tools"] {
  return resolved.prompt.tools.length > 0 ? resolved.prompt.tools : instance.tools;
}
