import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  DOUBT_ADVICE,
  STATUS_WORD,
  VERDICT_WORD,
  categoriesOf,
  commonScale,
  criticalErrors,
  cut,
  differenceWithInterval,
  examplesOf,
  intervalBar,
  markdownCode,
  markdownText,
  modeLabel,
  modesOf,
  nextStep,
  pValue,
  percent,
  points,
  share,
  tasksOf
} from "./chunk-DOG5C32G.js";
import {
  describeMode
} from "./chunk-CY5L5RD3.js";

// src/report/html/html.ts
async function renderHtml(input) {
  return JSON.stringify(input.verdict);
}

// src/report/markdown.ts
var EXAMPLES_PER_MODE = 2;
function renderMarkdown(input, settings) {
  const { verdict } = input;
  const parts = [
    `## Reliability: ${VERDICT_WORD[verdict.kind].toLowerCase()}`,
    markdownText(verdict.why),
    ...doubts(input),
    ...input.targets.flatMap((target) => renderTarget(input, target, settings.excerpts)),
    ...bullets(
      "**Notes**",
      [...input.notices, ...verdict.notes.map(({ text }) => text)].map(markdownText)
    ),
    `**Next:** ${nextStep(verdict)}`,
    costLine(input)
  ];
  return `${parts.join("\n\n")}
`;
}
function renderTarget(input, target, excerpts) {
  const { verdict } = input;
  const modes = modesOf(verdict, target.target);
  const moved = tasksOf(verdict, target.target).filter(
    ({ status }) => status === "regressed" || status === "improved"
  );
  const broken = modes.filter(({ status, mode }) => status === "regressed" && mode !== "any");
  const improved = modes.filter(({ status, mode }) => status === "improved" && mode !== "any");
  const flips = verdict.flips.filter((flip) => flip.target === target.target);
  const limits = verdict.limits.filter((limit) => limit.target === target.target);
  return [
    `### ${markdownText(target.target)}`,
    ...bullets(
      "**Tasks that flipped** (too few instances to test)",
      flips.map(
        ({ task, trials }) => `${markdownText(task)}: passed on base, failed on head (${trials} of ${trials})`
      )
    ),
    ...modes.length === 0 ? [] : [changesTable([...modes, ...moved])],
    ...bullets(
      "**Limits of the policy**",
      limits.map(
        ({ mode, limit, head, exceeded }) => `${markdownText(mode)}: at most ${percent(limit)}, head ${percent(head.rate)}: ${exceeded ? "exceeded" : "kept"}`
      )
    ),
    ...broken.map((change) => whatBroke(change, target, excerpts)),
    ...bullets(
      "**What improved**",
      improved.map((change) => `${modeLabel(change.mode)}: ${points(change.difference)}`)
    ),
    categoryTable(target),
    ...detectable(input, target)
  ];
}
function changesTable(changes) {
  const scale = commonScale(changes.map(({ interval }) => interval));
  const rows = changes.map((change) => {
    const name = change.scope === "task" ? `task ${markdownText(change.task ?? "")}` : `${modeLabel(change.mode)}<br>${markdownCode(change.mode)}`;
    const status = STATUS_WORD[change.status];
    const cells = [
      name,
      change.severity,
      percent(change.base.rate),
      percent(change.head.rate),
      `${differenceWithInterval(change)}<br>${markdownCode(intervalBar(change.difference, change.interval, scale))}`,
      pValue(change.adjusted),
      change.status === "regressed" ? `**${status}**` : status + (change.gated ? "" : " (report only)")
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "| Failure mode | Severity | Base | Head | Difference in points, 95 % interval | Adjusted p | Status |",
    "|---|---|---|---|---|---|---|",
    ...rows
  ].join("\n");
}
function whatBroke(change, target, excerpts) {
  const { label, meaning } = describeMode(change.mode);
  const examples = examplesOf(target, { mode: change.mode, most: EXAMPLES_PER_MODE });
  return [
    `**${label}** (${markdownCode(change.mode)}): ${meaning} ${markdownText(change.why)}`,
    "",
    ...examples.map((each) => `- ${example(each, excerpts)}`)
  ].join("\n");
}
function example({ task, finding, broke }, excerpts) {
  const step = finding.step === void 0 ? "" : `, step ${finding.step}`;
  const was = broke ? "passed on base" : "failed on base too";
  const said = `${markdownText(task)}${step}: ${markdownText(finding.rule)} (${was})`;
  const quote = finding.quote?.trim() ?? "";
  return excerpts && quote !== "" ? `${said}: ${markdownCode(cut(quote, 200))}` : said;
}
function categoryTable(target) {
  const rows = categoriesOf(target.base, target.head).map(({ category, base: base2, head, keyMode }) => {
    const before = base2 === null ? "not measured" : percent(base2.rate);
    const failure = keyMode === null ? "none" : `${modeLabel(keyMode.mode)}, ${percent(keyMode.share.rate)}`;
    return `| ${markdownText(category)} | ${before} | ${percent(head.rate)} | ${failure} |`;
  });
  const base = target.base === null ? "" : `base ${share(criticalErrors(target.base))}, `;
  return [
    "<details><summary>Success per category</summary>",
    "",
    "| Category | Base | Head | Most frequent failure on head |",
    "|---|---|---|---|",
    ...rows,
    "",
    `Critical errors: ${base}head ${share(criticalErrors(target.head))}.`,
    "",
    "</details>"
  ].join("\n");
}
function doubts(input) {
  return bullets(
    "**Doubts**",
    input.verdict.doubts.map(
      ({ kind, why }) => `${markdownCode(kind)}: ${markdownText(why)} ${DOUBT_ADVICE[kind]}`
    )
  );
}
function detectable(input, target) {
  const summary = input.verdict.targets.find((each) => each.target === target.target);
  const rise = summary?.detectableIncrease;
  if (rise === null || rise === void 0) return [];
  const size = percent(rise).replace(" %", " points");
  return [`This run could detect a rise of ${size} in all failures (80 % power).`];
}
function costLine(input) {
  const { calls, usd } = input.verdict.cost;
  const money = usd === null ? "cost unknown" : `$${usd.toFixed(4)}`;
  return `<sub>${calls} calls, ${money}, reliability-gate ${markdownText(input.verdict.tool.version)}</sub>`;
}
function bullets(title, items) {
  return items.length === 0 ? [] : [[title, "", ...items.map((item) => `- ${item}`)].join("\n")];
}

export {
  renderHtml,
  renderMarkdown
};
