import { expect, test } from "@jest/globals";
import { isLeftBy, whyNotTheSame } from "../../src/action/resume-shard.ts";
import type { ArtifactFacts, RunFacts } from "../../src/ports.ts";

const RUN: RunFacts = {
  id: 7,
  isCompleted: true,
  url: "https://github.com/acme/prompts/actions/runs/7",
  event: "pull_request",
  path: ".github/workflows/reliability.yml",
  headBranch: "weaken",
  headSha: "a".repeat(40),
  repositoryId: 1,
  headRepositoryId: 1,
  actor: "alice",
  triggeringActor: "alice",
  attempt: 1,
  called: [],
};

test("a run of the same workflow, event, branch and commit is taken up, whoever started it and when", () => {
  const later = { ...RUN, id: 8, actor: "bob", attempt: 2 };
  expect(whyNotTheSame(RUN, later)).toBeNull();
  expect(whyNotTheSame(RUN, RUN)).toBeNull();
  const path = `${RUN.path}@refs/heads/main`;
  expect(whyNotTheSame({ ...RUN, path }, later)).toBeNull();
});

test("a fork's run is taken up by the same fork alone", () => {
  const fork = { ...RUN, headRepositoryId: 2 };
  expect(whyNotTheSame(fork, { ...fork, id: 8 })).toBeNull();
  const other = { ...RUN, headRepositoryId: 3 };
  for (const present of [RUN, other]) {
    expect(whyNotTheSame(fork, present)).toMatch(/another repository/);
    expect(whyNotTheSame(present, fork)).toMatch(/another repository/);
  }
});

test.each<[string, Partial<RunFacts>, RegExp]>([
  ["repository", { repositoryId: 2 }, /^It is a run of another repository/],
  ["workflow", { path: ".github/workflows/x.yml" }, /^It is a run of \.github\/workflows\/x\.yml,/],
  ["event", { event: "push" }, /^It was started by push, and this one by pull_request/],
  ["branch", { headBranch: "main" }, /^It is of the branch main, and this one of weaken/],
  ["commit", { headSha: "b".repeat(40) }, /^It is of another commit/],
])("another %s is another run", (_what, told, why) => {
  expect(whyNotTheSame({ ...RUN, ...told }, RUN)).toMatch(why);
});

test("what GitHub does not know of both is not taken for equal", () => {
  const gone = { ...RUN, headRepositoryId: null };
  const nowhere = { ...RUN, headBranch: null };
  expect(whyNotTheSame(gone, gone)).not.toBeNull();
  expect(whyNotTheSame(nowhere, nowhere)).not.toBeNull();
});

test.each<[Partial<ArtifactFacts>, boolean]>([
  [{}, true],
  [{ run: 8 }, false],
  [{ run: null }, false],
  [{ repositoryId: 2 }, false],
  [{ headRepositoryId: 2 }, false],
  [{ headRepositoryId: null }, false],
])("an artifact of which GitHub says %j is the run's own: %s", (told, isOwn) => {
  const artifact = {
    id: 1,
    name: "shard-1-of-2.json",
    bytes: 10,
    digest: null,
    isExpired: false,
    run: RUN.id,
    repositoryId: 1,
    headRepositoryId: 1,
  };
  expect(isLeftBy({ ...artifact, ...told }, RUN)).toBe(isOwn);
});
