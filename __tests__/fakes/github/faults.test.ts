import { afterEach, expect, test } from "@jest/globals";
import { type FakeGitHub, startGitHub } from "../github.ts";
import { asking, EVERYTHING } from "./ask.ts";
import { newFaults, secondaryLimit } from "./faults.ts";

const started: FakeGitHub[] = [];
afterEach(async () => {
  for (const github of started.splice(0)) await github.close();
});

const TOKENS = "apps/create-installation-access-token";
const drawing = () => newFaults((operation) => operation === TOKENS);
const draw = (faults: ReturnType<typeof drawing>, operation: string, times: number) =>
  Array.from({ length: times }, () => faults.take(operation) !== null);

test("which requests fail at a rate follows from the seed, whatever else is asked between them", () => {
  const [one, same, other] = [drawing(), drawing(), drawing()];
  one.atRate({ seed: 1, status: 502, rate: 0.02 });
  same.atRate({ seed: 1, status: 502, rate: 0.02 });
  other.atRate({ seed: 2, status: 502, rate: 0.02 });
  const fates = draw(one, "pulls/get", 2000);
  const count = fates.filter((isFault) => isFault).length;
  expect(count / 2000).toBeGreaterThan(0.01);
  expect(count / 2000).toBeLessThan(0.03);
  draw(same, "checks/get", 7);
  expect(draw(same, "pulls/get", 2000)).toEqual(fates);
  expect(draw(other, "pulls/get", 2000)).not.toEqual(fates);
});

test("a rate spares the App's tokens when asked to, other operations when one is named, and can end", () => {
  const faults = drawing();
  const end = faults.atRate({ seed: 1, status: 500, rate: 1, sparesApps: true });
  expect([draw(faults, TOKENS, 1), draw(faults, "checks/get", 1)]).toEqual([[false], [true]]);
  end();
  expect(draw(faults, "checks/get", 1)).toEqual([false]);
  faults.atRate({ seed: 1, status: 500, rate: 1, operation: "checks/get" });
  const fates = [TOKENS, "pulls/get", "checks/get"].flatMap((one) => draw(faults, one, 1));
  expect(fates).toEqual([false, false, true]);
});

test("a rate limit can come at a rate, over HTTP", async () => {
  const github = await startGitHub();
  started.push(github);
  const { state } = github;
  state.addToken("all", { login: "gate[bot]", app: "gate", permissions: EVERYTHING });
  state.commit({ branch: "main", files: { "a.md": "1" } });
  const ask = asking(github);
  const end = state.failAtRate({ seed: 3, rate: 0.5, ...secondaryLimit(1) });
  const statuses = [];
  for (let n = 0; n < 20; n++) statuses.push((await ask("GET /contents/a.md")).status);
  expect(new Set(statuses)).toEqual(new Set([200, 403]));
  expect(github.log.map(({ status }) => status)).toEqual(statuses);
  end();
  expect((await ask("GET /contents/a.md")).status).toBe(200);
});
