export default {
  testEnvironment: "node",
  testTimeout: 60_000,
  maxWorkers: "100%",
  setupFiles: ["<rootDir>/.github/scripts/one-realm.js"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/.github/scripts/strip-types.js" },
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/__tests__/fixtures/"],
  collectCoverageFrom: ["src/**/*.ts"],
};
