import { describe, expect, it } from "@jest/globals";
import {
  BUTTONS,
  sayAccepted,
  sayRefused,
  sayRunning,
  saySuperseded,
  sayUntouched,
  sayWaiting,
} from "../../src/report/check-progress.ts";
import { replyExplain } from "../../src/report/command-reply.ts";
import { CORPUS } from "../hostile/corpus.ts";
import { readAsGitHub } from "../hostile/github-markdown.ts";

const SHA = "0123456789abcdef0123456789abcdef01234567";

describe("a check run without a verdict", () => {
  it("says what it waits for, and the command to copy", () => {
    const { title, summary } = sayWaiting({
      why: "The change comes from another repository.",
      least: "write",
      head: SHA,
      guarded: [".github/workflows/x.yml"],
    });
    expect(title).toBe("Waiting for a maintainer to run the evaluation");
    expect(summary).toContain(`\`/reliability run ${SHA}\``);
    expect(summary).toContain("`.github/workflows/x.yml`");
  });

  it("never says that all is well", () => {
    for (const { title, summary } of [
      sayRunning("https://github.com/acme/prompts/actions/runs/1"),
      saySuperseded(SHA),
      sayRefused({ why: "The run left no artifact.", runUrl: null }),
    ]) {
      expect(`${title} ${summary}`).not.toMatch(/passed|success/i);
    }
    expect(sayUntouched([]).title).toMatch(/^Not applicable/);
  });

  it("has buttons that GitHub takes", () => {
    for (const { label, description, identifier } of Object.values(BUTTONS)) {
      expect(label.length).toBeLessThanOrEqual(20);
      expect(description.length).toBeLessThanOrEqual(40);
      expect(identifier.length).toBeLessThanOrEqual(20);
    }
  });

  it("shows words of others as words, whatever they hold", () => {
    const says: readonly ((words: string) => string)[] = [
      (reason) => sayAccepted({ by: "maria", modes: ["a.b"], reason }).summary,
      (file) => sayWaiting({ why: "It.", least: "write", head: SHA, guarded: [file] }).summary,
      (why) => sayRefused({ why, runUrl: null }).summary,
      (mode) => replyExplain(mode.slice(0, 90)),
    ];
    for (const say of says) {
      const { elements } = readAsGitHub(say("word"));
      for (const hostile of CORPUS) {
        const read = readAsGitHub(say(hostile));
        expect([hostile, read.elements]).toEqual([hostile, elements]);
        expect([hostile, read.references, read.comments]).toEqual([hostile, [], []]);
      }
    }
  });
});
