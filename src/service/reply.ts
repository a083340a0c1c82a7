/**
 * How is a person answered? In one comment for each question, found again by its own marker, so that a
 * question that is worked twice is answered once.
 */
import { commentsOf } from "../io/github/comments.ts";
import { publishComment } from "../publish.ts";
import { markerOf } from "../report/marker.ts";
import type { Subject } from "./subject.ts";
import { must, type World } from "./world.ts";

export async function replyTo(
  { github, app }: World,
  { pull }: Subject,
  { to, body }: { readonly to: string; readonly body: string },
): Promise<void> {
  if (pull === null) return;
  const marker = markerOf(`reliability-gate/reply/${to}`);
  const port = commentsOf(github, pull, app.login);
  const bodies = [`${marker}\n${body}`];
  must(await publishComment(port, { marker, bodies, onlyUpdate: false }));
}
