/**
 * The failure-mode documentation of a system: what was tested and with what, how it fails, how grave that is, and how to
 * get the same numbers again. About head alone; base appears in the verdict only.
 */

import { judgeAccuracy } from "../../compare/judge-accuracy.ts";
import { modeRates } from "../../compare/mode-rates.ts";
import type { EvidenceJudge } from "../../evidence.ts";
import type { ReportInput, ReportTarget } from "../report.ts";
import { percent, SEED_WORDS, VERDICT_WORD } from "../wording.ts";
import { type Block, heading, paragraph, table } from "./block.ts";
import { DETECTION_SCALE, OCCURRENCE_SCALE, risksOf, SEVERITY_SCALE } from "./risk.ts";
import {
  benchmarks,
  calibration,
  costs,
  failureModes,
  missionScore,
  modeDetails,
  overRefusal,
  sayInterval,
  summaryOf,
} from "./sections.ts";

export function documentOf(input: ReportInput): readonly Block[] {
  if (input.targets.length === 0) {
    return [
      heading(1, "Failure modes"),
      paragraph("No target was measured, so there is nothing to document."),
    ];
  }
  return input.targets.flatMap((target) => [
    heading(1, `Failure modes of ${target.target}`),
    ...summary(target),
    ...systemUnderTest(target),
    ...suitesAndLimits(target),
    ...failureModes(target),
    ...modeDetails(target),
    ...residualRisk(target),
    ...calibration(input.verdict, target),
    ...overRefusal(target),
    ...costs(target),
    ...missionScore(target),
    ...benchmarks(target),
    ...provenance(input, target),
  ]);
}

function summary({ head }: ReportTarget): readonly Block[] {
  const { success, criticalErrors, planned, graded, categories } = summaryOf(head);
  const missing = planned - graded;
  return [
    paragraph(
      `${success.count} of ${success.trials} graded answers succeeded (${percent(success.rate)}, 95 % interval ${sayInterval(success.interval)}). ${criticalErrors.count} held a critical error (${percent(criticalErrors.rate)}, ${sayInterval(criticalErrors.interval)}).${missing > 0 ? ` ${missing} of ${planned} planned trials were not asked, not answered or could not be graded, and are in no rate.` : ""}`,
    ),
    table(
      "Success per category.",
      ["Category", "Succeeded", "Rate", "95 % interval"],
      categories.map(({ category, success: own }) => [
        category,
        `${own.count} of ${own.trials}`,
        percent(own.rate),
        sayInterval(own.interval),
      ]),
    ),
    paragraph(
      "The numbers are about the tasks of these suites and this version of the system. They are measurements, no certificate.",
    ),
  ];
}

function systemUnderTest({ target, head, headRevision }: ReportTarget): readonly Block[] {
  const { model, identity } = head;
  const prints = model?.fingerprints ?? [];
  return [
    heading(2, "System under test"),
    table(
      "What was tested.",
      ["What", "Which"],
      [
        ["Target", { code: target }],
        ["Model", model === undefined ? "not recorded" : `${model.id} (${model.provider})`],
        ...(prints.length === 0
          ? []
          : [["Model fingerprints", { code: prints.join(", ") }] as const]),
        ["Prompt, digest", { code: identity?.prompt ?? "not recorded" }],
        ["Model config, digest", { code: identity?.model ?? "not recorded" }],
        ["Revision", { code: headRevision ?? head.revision ?? "not recorded" }],
      ],
    ),
  ];
}

function suitesAndLimits({ head, suites = [] }: ReportTarget): readonly Block[] {
  const described = new Map(suites.map((suite) => [suite.id, suite]));
  return [
    heading(2, "Suites and their limits"),
    ...head.suites.flatMap(({ id, digest }): readonly Block[] => {
      const suite = described.get(id);
      const tasks = (suite?.tasks ?? []).filter(({ about }) => about !== undefined);
      return [
        heading(3, `Suite ${id}`),
        paragraph(suite?.about ?? "The suite does not say what it measures and what it cannot."),
        table("Which version of the suite.", ["What", "Which"], [["Digest", { code: digest }]]),
        ...(tasks.length === 0
          ? []
          : [
              table(
                "What each task measures and what it does not.",
                ["Task", "In its author's words"],
                tasks.map((task) => [{ code: task.id }, task.about ?? ""]),
              ),
            ]),
      ];
    }),
  ];
}

function residualRisk({ head }: ReportTarget): readonly Block[] {
  const risks = risksOf(modeRates(head), head);
  const severities = Object.entries(SEVERITY_SCALE).map(([name, score]) => `${name} ${score}`);
  const occurrences = OCCURRENCE_SCALE.map(({ from, score }) => `${score} from ${100 * from} %`);
  const detections = Object.values(DETECTION_SCALE).map(({ score, words }) => `${score} ${words}`);
  return [
    heading(2, "Residual risk"),
    paragraph(
      "Severity, occurrence and detection from 1 to 10, and their product (risk priority number), as in a failure mode and effects analysis. A high number is a reason to look there first, not a probability.",
    ),
    table(
      "Risks, the gravest first.",
      ["Failure mode", "Severity", "Occurrence", "Detection", "Risk priority"],
      risks.map(({ mode, severity, occurrence, detection, priority }) => [
        { code: mode },
        String(severity),
        String(occurrence),
        String(DETECTION_SCALE[detection].score),
        String(priority),
      ]),
    ),
    {
      kind: "list",
      items: [
        "The scales are a convention of this tool.",
        `Severity: ${severities.join(", ")}.`,
        `Occurrence, by the upper end of the interval of the rate: ${occurrences.join(", ")}.`,
        `Detection: ${detections.join("; ")}.`,
        ...(head.judges ?? []).map(sayJudge),
        "Modes that no task of these suites can show are not in the table: of them nothing is known.",
      ],
    },
  ];
}

/** How far a judge's word goes. */
function sayJudge({ modes, calibration }: EvidenceJudge): string {
  const of = `The judge of ${modes.join(", ")}`;
  if (calibration === null) return `${of} was never held against the labels of people.`;
  const { kappa, kappaInterval, labels } = judgeAccuracy(calibration);
  const agreed =
    kappa === null
      ? "how far it agrees cannot be told"
      : `kappa ${kappa.toFixed(2)}${kappaInterval === null ? "" : ` (95 % interval ${kappaInterval.map((end) => end.toFixed(2)).join(" to ")})`}`;
  return `${of} was held against ${labels} labels of people: ${agreed}.`;
}

function provenance({ verdict }: ReportInput, target: ReportTarget): readonly Block[] {
  const { head, base, seed } = target;
  const own = verdict.targets.find((each) => each.target === target.target);
  const revision = target.headRevision ?? head.revision;
  const baseRevision = target.baseRevision ?? base?.revision ?? null;
  return [
    heading(2, "Where the numbers come from"),
    table(
      "Provenance.",
      ["What", "Which"],
      [
        ["Tool", `reliability-gate ${verdict.tool.version}`],
        ["Evidence key", { code: head.evidenceKey }],
        ["Verdict key", { code: verdict.verdictKey ?? "none" }],
        ["Instances, digest", { code: head.identity?.instances ?? "not recorded" }],
        ["Graders, digest", { code: head.identity?.graders ?? "not recorded" }],
        ["Tasks drawn from", seed === undefined ? "not recorded" : SEED_WORDS[seed]],
        [
          "Compared with",
          base === null
            ? "nothing: there was no base"
            : { code: baseRevision ?? "a base that is not recorded" },
        ],
        ["Verdict", VERDICT_WORD[own?.kind ?? verdict.kind]],
      ],
    ),
    paragraph(
      `To measure again, in the repository of the system, with its model key and reliability-gate ${verdict.tool.version}; a run that was given a --seed, a --config or the secret RELIABILITY_SEED_SECRET draws the same tasks only with the same. Models answer differently each time: rates agree within their intervals, not to the digit.`,
    ),
    {
      kind: "command",
      text:
        baseRevision === null
          ? `reliability-gate measure --revision ${revision ?? "HEAD"} --target ${target.target} --out measured`
          : `reliability-gate gate --base ${baseRevision} --head ${revision ?? "HEAD"} --target ${target.target} --out measured`,
    },
  ];
}
