/**
 * How many calls may be under way at once? Additive increase, multiplicative decrease: halved when the provider
 * shows that it is too much, at most once per round trip, and one more after as many answers as there are lanes
 * open. Reference: Chiu and Jain (1989), Computer Networks and ISDN Systems 17(1), 1-14.
 */
export type LaneLimit = {
  readonly lanes: number;
  /** Within [1, lanes]. */
  readonly limit: number;
  /** Answers since the limit last moved. */
  readonly answers: number;
  /** Passing failures since then. */
  readonly failures: number;
  /** Attempts from this number on know the present limit; failures of older ones say nothing about it. */
  readonly round: number;
};

/**
 * A lone failure is an accident; a quarter of a round trip, and two at least, are overload. Were each accident to
 * halve the limit, 1 % of faults would cost nearly half of 20 lanes.
 */
const OVERLOAD_SHARE = 0.25;
const OVERLOAD_FAILURES = 2;

export function allLanes(lanes: number): LaneLimit {
  return { lanes, limit: lanes, answers: 0, failures: 0, round: 0 };
}

export function answered(state: LaneLimit): LaneLimit {
  const answers = state.answers + 1;
  if (answers < state.limit) return { ...state, answers };
  return { ...state, limit: Math.min(state.lanes, state.limit + 1), answers: 0, failures: 0 };
}

export function halved(
  state: LaneLimit,
  { number, next }: { readonly number: number; readonly next: number },
): LaneLimit {
  if (number < state.round) return state;
  const limit = Math.max(1, Math.floor(state.limit / 2));
  return { ...state, limit, answers: 0, failures: 0, round: next };
}

/** A failure that passes (5xx, a reset, a timeout); several of them in one round trip are overload. */
export function stumbled(
  state: LaneLimit,
  attempt: { readonly number: number; readonly next: number },
): LaneLimit {
  if (attempt.number < state.round) return state;
  const failures = state.failures + 1;
  if (failures < Math.max(OVERLOAD_FAILURES, Math.ceil(OVERLOAD_SHARE * state.limit)))
    return { ...state, failures };
  return halved(state, attempt);
}
