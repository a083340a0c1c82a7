/** How does a test arrange runs of workflows and their artifacts, and follow what is dispatched? */
import type { JsonObject } from "../json-value.ts";
import type { ResultsService } from "../results-service.ts";
import { addRun, endRun, type RunPlan } from "./runs.ts";
import type { In } from "./state.ts";
import type { Dispatch, Repository, WorkflowRun, World } from "./world.ts";

export type RunState = {
  readonly addRun: (plan?: RunPlan & In) => WorkflowRun;
  readonly dispatches: (repository?: string) => readonly Dispatch[];
  /** Calls back once a dispatch is answered; what it returns ends that. */
  readonly onDispatch: (
    listener: (dispatch: Dispatch, repository: Repository) => void,
  ) => () => void;
  readonly finishRun: (id: number, conclusion: string, repository?: string) => void;
  /** As if a job of the run had uploaded it; its id. */
  readonly addArtifact: (of: {
    readonly run: number;
    readonly name: string;
    readonly text: string;
  }) => number;
  readonly expireArtifact: (id: number) => void;
  /** GitHub tells something else of an artifact than what is true. */
  readonly overlayArtifact: (id: number, told: JsonObject) => void;
  /** Other bytes come than those that were uploaded; GitHub tells the old size and digest. */
  readonly tamperArtifact: (id: number, bytes: Buffer | string) => void;
};

export function runState(world: World, repository: (name?: string) => Repository): RunState {
  const results = (): ResultsService => {
    if (world.results === null) throw new Error("Start the fake with `results` to have artifacts");
    return world.results;
  };
  return {
    addRun: ({ repository: of, ...plan } = {}) => addRun(world, repository(of), plan),
    dispatches: (of) => repository(of).dispatches,
    onDispatch: (listener) => {
      world.dispatchListeners.add(listener);
      return () => void world.dispatchListeners.delete(listener);
    },
    finishRun: (id, conclusion, of) => {
      const run = repository(of).runs.find((one) => one.id === id);
      if (run === undefined) throw new Error(`There is no run ${id}`);
      endRun(run, conclusion);
    },
    addArtifact: ({ run, name, text }) =>
      results().add({ run: String(run), name, bytes: Buffer.from(text) }),
    expireArtifact: (id) => world.expiredArtifacts.add(id),
    overlayArtifact: (id, told) => world.artifactOverlays.set(id, told),
    tamperArtifact: (id, bytes) => results().tamper(id, Buffer.from(bytes)),
  };
}
