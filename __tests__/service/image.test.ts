/** The image is not built here; what its recipe says is held against what there is. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { z } from "zod";
import { answer } from "../../src/service/answer.ts";
import { listen } from "./http.ts";

const RECIPE = readFileSync("Dockerfile", "utf8");
const COPIED = [...RECIPE.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, from = ""]) =>
  from.split(" "),
);

test("only what is needed to run is copied, and all of it exists", () => {
  expect(COPIED.sort()).toEqual(["LICENSE", "app.yml", "dist", "package.json", "suites"]);
  expect(COPIED.filter((path) => !existsSync(path))).toEqual([]);
});

test("nothing else is sent to the builder, no key and no history", () => {
  const lines = readFileSync(".dockerignore", "utf8").split("\n").slice(1, -1);
  expect(lines[0]).toBe("*");
  expect(lines.slice(1)).toEqual(COPIED.map((path) => `!${path}`));
});

test("it does not run as root and keeps the queue in a volume", () => {
  expect(RECIPE).toMatch(/^USER 1000:1000$/m);
  expect(RECIPE).toMatch(/^VOLUME \/queue$/m);
  expect(RECIPE).toContain("QUEUE_FOLDER=/queue");
});

test("it installs the embedded database, in the version that is tested, and nothing else", () => {
  const installed = [...RECIPE.matchAll(/\b(?:npm|apt|curl|wget)\b.*/g)].map(([line]) => line);
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const name = "@electric-sql/pglite";
  expect(installed).toEqual([
    `npm install --ignore-scripts --no-audit --no-fund ${name}@${dependencies[name]}`,
  ]);
});

const [, health = "[]"] = /^HEALTHCHECK [\s\S]*? {2}CMD (\[.*\])$/m.exec(RECIPE) ?? [];
const runHealthcheck = (port: string): Promise<number | null> => {
  const [, ...options]: readonly string[] = JSON.parse(health);
  const child = spawn(process.execPath, options, { env: { PORT: port }, stdio: "ignore" });
  return new Promise((ended) => child.on("exit", ended));
};

test("its health check is healthy exactly while the service says so", async () => {
  let status = 200;
  const asked: unknown[] = [];
  const service = await listen(async (request, response) => {
    asked.push(request.url);
    answer(response, { status, body: { kind: "json", value: {} } });
  });
  const { port } = new URL(service.url);
  expect(await runHealthcheck(port)).toBe(0);
  status = 500;
  expect(await runHealthcheck(port)).toBe(1);
  await service.close();
  expect(await runHealthcheck(port)).toBe(1);
  expect(asked).toEqual(["/healthz", "/healthz"]);
});
