/**
 * How does code scanning read a verdict? SARIF 2.1.0: a rule a failure mode, a result a regression, at the lines of the
 * prompt or the model config that changed. Section numbers are those of the OASIS standard.
 */
import { createHash } from "node:crypto";
import { describeMode, howFound } from "../modes.ts";
import type { Change, Verdict } from "../verdict.ts";
import { visible } from "./escape.ts";
import type { ReportInput, ReportTarget } from "./report.ts";
import { changedHunks } from "./unified-diff.ts";
import { differenceWithInterval, modeLabel, modeMeaning, percent } from "./wording.ts";

/** What went wrong, and of what it is. */
type Broken = {
  readonly target: string;
  readonly mode: string;
  readonly task: string | null;
  readonly level: "error" | "warning" | "note";
  readonly text: string;
};

const MOST_PLACES = 10;

export function renderSarif({ verdict, targets }: ReportInput): string {
  const broken = [...verdict.changes.flatMap(ofChange), ...verdict.limits.flatMap(ofLimit)];
  const modes = [...new Set(broken.map(({ mode }) => mode))].sort();
  const isSettled = verdict.kind !== "inconclusive";
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "reliability-gate",
            version: verdict.tool.version,
            rules: modes.map(ruleOf),
          },
        },
        invocations: [
          {
            executionSuccessful: isSettled,
            ...(isSettled
              ? {}
              : {
                  toolExecutionNotifications: verdict.doubts.map(({ kind, why }) => ({
                    descriptor: { id: kind },
                    level: "error",
                    message: { text: escapeMessage(why) },
                  })),
                }),
          },
        ],
        originalUriBaseIds: { SRCROOT: { description: { text: "The repository." } } },
        results: broken.map((each) => ({
          ruleId: each.mode,
          ruleIndex: modes.indexOf(each.mode),
          level: each.level,
          message: { text: escapeMessage(each.text) },
          locations: placesOf(targets.find(({ target }) => target === each.target)),
          partialFingerprints: { "reliabilityGate/v1": fingerprint(each) },
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ofChange(change: Change): readonly Broken[] {
  const { status, target, mode, task = null, severity, gated, base, head, why } = change;
  if (status !== "regressed") return [];
  const level = !gated ? "note" : severity === "minor" ? "warning" : "error";
  const where = task === null ? "" : ` on task ${task}`;
  const text = `${modeLabel(mode)}${where} of ${target}: ${percent(base.rate)} on base, ${percent(head.rate)} on head, ${differenceWithInterval(change)} points. ${why}`;
  return [{ target, mode, task, level, text }];
}

function ofLimit({
  exceeded,
  target,
  mode,
  limit,
  head,
}: Verdict["limits"][number]): readonly Broken[] {
  if (!exceeded) return [];
  const text = `${modeLabel(mode)} of ${target}: ${percent(head.rate)} on head; the policy allows at most ${percent(limit)}.`;
  return [{ target, mode, task: null, level: "error", text }];
}

function ruleOf(mode: string) {
  const found = howFound(mode);
  const level = mode !== "any" && describeMode(mode).severity === "minor" ? "warning" : "error";
  const help = [
    modeMeaning(mode),
    found?.how ?? "",
    found === null ? "" : `It cannot see: ${found.blind}`,
  ];
  return {
    id: mode,
    shortDescription: { text: visible(modeLabel(mode)) },
    fullDescription: { text: visible(modeMeaning(mode)) },
    help: { text: help.filter((line) => line !== "").join(" ") },
    defaultConfiguration: { level },
    properties: { tags: ["reliability", visible(mode.split(".")[0] ?? mode)] },
  };
}

/** Where the prompt or the model config changed; nowhere when there is no diff. */
function placesOf(target: ReportTarget | undefined) {
  return changedHunks(target?.promptDiff ?? "")
    .slice(0, MOST_PLACES)
    .map(({ path, from, to }) => ({
      physicalLocation: {
        artifactLocation: { uri: encodeURI(visible(path)), uriBaseId: "SRCROOT" },
        region: { startLine: from, endLine: to },
      },
    }));
}

/** A message has links in brackets and arguments in braces (3.11.5, 3.11.6); ours has neither. */
function escapeMessage(text: string): string {
  return visible(text)
    .replaceAll(/[\\[\]]/g, (mark) => `\\${mark}`)
    .replaceAll("{", "{{")
    .replaceAll("}", "}}");
}

/** The same regression of the same target, whatever its numbers. */
function fingerprint({ target, mode, task }: Broken): string {
  return createHash("sha256")
    .update(JSON.stringify([target, mode, task]))
    .digest("hex");
}
