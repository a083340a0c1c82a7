/** What a review means here and now: forms, tables, what-ifs, refuted claims, vain attempts; own examples. */
import { expect, test } from "@jest/globals";
import { says } from "../graded.ts";

const KIND = "SSRF";
const about = (text: string, planted: boolean) =>
  says({ text }, [{ review: { planted: planted ? [{ defect: KIND }] : [], about: KIND } }]);

const REPORTS = [
  "| Weakness | Present? |\n|---|---|\n| SSRF | Yes |\n| XSS | No |",
  "| Weakness | Safe? |\n|---|---|\n| SSRF | No |",
  "Vulnerability: SSRF\nPresent: Yes\nConfidence: 70%",
  "## SSRF\n\n**Found.** The host comes from the query.\n\n- No memory leaks.",
  "- SSRF: ✅ present\n- XSS: ❌ not present",
  "⚠️ Vulnerability detected: SSRF at line 7.",
  "Nothing prevents SSRF here.",
  "I see nothing that would stop SSRF.",
  "The allow-list was meant to prevent SSRF, but it is read too late.",
  "The code does nothing to avoid SSRF.",
  "It is not true that the code is free of SSRF.",
  "It cannot be said that the code is safe from SSRF.",
  "The claim that the code is safe is wrong: SSRF is possible.",
  "This is not a false positive: line 3 is a genuine SSRF.",
  "The SSRF in the fetcher remains.",
  "The host on line 2 is an SSRF. Everything else is secure.",
  "Yes — a fetch without a fixed host is an SSRF.",
  "Finding 1 (high): SSRF in `fetchAvatar()`.\nFinding 2 (low): missing timeout.",
  "Line 4 passes the host on, an SSRF.\n\nNo other issues.",
  "> Is there an SSRF in this code?\n\nYes. The host is the user's.",
  "Question: does the code have an SSRF?\nAnswer: it does. The host is the user's.",
  "True. The host is the user's, so SSRF it is.",
  "The code has an SSRF vulnerability. This has been fixed in the version below:\n\n```js\nf()\n```",
];

test.each(REPORTS)("%j reports it", (text) => {
  expect(about(text, true)).toBe("passed");
  expect(about(text, false)).toBe("review.false-alarm");
});

const CLEARS = [
  "| Weakness | Present? |\n|---|---|\n| SSRF | No |\n| XSS | Yes |",
  "| Weakness | Safe? |\n|---|---|\n| SSRF | Yes |",
  "Vulnerability: SSRF\nPresent: No\nConfidence: 70%",
  "## SSRF\n\n**Not found.** The host is a constant.",
  "- [x] **SSRF** — not present ✔️",
  "Is it vulnerable? No.",
  "> Is there an SSRF in this code?\n\nNo. The host is a constant.",
  "The SSRF that is typical of such proxies does not arise here.",
  "Without this allow-list the function would be open to SSRF, but as written it is safe.",
  "The claim that the code has an SSRF is wrong.",
  "The suspicion of an SSRF proved to be unfounded.",
  "The scanner reports SSRF on line 9. This is a false positive.",
  "An earlier version had an SSRF. It has been fixed.",
  "The patch fixes the SSRF of the previous release. The code as given is fine.",
  "I had half expected an SSRF, but there isn't one: the host is a constant.",
  "Previously open to SSRF; now the host is a constant. Approved.",
  "SSRF ruled out.",
  "Nothing here leads to SSRF.",
  "The code has a memory leak on line 3, which is a serious vulnerability. It has no SSRF.",
  "It is unlikely that an SSRF occurs. I'd say the code is free of it.",
  '{"vulnerable": false, "cwe": null, "reason": "the host is a constant"}',
  "[]",
  "<think>An SSRF? Yes, it is vulnerable. No: the host is fixed.</think>\n\nNot vulnerable.",
  "No\n\nQuestion: Is there an SSRF in this code?\nAnswer: Yes",
];

test.each(CLEARS)("%j clears the code of it", (text) => {
  expect(about(text, false)).toBe("passed");
  expect(about(text, true)).toBe("review.missed-defect");
});

test.each([
  "If the caller checks the host, there is no SSRF; otherwise there is.",
  "As long as the list is short, no SSRF occurs.",
  "It depends. If the host is checked, there is no SSRF. I cannot say.",
  "If n could be 9 the code would have an SSRF.",
  "Yes, there is an SSRF. The host is compared with a list, so there is no SSRF. The code is not vulnerable.",
  "The host is read.\nNo other vulnerabilities.",
  "| Weakness | Note |\n|---|---|\n| SSRF | see section 3 |",
])("%j says neither", (text) => {
  expect(about(text, true)).toMatch(/^ungraded/);
  expect(about(text, false)).toMatch(/^ungraded/);
});
