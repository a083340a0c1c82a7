/**
 * What stands between a program and this machine? Some layers hold everywhere, some only where the system offers
 * them; each is tried once by using it.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";

export type SandboxLayer = {
  readonly name: string;
  readonly what: string;
  readonly isActive: boolean;
};

/** How the interpreter is started: a command and arguments that Node and its arguments follow. */
export type Wrapping = {
  readonly namespaces: readonly string[];
  /** `writes` leaves out the limit on files for the process that keeps the interpreter's memory. */
  readonly limits: (seconds: number, writes: boolean) => readonly string[];
};

const UNSHARE = "/usr/bin/unshare";
const PRLIMIT = "/usr/bin/prlimit";

/** No network devices, no other process in sight, none left when its parent dies. */
const NAMESPACES = [
  UNSHARE,
  "--user",
  "--map-root-user",
  "--net",
  "--ipc",
  "--uts",
  "--pid",
  "--fork",
  "--kill-child=KILL",
];

/** Bytes of data: what the interpreter and its caps need, and room for V8 itself. */
const DATA_BYTES = 2_000_000_000;
/** Processor seconds to load an interpreter, with much to spare. */
const LOADING_SECONDS = 60;

const limitsFor = (seconds: number, writes: boolean): readonly string[] => [
  PRLIMIT,
  `--cpu=${Math.ceil(LOADING_SECONDS + 4 * seconds)}`,
  `--data=${DATA_BYTES}`,
  "--core=0",
  "--nofile=128",
  ...(writes ? [] : ["--fsize=0"]),
];

/** Tried once a process: what works does not change while it runs. */
let found: Promise<Wrapping> | null = null;

export function findWrapping(): Promise<Wrapping> {
  found ??= tryWrapping();
  return found;
}

async function tryWrapping(): Promise<Wrapping> {
  const nothing = ["/bin/true"];
  const [canLimit, canUnshare] = await Promise.all([
    works([...limitsFor(1, false), ...nothing]),
    works([...NAMESPACES, ...nothing]),
  ]);
  return {
    namespaces: canUnshare ? NAMESPACES : [],
    limits: canLimit ? limitsFor : () => [],
  };
}

function works([command = "", ...given]: readonly string[]): Promise<boolean> {
  if (!existsSync(command)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command, given, { stdio: "ignore", env: {} });
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

/** Which layers are active on this machine? */
export async function sandboxLayers(): Promise<readonly SandboxLayer[]> {
  const { namespaces, limits } = await findWrapping();
  const always = (name: string, what: string) => ({ name, what, isActive: true });
  return [
    always("interpreter", "programs run in WebAssembly: Pyodide or QuickJS, never in Node"),
    always(
      "empty realm",
      "Pyodide's JavaScript has the language and nothing of Node; text is never code",
    ),
    always("process", "one process a program, without environment, killed when its time is over"),
    always(
      "permissions",
      "Node's permission model: reads the interpreter's files, writes and starts nothing",
    ),
    always(
      "closed doors",
      "functions of Node that reach the network or other processes are replaced",
    ),
    always("memory", "512 MB for Python, 256 MB for JavaScript"),
    {
      name: "namespaces",
      what: "the kernel gives it no network and no other processes (unshare)",
      isActive: namespaces.length > 0,
    },
    {
      name: "limits",
      what: "the kernel caps its processor time, data and open files, and lets no file grow (prlimit)",
      isActive: limits(1, false).length > 0,
    },
  ];
}
