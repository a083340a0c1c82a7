/**
 * What of the environment reaches an application, and where does it answer? Only what the config names; its values
 * are checked here and shown nowhere.
 */
import type { Problem } from "../problem.ts";
import { type Address, type HttpTarget, secretVariables } from "../suite/app-target.ts";
import type { Target } from "../suite/config.ts";
import type { AppProvider } from "../suite/resolve-app.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export type Http = AppProvider & { readonly app: HttpTarget };

/** What every program needs to find others, its home, its words and a place for files. */
const FOR_EVERY_PROGRAM: readonly string[] = ["PATH", "HOME", "LANG", "TMPDIR"];

export function cleanEnvironment(
  env: Environment,
  named: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...FOR_EVERY_PROGRAM, ...named].flatMap((variable) => {
      const value = env[variable];
      return value === undefined ? [] : [[variable, value] as const];
    }),
  );
}

/** A scheme such as Bearer is shorter. */
const SHORTEST_PART = 10;

/** Values of the environment that the applications of a config are handed and that must not show anywhere. */
export function targetSecrets(targets: readonly Target[], env: Environment): readonly string[] {
  return targets
    .flatMap(({ app }) => (app === null ? [] : secretVariables(app)))
    .flatMap((variable) => {
      const value = env[variable] ?? "";
      return [value, ...value.split(/\s+/).filter((part) => part.length >= SHORTEST_PART)];
    });
}

export function missingVariable(
  provider: string,
  named: readonly string[],
  env: Environment,
): Problem | null {
  const variable = named.find((each) => !env[each]);
  return variable === undefined ? null : { kind: "key-missing", provider, variable };
}

/** Base answers at its own address; only where nothing else is measured it may stand at head's. */
function addressFor({ arm, isAlone, app }: Http): Address | null {
  if (arm === "head") return app.address;
  return app.baseAddress ?? (isAlone ? app.address : null);
}

export function urlOf(provider: Http, env: Environment): string | Problem {
  const { name, target } = provider;
  const address = addressFor(provider);
  if (address === null) {
    const why = "Its config names no address where base answers.";
    return { kind: "target-not-asked", target, why, doThis: "Add base-url or base-url-env." };
  }
  const { variable } = address;
  const url = (variable === null ? null : env[variable] || null) ?? address.url;
  if (url === null) return { kind: "key-missing", provider: name, variable: variable ?? "" };
  const parsed = URL.parse(url);
  if (parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.username === "") return url;
  const why = `${variable} is no http or https address, or holds a user.`;
  return { kind: "target-not-asked", target, why, doThis: "Correct the variable." };
}

/** One address cannot answer for two revisions. */
export function isBothArms(
  url: string,
  { target, arm }: Http,
  apps: readonly AppProvider[],
  env: Environment,
): boolean {
  return apps.some((other) => {
    if (other.target !== target || other.arm === arm || other.app.kind !== "http") return false;
    const address = urlOf({ ...other, app: other.app }, env);
    return typeof address === "string" && URL.parse(address)?.href === URL.parse(url)?.href;
  });
}
