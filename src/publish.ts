/**
 * Publish: say a verdict where people look. Holds the GitHub token inside its ports; computes no verdict and
 * calls no model. A destination that fails is told as a problem and changes nothing else.
 */
import type { CheckOutput, CheckPort, CommentPort } from "./ports.ts";
import type { Problem } from "./problem.ts";
import { ok, type Result } from "./result.ts";

/** GitHub takes at most this many annotations in one request. */
const ANNOTATION_BATCH = 50;

/**
 * Writes our one comment: found by author *and* marker over all pages, left alone when it says the same,
 * and written shorter when GitHub finds it too long.
 */
export async function publishComment(
  port: CommentPort,
  {
    marker,
    bodies,
    onlyUpdate,
  }: {
    readonly marker: string;
    /** The comment, and shorter versions of it. */
    readonly bodies: readonly string[];
    /** Write none where there is none. */
    readonly onlyUpdate: boolean;
  },
): Promise<Result<"created" | "updated" | "unchanged", Problem>> {
  const comments = await port.list();
  if (!comments.ok) return comments;
  const marked = comments.value.filter(({ body }) => body.startsWith(marker));
  if (marked.length === 0 && onlyUpdate) return ok("unchanged");
  const author = await port.author();
  const ours = marked.find((comment) => comment.author === author);
  if (ours !== undefined && sameText(ours.body, bodies[0] ?? "")) return ok("unchanged");
  if (ours === undefined && onlyUpdate) return ok("unchanged");
  let written: Result<null, Problem> = ok(null);
  for (const body of bodies) {
    written = ours === undefined ? await port.create(body) : await port.update(ours.id, body);
    if (written.ok || !isTooLong(written.problem)) break;
  }
  return written.ok ? ok(ours === undefined ? "created" : "updated") : written;
}

/** Writes the check run of a commit, with its annotations in batches. */
export async function publishCheck(
  port: CheckPort,
  check: Parameters<CheckPort["create"]>[0],
): Promise<Result<null, Problem>> {
  const { annotations } = check.output;
  const batch = (from: number): CheckOutput => ({
    ...check.output,
    annotations: annotations.slice(from, from + ANNOTATION_BATCH),
  });
  const created = await port.create({ ...check, output: batch(0) });
  if (!created.ok) return created;
  for (let from = ANNOTATION_BATCH; from < annotations.length; from += ANNOTATION_BATCH) {
    const added = await port.annotate(created.value, batch(from));
    if (!added.ok) return added;
  }
  return ok(null);
}

/** GitHub stores comments with Windows line ends at times. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trim() === b.replaceAll("\r\n", "\n").trim();
}

function isTooLong(problem: Problem): boolean {
  return problem.kind === "github-failed" && problem.status === 422;
}
