/**
 * A throw-away PostgreSQL on a free port, or why there is none here. `DATABASE_URL` names another one.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

export type Postgres = {
  readonly url: string;
  /** An address of a new, empty database. */
  readonly database: () => string;
  readonly stop: () => void;
};

const INSTALLED = "/usr/lib/postgresql";

/** The folder of `initdb`; `null` when PostgreSQL is not installed. */
export function postgresPrograms(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(INSTALLED, version, "bin"));
  const onPath = (process.env.PATH ?? "").split(":");
  return [...folders, ...onPath].find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

export async function startPostgres(programs: string): Promise<Postgres> {
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
  run("pg_ctl", ["-D", data, "-o", options, "-w", "-l", join(home, "log"), "start"]);
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  let databases = 0;
  return {
    url: address("postgres"),
    database: () => {
      const name = `test${++databases}`;
      run("psql", [
        "-h",
        home,
        "-p",
        String(port),
        "-U",
        "postgres",
        "-c",
        `CREATE DATABASE ${name}`,
      ]);
      return address(name);
    },
    stop: () => {
      run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(home, { recursive: true, force: true });
    },
  };
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
