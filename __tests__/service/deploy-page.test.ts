/** Does docs/deploy.md say what the service does? */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { SETTINGS } from "../../src/service/described-settings.ts";
import { readManifest } from "../../src/service/manifest.ts";
import { openMetrics } from "../../src/service/metrics.ts";
import { SET_UP_PATH, WEBHOOK_PATH } from "../../src/service/serve.ts";

const PAGE = readFileSync("docs/deploy.md", "utf8");
/** The rows below a table's head. */
const tableOf = (head: string): readonly string[] => {
  const [, after = ""] = PAGE.split(`\n${head}\n`);
  const rows = after.split("\n").slice(1);
  return rows.slice(0, rows.indexOf(""));
};
const manifest = readManifest("app.yml", readFileSync("app.yml", "utf8"));
if (!manifest.ok) throw new Error("the manifest is valid");

test("its settings are those that are read, with their explanations and defaults", () => {
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const value = "default" in setting ? `\`${setting.default}\`` : "";
    return `| \`${name}\` | ${setting.about} | ${value} |`;
  });
  expect(tableOf("| variable | what it is | default |")).toEqual(rows);
});

test("its permissions and events are those of app.yml", () => {
  const rows = tableOf("| permission | why |");
  const named = rows.map((row) => /^\| `([a-z_]+): (read|write)` \|/.exec(row)?.slice(1) ?? []);
  expect(Object.fromEntries(named)).toEqual(manifest.value.default_permissions);
  const [, events = ""] = /^Events: (.*?)\. /m.exec(PAGE) ?? [];
  expect(events.split(", ")).toEqual(manifest.value.default_events.map((event) => `\`${event}\``));
});

test("its metrics are those that are served, with their labels", async () => {
  const metrics = openMetrics({ version: "1", countJobs: async () => ({ waiting: 1 }) });
  const { text } = await metrics.render();
  const served = [...text.matchAll(/^# TYPE reliability_gate_(\w+) /gm)].map(
    ([, name = ""]) => name,
  );
  const own = served.filter((name) => !/^(process|nodejs)_/.test(name));
  const named = tableOf("| metric, all with the prefix `reliability_gate_` | says |").flatMap(
    (row) => /^\| `([a-z_]+)(?:\{[a-z,]+\})?` \|/.exec(row)?.slice(1) ?? [],
  );
  expect([...named].sort()).toEqual(own.sort());
});

test("its paths are those that are served, and the set-up page is not one of them", () => {
  expect(PAGE).toContain(`https://gate.example.com${WEBHOOK_PATH}`);
  expect(PAGE).not.toContain(SET_UP_PATH);
});

test("it links only to files that exist, and its Kubernetes part is YAML", () => {
  const links = [...PAGE.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = ""]) => link);
  expect(links.filter((link) => !existsSync(join("docs", link)))).toEqual([]);
  const [, block = ""] = /```yaml\n([\s\S]*?)```/.exec(PAGE) ?? [];
  expect(parse(block)).toMatchObject({ readinessProbe: { httpGet: { path: "/readyz" } } });
});
