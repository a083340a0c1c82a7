import { describe, expect, it } from "@jest/globals";
import { decideTrust, hasAtLeast, readRole } from "../../src/app/trust.ts";

const own = { isFork: false, authorRole: "write" as const, guarded: [] };

describe("who answers for a run", () => {
  it("is the author who may write here", () => {
    expect(decideTrust(own)).toEqual({ kind: "trusted" });
  });

  it("is somebody else for a fork, whoever wrote it", () => {
    expect(decideTrust({ ...own, isFork: true, authorRole: "admin" })).toMatchObject({
      kind: "ask",
      least: "write",
    });
  });

  it("is somebody else for authors without write access", () => {
    for (const authorRole of ["none", "read", "triage"] as const) {
      expect(decideTrust({ ...own, authorRole }).kind).toBe("ask");
    }
  });

  it("is a maintainer when rules or workflows are touched", () => {
    const guarded = [".github/workflows/reliability-gate-runner.yml"];
    expect(decideTrust({ ...own, guarded })).toMatchObject({ kind: "ask", least: "maintain" });
    expect(decideTrust({ ...own, guarded, authorRole: "maintain" }).kind).toBe("trusted");
    expect(decideTrust({ ...own, guarded, authorRole: "admin", isFork: true })).toMatchObject({
      kind: "ask",
      least: "maintain",
    });
  });

  it("takes roles that an organisation made up for none", () => {
    expect(readRole("security-champion")).toBe("none");
    expect(hasAtLeast(readRole("security-champion"), "read")).toBe(false);
  });
});
