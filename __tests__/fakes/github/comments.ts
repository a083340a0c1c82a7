/** How are comments of pull requests listed, written and reacted to? */
import { z } from "zod";
import { type Answer, type Call, notFound, type Operations, type Place, pageOf } from "./answer.ts";
import { shownApp, shownUser } from "./people.ts";
import { pullOf } from "./pulls.ts";
import type { App, Comment, Repository, World } from "./world.ts";

export const commentOperations: Operations = {
  "issues/list-comments": listComments,
  "issues/get-comment": getComment,
  "issues/create-comment": createComment,
  "issues/update-comment": updateComment,
  "reactions/create-for-issue-comment": react,
};

export function writeComment(
  world: World,
  repository: Repository,
  of: {
    readonly issue: number;
    readonly body: string;
    readonly login: string;
    readonly app?: App | null;
  },
): Comment {
  const now = world.now();
  const comment: Comment = {
    id: world.nextId(),
    issue: of.issue,
    login: of.login,
    app: of.app ?? null,
    body: of.body,
    createdAt: now,
    updatedAt: now,
    reactions: [],
  };
  repository.comments.push(comment);
  const pull = repository.pulls.get(of.issue);
  if (pull !== undefined) pull.updatedAt = now;
  return comment;
}

export function shownComment({ world, repository }: Place, comment: Comment) {
  const { id, issue, login, app, body, createdAt, updatedAt } = comment;
  const isOwner = repository.fullName.startsWith(`${login}/`);
  const outsider = repository.roles.has(login) ? "COLLABORATOR" : "NONE";
  return {
    id,
    url: `${world.url}/repos/${repository.fullName}/issues/comments/${id}`,
    html_url: `https://github.com/${repository.fullName}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${world.url}/repos/${repository.fullName}/issues/${issue}`,
    body,
    user: shownUser(world, login),
    performed_via_github_app: shownApp(app),
    author_association: isOwner ? "OWNER" : outsider,
    created_at: createdAt,
    updated_at: updatedAt,
  };
}

/** Oldest first. */
function listComments(call: Call): Answer {
  const pull = pullOf(call);
  if (pull === null) return notFound();
  const since = call.query.get("since") ?? "";
  const ours = call.repository.comments.filter(
    ({ issue, updatedAt }) => issue === pull.number && updatedAt >= since,
  );
  const { items, headers } = pageOf(call, ours);
  return { status: 200, body: items.map((comment) => shownComment(call, comment)), headers };
}

const Body = z.object({ body: z.string() });

function createComment(call: Call): Answer {
  const pull = pullOf(call);
  if (pull === null) return notFound();
  const { world, repository, who } = call;
  const { body } = Body.parse(call.body);
  const { login, app } = who;
  const comment = writeComment(world, repository, { issue: pull.number, body, login, app });
  return { status: 201, body: shownComment(call, comment) };
}

function commentOf({ repository, params }: Call): Comment | null {
  return repository.comments.find(({ id }) => id === Number(params.comment_id)) ?? null;
}

function getComment(call: Call): Answer {
  const comment = commentOf(call);
  return comment === null ? notFound() : { status: 200, body: shownComment(call, comment) };
}

function updateComment(call: Call): Answer {
  const comment = commentOf(call);
  if (comment === null) return notFound();
  comment.body = Body.parse(call.body).body;
  comment.updatedAt = call.world.now();
  return { status: 200, body: shownComment(call, comment) };
}

const Reaction = z.object({ content: z.string() });

function react(call: Call): Answer {
  const comment = commentOf(call);
  if (comment === null) return notFound();
  const { world, who } = call;
  const { content } = Reaction.parse(call.body);
  const isThere = comment.reactions.some(
    (one) => one.login === who.login && one.content === content,
  );
  if (!isThere) comment.reactions.push({ login: who.login, content });
  const body = { content, user: shownUser(world, who.login) };
  return { status: isThere ? 200 : 201, body };
}
