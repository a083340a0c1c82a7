/**
 * Which calls will be made? Both arms answer the same instances, interleaved, look by look;
 * printable before anything is spent.
 */
import type { ModelRequest } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { ok, type Result } from "../result.ts";
import { derivedSeed, integerSeed } from "../suite/content-key.ts";
import type { Instance } from "../suite/generate.ts";
import type { ResolvedTarget } from "../suite/project.ts";
import { renderMessages } from "../suite/prompt.ts";
import type { Arm } from "../transcript.ts";

export type PlannedTrial = {
  readonly target: string;
  readonly arm: Arm;
  readonly instance: Instance;
  readonly trial: number;
  /** 1-based; a look is asked whole before anything is concluded from it. */
  readonly look: number;
  readonly provider: string;
  readonly request: ModelRequest;
};

export type PlanInput = {
  readonly target: string;
  /** The arms to ask; an arm served from a baseline is absent. */
  readonly arms: readonly { readonly arm: Arm; readonly resolved: ResolvedTarget }[];
  /** The instances of each look, in the order they are asked. */
  readonly looks: readonly (readonly Instance[])[];
  readonly seed: string;
};

/** Every trial in the order it is asked; a prompt that does not fit a task is found here, for free. */
export function planTrials(input: PlanInput): Result<readonly PlannedTrial[], Problem> {
  const trials: PlannedTrial[] = [];
  for (const [lookIndex, instances] of input.looks.entries()) {
    for (const [position, instance] of instances.entries()) {
      const requests: { arm: Arm; provider: string; request: Omit<ModelRequest, "seed"> }[] = [];
      for (const { arm, resolved } of input.arms) {
        const request = requestOf(resolved, instance);
        if (!request.ok) return request;
        requests.push({ arm, provider: resolved.provider.name, request: request.value });
      }
      // Neither arm always goes first: a provider that slows or drifts touches both alike.
      const ordered = position % 2 === 0 ? requests : requests.toReversed();
      for (let trial = 0; trial < instance.trials; trial++) {
        const seed = integerSeed(derivedSeed(input.seed, instance.task, instance.id, trial));
        for (const { arm, provider, request } of ordered) {
          const look = lookIndex + 1;
          const { target } = input;
          trials.push({
            target,
            arm,
            instance,
            trial,
            look,
            provider,
            request: { ...request, seed },
          });
        }
      }
    }
  }
  return ok(trials);
}

function requestOf(
  resolved: ResolvedTarget,
  instance: Instance,
): Result<Omit<ModelRequest, "seed">, Problem> {
  const messages = renderMessages(resolved.prompt, instance);
  if (!messages.ok) return messages;
  const { prompt, model } = resolved;
  return ok({
    model: model.id,
    messages: messages.value,
    tools: offeredTools(resolved, instance),
    parameters: model.parameters,
    ...(prompt.responseFormat === null ? {} : { responseFormat: prompt.responseFormat }),
  });
}

/** The prompt's own tools; a task's tools stand in only where the prompt declares none. */
function offeredTools(resolved: ResolvedTarget, instance: Instance): Instance["tools"] {
  return resolved.prompt.tools.length > 0 ? resolved.prompt.tools : instance.tools;
}
