/**
 * Jest test sequencer for mutation testing: tests of one file come before tests of the whole gate, because
 * the first failure ends a mutant's run and the quick ones find most.
 */
const WHOLE_GATE = /(decide|look|replay-looks|calibration|sign-flip-min-p|find-drift)\.test\.ts$/;

export default class QuickTestsFirst {
  sort(tests) {
    const rank = ({ path }) => Number(WHOLE_GATE.test(path));
    return tests.toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
