/**
 * Opens the repositories of a test file. After each test what was opened is closed, and GitHub was spoken to
 * as its contract says.
 */
import { afterEach, expect } from "@jest/globals";
import { type GatedRepository, gatedRepository } from "./gated-repository.ts";

export function gatedRepositories(): typeof gatedRepository {
  const opened: GatedRepository[] = [];
  afterEach(async () => {
    for (const { github, close } of opened.splice(0)) {
      await close();
      expect(github.violations).toEqual([]);
    }
  });
  return async (files) => {
    const gated = await gatedRepository(files);
    opened.push(gated);
    return gated;
  };
}
