/**
 * A PostgreSQL for the tests: the one that `DATABASE_URL` names, else a throw-away one on a free port; or why
 * there is none here.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

export type PostgresHere =
  | { readonly kind: "at"; readonly url: string; readonly programs: string }
  | { readonly kind: "installed"; readonly programs: string }
  | { readonly kind: "none"; readonly why: string };

export type Postgres = {
  /** An address of a new, empty database. */
  readonly database: () => string;
  /** What a statement answers, as text. */
  readonly ask: (url: string, sql: string) => string;
  /** Away and back, as when its machine fails; `null` for a server that is not ours. */
  readonly power: { readonly off: () => void; readonly on: () => void } | null;
  readonly stop: () => void;
};

const INSTALLED = "/usr/lib/postgresql";

export function findPostgres(): PostgresHere {
  const url = process.env.DATABASE_URL ?? "";
  const psql = folderOf("psql");
  if (url !== "" && psql !== null) return { kind: "at", url, programs: psql };
  if (url !== "") return { kind: "none", why: "DATABASE_URL is set, but psql is not installed" };
  const programs = folderOf("initdb");
  if (programs === null) return { kind: "none", why: "no PostgreSQL is installed here" };
  return { kind: "installed", programs };
}

export async function startPostgres(
  here: Exclude<PostgresHere, { kind: "none" }>,
): Promise<Postgres> {
  if (here.kind === "at") return postgresAt(here.url, here.programs);
  const { programs } = here;
  const home = mkdtempSync(join(tmpdir(), "postgres-"));
  const data = join(home, "data");
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(home, ...idsOf("postgres"));
  const run = (program: string, args: readonly string[]) => {
    const command = [join(programs, program), ...args];
    const whole = isRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    const [first = "", ...rest] = whole;
    execFileSync(first, rest, { cwd: home, stdio: "ignore" });
  };
  run("initdb", ["-D", data, "-A", "trust", "-U", "postgres", "--no-sync"]);
  const options = `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 -c fsync=off`;
  const power = {
    on: () => run("pg_ctl", ["-D", data, "-o", options, "-w", "-l", join(home, "log"), "start"]),
    off: () => run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]),
  };
  power.on();
  const server = postgresAt(`postgres://postgres@127.0.0.1:${port}/postgres`, programs);
  return {
    ...server,
    power,
    stop: () => {
      power.off();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Databases are made beside the one that is named, and dropped. */
function postgresAt(url: string, programs: string): Postgres {
  const psql = join(programs, "psql");
  const ask = (address: string, sql: string) =>
    execFileSync(psql, [address, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  const names: string[] = [];
  return {
    ask,
    power: null,
    database: () => {
      const name = `gate_test_${process.pid}_${names.length}`;
      ask(url, `CREATE DATABASE ${name}`);
      names.push(name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return own.href;
    },
    stop: () => {
      for (const name of names) ask(url, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function folderOf(program: string): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLED, version, "bin"));
  const onPath = (process.env.PATH ?? "").split(":");
  return [...folders, ...onPath].find((folder) => existsSync(join(folder, program))) ?? null;
}

function idsOf(user: string): [number, number] {
  const id = (flag: string) =>
    Number(spawnSync("id", [flag, user], { encoding: "utf8" }).stdout.trim() || userInfo().uid);
  return [id("-u"), id("-g")];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === "string") throw new Error("the server has a port");
  return address.port;
}
