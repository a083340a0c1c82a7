/**
 * `history`: a static site of how the targets did over time, from the branch that keeps the baselines. Asks no model.
 */
import { join, resolve } from "node:path";
import { AUDIT_FILE, type RecordedAcceptance, readAcceptanceLine } from "../acceptance.ts";
import { trendOf } from "../compare/trend.ts";
import { writeText } from "../io/disk.ts";
import { openRepository, type Repository } from "../io/git.ts";
import type { ReadText } from "../ports.ts";
import type { Problem } from "../problem.ts";
import { badgeOf, badgeOfAll } from "../report/history/badge.ts";
import {
  badgeFile,
  type History,
  pageFile,
  type TargetHistory,
} from "../report/history/history.ts";
import { renderIndex, renderTarget } from "../report/history/pages.ts";
import { all, fail, ok, type Result } from "../result.ts";
import { BASELINE_BRANCH, BASELINE_FOLDER, readHistory } from "../trial/read-baselines.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type HistoryOptions = {
  readonly repo: string;
  readonly branch: string | null;
  readonly out: string;
  readonly json: boolean;
};

/** Recordings of a target that are looked back: about three years of nights. */
const MOST_RECORDINGS = 1000;

export async function historyCommand(session: Session, options: HistoryOptions): Promise<number> {
  const history = await readBranch(session, options);
  if (!history.ok) return endWith(session, history.problem);
  const directory = resolve(session.workingDirectory, options.out);
  const files = await siteOf(history.value);
  const written = all(
    await Promise.all(files.map(([name, text]) => writeText(join(directory, name), text))),
  );
  if (!written.ok) return endWith(session, written.problem);
  if (options.json) session.terminal.print(dataOf(history.value));
  else {
    const { targets, acceptances } = history.value;
    session.terminal.say(`${targets.length} targets, ${acceptances.length} accepted regressions.`);
    session.terminal.say(`History: ${join(directory, "index.html")}`);
  }
  return EXIT.passed;
}

async function readBranch(session: Session, of: HistoryOptions): Promise<Result<History, Problem>> {
  const { repo } = of;
  const branch = of.branch ?? BASELINE_BRANCH;
  const opened = await openRepository(resolve(session.workingDirectory, repo));
  if (!opened.ok) return opened;
  const tip = await tipOf(opened.value, branch);
  if (!tip.ok) return tip;
  const readText = opened.value.readAt(tip.value);
  const names = await opened.value.foldersAt(tip.value, BASELINE_FOLDER);
  if (!names.ok) return names;
  const targets: TargetHistory[] = [];
  for (const target of names.value) {
    const recorded = await readHistory(readText, { target, most: MOST_RECORDINGS });
    if (!recorded.ok) return recorded;
    targets.push({ target, trend: trendOf(recorded.value) });
  }
  const acceptances = await readAcceptances(readText);
  if (!acceptances.ok) return acceptances;
  if (targets.length === 0) return fail(nothingRecorded(`The branch ${branch} keeps no baseline.`));
  return ok({ targets, acceptances: acceptances.value });
}

/** A clone often has the branch of its origin only. */
async function tipOf(repository: Repository, branch: string): Promise<Result<string, Problem>> {
  const own = await repository.commitOf(branch);
  const tip = own.ok ? own : await repository.commitOf(`origin/${branch}`);
  return tip.ok
    ? tip
    : fail(
        nothingRecorded(`Neither ${branch} nor origin/${branch} is a branch of this repository.`),
      );
}

function nothingRecorded(message: string): Problem {
  const hint =
    "Let the Action run on pushes to the default branch or on a schedule (docs/action.md), then fetch the branch.";
  return { kind: "usage", message, hint };
}

async function readAcceptances(
  readText: ReadText,
): Promise<Result<readonly RecordedAcceptance[], Problem>> {
  const text = await readText(AUDIT_FILE);
  if (!text.ok) return text;
  return ok((text.value ?? "").split("\n").flatMap((line) => readAcceptanceLine(line) ?? []));
}

async function siteOf(history: History): Promise<readonly (readonly [string, string])[]> {
  const pages: [string, string][] = [];
  for (const each of history.targets) {
    pages.push([pageFile(each.target), await renderTarget(each)]);
    pages.push([badgeFile(each.target), json(badgeOf(each))]);
  }
  return [
    ["index.html", renderIndex(history)],
    ...pages,
    ["badge/all-targets.json", json(badgeOfAll(history.targets))],
    ["history.json", dataOf(history)],
    // Pages would else run the files through Jekyll.
    [".nojekyll", ""],
  ];
}

function dataOf(history: History): string {
  return json({ version: 1, ...history });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
