/** How does a repository introduce itself, and what may a person do in it? */
import { type Answer, type Call, type Operations, refused } from "./answer.ts";
import { shownRepository, shownUser } from "./people.ts";
import type { Role } from "./world.ts";

export const repositoryOperations: Operations = {
  "repos/get": get,
  "repos/get-collaborator-permission-level": permissionLevel,
  "users/get-authenticated": getUser,
};

function get({ world, repository }: Call): Answer {
  const shown = shownRepository(world, repository);
  const parent = { language: null, ...shown };
  const fork = repository.forkOf === null ? undefined : world.repositories.get(repository.forkOf);
  const source =
    fork === undefined ? undefined : { language: null, ...shownRepository(world, fork) };
  return { status: 200, body: { ...parent, parent: source, source } };
}

/** The old words for the newer roles. */
const FOLDED = {
  read: "read",
  triage: "read",
  write: "write",
  maintain: "write",
  admin: "admin",
} as const satisfies Record<Role, string>;

function permissionLevel({ world, repository, params }: Call): Answer {
  const login = params.username ?? "";
  const isOwner = repository.fullName.startsWith(`${login}/`);
  const given = isOwner ? "admin" : repository.roles.get(login);
  if (given === undefined && repository.isPrivate) {
    return refused(404, `${login} is not a user`);
  }
  const role = given ?? "read";
  const user = { ...shownUser(world, login), role_name: role };
  return { status: 200, body: { permission: FOLDED[role], role_name: role, user } };
}

function getUser({ world, who }: Call): Answer {
  if (who.app !== null) return refused(403, "Resource not accessible by integration");
  return { status: 200, body: shownUser(world, who.login) };
}
