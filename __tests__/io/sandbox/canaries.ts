/** What must stay untouched whatever a program does: a file, a server, a variable of the environment. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Canaries = {
  readonly folder: string;
  readonly file: string;
  readonly port: number;
  readonly secret: string;
  /** One sentence for each that was touched. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
};

const VARIABLE = "SANDBOX_CANARY";

export async function setCanaries(): Promise<Canaries> {
  const folder = mkdtempSync(join(tmpdir(), "canary-"));
  const file = join(folder, "secret.txt");
  const secret = "sk-canary-8c1f";
  writeFileSync(file, secret);
  process.env[VARIABLE] = secret;
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    folder,
    file,
    port,
    secret,
    complaints: () => [
      ...(readFileSync(file, "utf8") === secret ? [] : ["the file was changed"]),
      ...(readdirSync(folder).length === 1 ? [] : ["a file was written"]),
      ...(visits === 0 ? [] : [`the server was visited ${visits} times`]),
    ],
    close: async () => {
      Reflect.deleteProperty(process.env, VARIABLE);
      rmSync(folder, { recursive: true });
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

/** Puts the places of the canaries where an attack names them. */
export function aimAt({ file, folder, port, secret }: Canaries, attack: string): string {
  return attack
    .replaceAll("CANARY_FILE", file)
    .replaceAll("CANARY_FOLDER", folder)
    .replaceAll("CANARY_PORT", String(port))
    .replaceAll("CANARY_SECRET", secret)
    .replaceAll("PARENT_PID", String(process.pid));
}
