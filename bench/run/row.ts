/**
 * What does one line of the table say? What was measured, what was promised, and whether it was kept.
 */
export type Row = {
  readonly what: string;
  readonly measured: string;
  /** Empty for what is only shown beside ours. */
  readonly target: string;
  readonly state: "ok" | "missed" | "skipped" | "beside";
};

/** A number that must not be above its bar. */
export function atMost(of: {
  readonly what: string;
  readonly value: number;
  readonly bar: number;
  /** Digits after the point. */
  readonly digits?: number;
  readonly unit?: string;
  /** What it was made of. */
  readonly from?: string;
}): Row {
  const { what, value, bar, digits = 2, unit = "", from } = of;
  const said = `${value.toFixed(digits)}${unit}`;
  return {
    what,
    measured: from === undefined ? said : `${said} (${from})`,
    target: `<= ${bar}${unit}`,
    state: value <= bar ? "ok" : "missed",
  };
}

/** Several promises at once, each with how it is said. */
export function allOf(
  what: string,
  promises: readonly {
    readonly said: string;
    readonly target: string;
    readonly isKept: boolean;
  }[],
): Row {
  return {
    what,
    measured: promises.map(({ said }) => said).join("; "),
    target: promises.map(({ target }) => target).join("; "),
    state: promises.every(({ isKept }) => isKept) ? "ok" : "missed",
  };
}

export function beside(what: string, measured: string): Row {
  return { what, measured, target: "", state: "beside" };
}

export function skipped(what: string, why: string): Row {
  return { what, measured: why, target: "", state: "skipped" };
}

export function renderRows(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, measured, target, state }) => `| ${what} | ${measured} | ${target} | ${state} |`,
  );
  return ["| what | measured | target | |", "|---|---|---|---|", ...lines].join("\n");
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
