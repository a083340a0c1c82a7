import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "@jest/globals";
import { type ResultsService, startResultsService } from "./results-service.ts";
import { runAction } from "./run-action.ts";

const started: ResultsService[] = [];
afterEach(async () => {
  for (const service of started.splice(0)) await service.close();
});

async function service() {
  const results = await startResultsService();
  started.push(results);
  return results;
}

/** A step that has the real client as `client`, `rest` of the script decides what it does with it. */
function step(rest: string): string {
  const folder = mkdtempSync(join(tmpdir(), "a-step-"));
  const client = join(import.meta.dirname, "../../node_modules/@actions/artifact/lib/artifact.js");
  writeFileSync(join(folder, "action.yml"), "name: x\nruns: { using: node24, main: main.mjs }\n");
  const start = `
    import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
    import { DefaultArtifactClient } from ${JSON.stringify(client)};
    const client = new DefaultArtifactClient();
    const say = (what) => console.log("SAID " + JSON.stringify(what));
    const put = (name, text) => { writeFileSync(name, text); return process.cwd() + "/" + name; };
  `;
  writeFileSync(join(folder, "main.mjs"), start + rest);
  return folder;
}

async function said(results: ResultsService, rest: string, run = "42") {
  const done = await runAction({
    action: step(rest),
    apiUrl: "http://127.0.0.1:1",
    event: { name: "push", payload: {} },
    results,
    runId: run,
  });
  const lines = done.rawLog.split("\n").filter((line) => line.startsWith("SAID "));
  if (done.exitCode !== 0) throw new Error(done.rawLog);
  return { run: done, said: lines.map((line): unknown => JSON.parse(line.slice(5))) };
}

test("a file uploaded as it is can be listed, read by a later job, and is named in the run", async () => {
  const results = await service();
  const upload = `say(await client.uploadArtifact("x", [put("report.json", "{}")], ".", { skipArchive: true }));`;
  const first = await said(results, upload);
  expect(first.said).toMatchObject([{ id: 5001, size: 2, digest: expect.any(String) }]);
  expect(first.run.artifacts).toEqual(["report.json"]);
  expect(results.text("report.json")).toBe("{}");
  const later = await said(
    results,
    `const { artifacts } = await client.listArtifacts({ latest: true });
     say(artifacts.map(({ name, size }) => [name, size]));
     mkdirSync("in");
     const { digestMismatch } = await client.downloadArtifact(artifacts[0].id,
       { path: "in", expectedHash: artifacts[0].digest });
     say([digestMismatch, readdirSync("in"), readFileSync("in/report.json", "utf8")]);`,
  );
  expect(later.said).toEqual([[["report.json", 2]], [false, ["report.json"], "{}"]]);
  expect(
    (await said(results, "say((await client.listArtifacts()).artifacts.length);", "43")).said,
  ).toEqual([0]);
});

test("several files come zipped, and more than one block of them is put together", async () => {
  const results = await service();
  const { said: told } = await said(
    results,
    `const big = put("big.txt", "0123456789".repeat(1e6));
     const small = put("small.txt", "s");
     await client.uploadArtifact("all", [big, small], process.cwd(), { compressionLevel: 0 });
     mkdirSync("in");
     const { artifact } = await client.getArtifact("all");
     await client.downloadArtifact(artifact.id, { path: "in" });
     say(readFileSync("in/big.txt", "utf8") === readFileSync("big.txt", "utf8"));`,
  );
  expect(told).toEqual([true]);
  expect(results.log.slice(0, 2)).toEqual(["CreateArtifact", "FinalizeArtifact"]);
});

test("a name that is taken, forbidden or deleted is treated as GitHub does", async () => {
  const results = await service();
  const { said: told } = await said(
    results,
    `const upload = (name) => client.uploadArtifact(name, [put("a", "1")], process.cwd()).then(() => "ok", (e) => e.message);
     say(await upload("one"));
     say(await upload("one"));
     say(await upload("a:b"));
     await client.deleteArtifact("one");
     say(await upload("one"));`,
  );
  expect(told).toEqual([
    "ok",
    expect.stringMatching("already exists"),
    expect.stringMatching("not valid"),
    "ok",
  ]);
});

test("a token that is not of the runtime is refused, and a failure can be had", async () => {
  const results = await service();
  const url = `${results.url}/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`;
  const ask = (token: string) =>
    fetch(url, { method: "POST", body: "{}", headers: { authorization: `Bearer ${token}` } });
  expect((await ask("a.b.c")).status).toBe(401);
  results.failNext("ListArtifacts", 503);
  expect((await ask(results.token("1"))).status).toBe(503);
  expect((await ask(results.token("1"))).status).toBe(200);
});

test("an address of the storage takes its signature and no token besides", async () => {
  const results = await service();
  results.add({ run: "1", name: "report.json", bytes: Buffer.from("0123456789") });
  const [{ downloadUrl } = { downloadUrl: "" }] = results.artifacts("1");
  expect(await (await fetch(downloadUrl)).text()).toBe("0123456789");
  const part = await fetch(downloadUrl, { headers: { range: "bytes=2-4" } });
  expect([part.status, await part.text()]).toEqual([206, "234"]);
  const both = await fetch(downloadUrl, { headers: { authorization: "Bearer x" } });
  expect(both.status).toBe(400);
  expect((await fetch(downloadUrl.replace(/sig=.*/, "sig=x"))).status).toBe(403);
});
