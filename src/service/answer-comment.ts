/**
 * What does the App do with a command in a comment? The comment is read again, edited ones are ignored, and
 * what its author may do is asked of GitHub each time.
 */
import { type Command, readCommand } from "../app/comment-command.ts";
import type { Errand } from "../app/errand.ts";
import { readRole } from "../app/trust.ts";
import { readComment, thumbsUp } from "../io/github/comments.ts";
import { permissionOf } from "../io/github/permission.ts";
import { replyExplain, replyHelp } from "../report/command-reply.ts";
import { unreachable } from "../result.ts";
import { acceptRegression } from "./accept-regression.ts";
import { type Asker, lookAt } from "./look-at.ts";
import { replyTo } from "./reply.ts";
import { pullSubject, type Subject } from "./subject.ts";
import { must, type World } from "./world.ts";

export async function answerComment(
  world: World,
  { number, comment: id }: Extract<Errand, { kind: "comment" }>,
): Promise<void> {
  const comment = must(await readComment(world.github, { id, pull: number }));
  if (comment === null || comment.isEdited || comment.author === world.app.login) return;
  const command = readCommand(comment.body);
  if (command === null) return;
  const role = readRole(must(await permissionOf(world.github, comment.author)));
  const subject = await pullSubject(world, number);
  const asker = { login: comment.author, role };
  const reply = await obey(world, subject, { command, asker });
  if (reply !== null) return replyTo(world, subject, { to: String(id), body: reply });
  // What was obeyed stays obeyed when the thumb cannot be shown.
  const shown = await thumbsUp(world.github, id);
  if (!shown.ok) world.say("The reaction to a command could not be written.");
}

/** The answer in words; `null` when what happened shows on the check. */
async function obey(
  world: World,
  subject: Subject,
  of: { readonly command: Command; readonly asker: Asker },
): Promise<string | null> {
  const { command, asker } = of;
  switch (command.kind) {
    case "run": {
      const { head } = command;
      if (head === null ? subject.isFork : !subject.head.startsWith(head)) {
        return `Name the commit you have read: \`/reliability run ${subject.head}\` is the head now.`;
      }
      return lookAt(world, subject, asker);
    }
    case "accept":
      return acceptRegression(world, subject, { command, asker });
    case "explain":
      return replyExplain(command.mode);
    case "help":
      return replyHelp(null);
    case "unknown":
      return replyHelp(command.why);
    default:
      return unreachable(command);
  }
}
