/** Does src/README.md name what stands in src/? */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

const src = join(import.meta.dirname, "../../src");

test("every file and folder of src/ has its place on the map", () => {
  const map = readFileSync(join(src, "README.md"), "utf8");
  const present = readdirSync(src, { withFileTypes: true })
    .filter(({ name }) => name !== "README.md")
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name));
  expect(present.filter((name) => !map.includes(`\`${name}\``))).toEqual([]);
});
