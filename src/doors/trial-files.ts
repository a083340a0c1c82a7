/**
 * What of each trial lies on the disk when a run is over? Its timing, and its transcript where the policy keeps
 * it; both written as the answers come, in the order they are planned.
 */
import type { TrialDetails } from "../grade/grade-trial.ts";
import { type Lines, openLines } from "../io/lines.ts";
import type { Problem } from "../problem.ts";
import { all, ok, type Result } from "../result.ts";
import type { Policy } from "../suite/policy.ts";
import type { Transcript } from "../transcript.ts";

/** How long one trial took, and under which name the provider knows it. */
export type Timing = Pick<Transcript, "target" | "task" | "instance" | "trial" | "arm"> & {
  readonly latencyMs: number;
  readonly requestId: string | null;
};

export type TrialFiles = {
  readonly onTrial: (details: TrialDetails) => void;
  readonly addTranscript: (transcript: Transcript) => void;
  readonly addTiming: (timing: Timing) => void;
  readonly close: () => Result<null, Problem>;
};

type Kind = "transcripts" | "timings";
type Place = Pick<Transcript, "target" | "arm">;

export function openTrialFiles(of: {
  readonly policy: Policy["transcripts"];
  /** Every place that has files, though nothing may come to lie in them. */
  readonly places: readonly Place[];
  /** The file of a kind of line; several places may share one. `null` for none. */
  readonly fileOf: (kind: Kind, place: Place) => string | null;
  /** What a line of timings holds. */
  readonly lineOf?: (timing: Timing) => unknown;
}): TrialFiles {
  const { policy, fileOf, lineOf = (timing) => timing } = of;
  const open = new Map<string, Lines>();
  const linesOf = (kind: Kind, place: Place) => {
    const file = kind === "transcripts" && policy === "never" ? null : fileOf(kind, place);
    if (file === null) return null;
    const lines = open.get(file) ?? openLines(file);
    open.set(file, lines);
    return lines;
  };
  for (const place of of.places) {
    linesOf("transcripts", place);
    linesOf("timings", place);
  }
  const addTranscript = (each: Transcript) => linesOf("transcripts", each)?.add(each);
  const addTiming = (each: Timing) => linesOf("timings", each)?.add(lineOf(each));
  const kept = openKeeping(policy, addTranscript);
  return {
    addTranscript,
    addTiming,
    onTrial: ({ transcript, latencyMs, requestId }) => {
      const { target, task, instance, trial, arm } = transcript;
      const named = { target, task, instance, trial, arm };
      addTiming({ ...named, latencyMs: Math.round(latencyMs), requestId });
      kept.add(transcript);
    },
    close: () => {
      kept.end();
      const closed = all([...open.values()].map((lines) => lines.close()));
      return closed.ok ? ok(null) : closed;
    },
  };
}

/**
 * Under `failures` both arms of a trial are kept when either failed, so that they can be compared. They come one
 * after the other.
 */
function openKeeping(
  policy: Policy["transcripts"],
  keep: (transcript: Transcript) => void,
): { readonly add: (transcript: Transcript) => void; readonly end: () => void } {
  let together: Transcript[] = [];
  const keyOf = ({ target, task, instance, trial }: Transcript) =>
    JSON.stringify([target, task, instance, trial]);
  const end = () => {
    if (together.some(({ findings }) => findings.length > 0)) together.forEach(keep);
    together = [];
  };
  return {
    add: (transcript) => {
      if (policy === "all") keep(transcript);
      if (policy !== "failures") return;
      const [before] = together;
      if (before !== undefined && keyOf(before) !== keyOf(transcript)) end();
      together.push(transcript);
    },
    end,
  };
}
