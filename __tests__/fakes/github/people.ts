/** How are users, Apps and repositories shown inside other answers? */
import { gitHubOpenApi } from "../github-openapi.ts";
import { overlay } from "../json-value.ts";
import type { App, Repository, World } from "./world.ts";

export function shownUser(world: World, login: string) {
  const isBot = login.endsWith("[bot]");
  const type = isBot ? "Bot" : "User";
  const html_url = `https://github.com/${isBot ? `apps/${login.slice(0, -5)}` : login}`;
  return { login, id: world.userId(login), type, html_url, site_admin: false };
}

/** Examples of checks and comments leave the App out, so this one is complete. */
export function shownApp(app: App | null): unknown {
  if (app === null) return null;
  const { operation, example } = gitHubOpenApi();
  const whole = example(operation("apps/get-authenticated"), { status: 200 });
  const html_url = `https://github.com/apps/${app.slug}`;
  return overlay(whole, { id: app.id, slug: app.slug, name: app.slug, html_url });
}

export function shownRepository(world: World, repository: Repository) {
  const { id, fullName, isPrivate, forkOf, defaultBranch } = repository;
  const [owner = "", name = ""] = fullName.split("/");
  return {
    id,
    name,
    full_name: fullName,
    owner: shownUser(world, owner),
    private: isPrivate,
    visibility: isPrivate ? "private" : "public",
    fork: forkOf !== null,
    default_branch: defaultBranch,
    html_url: `https://github.com/${fullName}`,
    url: `${world.url}/repos/${fullName}`,
  };
}
