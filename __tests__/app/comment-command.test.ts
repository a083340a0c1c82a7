import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readCommand } from "../../src/app/comment-command.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

describe("a command in a comment", () => {
  it("is none in other comments", () => {
    for (const body of [
      "",
      "Looks good",
      "see `/reliability run`",
      "> /reliability run",
      "/reliabilityrun",
    ]) {
      expect(readCommand(body)).toBeNull();
    }
  });

  it("is run, of the head or of a named commit", () => {
    expect(readCommand("/reliability run")).toEqual({ kind: "run", head: null });
    expect(readCommand(`I have read it.\r\n/reliability run ${SHA}  `)).toEqual({
      kind: "run",
      head: SHA,
    });
    expect(readCommand("/reliability run main")?.kind).toBe("unknown");
  });

  it("accepts named modes or all, with a reason", () => {
    expect(
      readCommand(
        `/reliability accept ${SHA} reasoning.wrong-step,caution.over-refusal known, see #12`,
      ),
    ).toEqual({
      kind: "accept",
      head: SHA,
      modes: ["reasoning.wrong-step", "caution.over-refusal"],
      reason: "known, see #12",
    });
    expect(readCommand(`/reliability accept ${SHA} all hotfix`)).toMatchObject({ modes: ["any"] });
  });

  it("accepts nothing without a commit, a mode or a reason", () => {
    for (const rest of ["", SHA, `${SHA} all`, `all ${SHA} because`, `${SHA} everything because`]) {
      expect(readCommand(`/reliability accept ${rest}`)?.kind).toBe("unknown");
    }
    expect(readCommand(`/reliability accept ${SHA} all ${"x".repeat(501)}`)?.kind).toBe("unknown");
  });

  it("is one: two are none", () => {
    expect(readCommand(`/reliability run\n/reliability accept ${SHA} all now`)?.kind).toBe(
      "unknown",
    );
  });

  it("names the nearest word", () => {
    expect(readCommand("/reliability acept")).toMatchObject({
      kind: "unknown",
      why: expect.stringContaining("`accept`"),
    });
    expect(readCommand("/reliability")).toEqual({ kind: "help" });
    expect(readCommand("/reliability explain")?.kind).toBe("unknown");
    expect(readCommand("/reliability explain reasoning.wrong-step")).toEqual({
      kind: "explain",
      mode: "reasoning.wrong-step",
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => readCommand(`/reliability ${text}`) !== undefined),
    );
  });
});
