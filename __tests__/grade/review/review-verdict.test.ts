/** What a review says of a defect, in the ways that models say it; all examples are written for this test. */
import { expect, test } from "@jest/globals";
import { kindsOf } from "../../../src/grade/review/defect-names.ts";
import { readReview } from "../../../src/grade/review/review-verdict.ts";

type Example = readonly [text: string, topic: string | null, verdict: string];

const read = (text: string, topic: string | null, yesMeans: "there" | "absent" = "there") =>
  readReview(text, {
    topic: topic === null ? null : kindsOf(topic),
    own: [],
    marker: "ANSWER:",
    yesMeans,
  }).verdict;

const DIRECT: readonly Example[] = [
  ["Yes.", "SQL injection", "there"],
  ["No", "SQL injection", "absent"],
  ["**No.** The query is parameterised.", "SQL injection", "absent"],
  ["Yes, the code is vulnerable to CWE-89.", "SQL injection", "there"],
  ["Yes, the snippet is safe: the id is bound as a parameter.", "SQL injection", "absent"],
  ["No, it is not safe. The id ends up in the query.", "SQL injection", "there"],
  ["No, this function isn't susceptible to path traversal.", "CWE-22", "absent"],
  ["Sure, yes: there is a use-after-free in close_session().", "CWE-416", "there"],
  ["The code does not contain CWE-22.", "path traversal", "absent"],
  ["I don't see any integer overflow here.", "CWE-190", "absent"],
  ["I couldn't find any instances of command injection.", "CWE-78", "absent"],
  ["There's a double free in the error path.", "CWE-415", "there"],
  ["The function is free of NULL pointer dereferences.", "CWE-476", "absent"],
  ["This isn't free of cross-site scripting.", "XSS", "there"],
  ["The handler is not immune to SSRF.", "CWE-918", "there"],
  ["The code is no longer vulnerable to XSS.", "XSS", "absent"],
  ["The snippet lacks any buffer overflow.", "CWE-787", "absent"],
  ["The code has an off-by-one error in its loop.", "CWE-193", "there"],
  ["It's exploitable.", "SQL injection", "there"],
  ["A path traversal vulnerability exists in load_theme().", "CWE-22", "there"],
  ["No instances of CWE-79 were found in the template.", "XSS", "absent"],
  ["Neither function has a memory leak.", "CWE-401", "absent"],
  ["Nothing wrong here.", "SQL injection", "absent"],
  ["The vulnerability is not present in this version.", "SQL injection", "absent"],
];

const STATED: readonly Example[] = [
  ["The id is bound.\nANSWER: not vulnerable", "SQL injection", "absent"],
  ["The id is pasted in.\nANSWER: vulnerable", "SQL injection", "there"],
  ["**Verdict:** safe", null, "absent"],
  ["Verdict: Unsafe\nReason: user input reaches the shell.", null, "there"],
  ["Reason: The length is checked before the copy.\nAnswer: No", "CWE-787", "absent"],
  ["Reason: memcpy takes the sender's length.\nAnswer: Yes", "CWE-787", "there"],
  ['{"vulnerable": true, "cwe": "CWE-89"}', null, "there"],
  ['{"vulnerable": false, "cwe": null}', null, "absent"],
  ['```json\n{"verdict": "not_vulnerable", "confidence": 0.9}\n```', null, "absent"],
  ['Here is my report:\n{"issues": []}', null, "absent"],
  ['{"issues": [{"line": 4, "type": "XSS"}]}', null, "there"],
  ['{"is_safe": false}', null, "there"],
  ["Vulnerable: No", "CWE-22", "absent"],
  ["- Safe: yes", "CWE-22", "absent"],
  ["Final answer: cannot tell without the schema", "SQL injection", "unsure"],
  ["LGTM!", null, "absent"],
  ["Looks good to me. Nice use of prepared statements.", null, "absent"],
  ["Decision: request changes", null, "there"],
  ["Verdict: approve", null, "absent"],
];

const REASONED: readonly Example[] = [
  [
    "To determine whether the code contains path traversal, we look at the name. It passes through basename(). Therefore, the code is not vulnerable to path traversal.",
    "CWE-22",
    "absent",
  ],
  [
    "Step 1: Check the input. The input is a string.\nStep 2: Check the query. The string is concatenated into it.\nStep 3: Conclusion\nHence the code is vulnerable to SQL injection.",
    "SQL injection",
    "there",
  ],
  [
    "SQL injection is a vulnerability that allows an attacker to change a query. In this code the query is parameterised. So the code does not suffer from it.",
    "SQL injection",
    "absent",
  ],
  [
    "The buffer holds 16 bytes, but up to 64 are copied into it, causing an out-of-bounds write.",
    "CWE-787",
    "there",
  ],
  ["The length is checked before the copy, which prevents a buffer overflow.", "CWE-787", "absent"],
  [
    "The user name is not escaped before it is printed. An attacker can run scripts in the browser.",
    "XSS",
    "there",
  ],
  ["The code uses realpath to prevent path traversal.", "CWE-22", "absent"],
  [
    "The code is vulnerable to SQL injection. To fix this, use a prepared statement. The updated code is not vulnerable to SQL injection.",
    "SQL injection",
    "there",
  ],
  [
    "Yes, this is a use after free.\n\nHere is the fixed version:\n```c\nfree(p); p = NULL;\n```\nThis version is safe from use after free.",
    "CWE-416",
    "there",
  ],
  [
    "The code has no command injection. However, there are a few other issues that should be addressed.",
    "CWE-78",
    "absent",
  ],
  [
    "The given code does not contain any obvious XSS vulnerabilities. However, it is vulnerable to SQL injection.",
    "XSS",
    "absent",
  ],
  [
    "There is no path traversal, but the file handle leaks, which is a resource leak.",
    null,
    "there",
  ],
  ["There is no SQL injection. There is no cross-site scripting.", null, "absent"],
  [
    "The code looks fine overall. It is recommended to add type hints and to use a linter.",
    null,
    "absent",
  ],
  [
    "Overall, while the code does not contain a use after free, it should be improved to handle errors.",
    "CWE-416",
    "absent",
  ],
  ["This function does not prevent path traversal, so the code is vulnerable.", "CWE-22", "there"],
  [
    "1. **SQL Injection (CWE-89)**: there is an SQL injection in find_user.\n2. **Weak hash**: MD5 is used.",
    null,
    "there",
  ],
  [
    "I found two problems:\n\n1. `parse()` has a null pointer dereference.\n2. `close()` has a double free.",
    null,
    "there",
  ],
  [
    "Based on the code you provided, it appears to be secure against cross-site scripting attacks.",
    "XSS",
    "absent",
  ],
  [
    "The code you have provided appears to be vulnerable to an integer overflow attack in the sum.",
    "CWE-190",
    "there",
  ],
  [
    "The function properly validates the index, and ensures that no out-of-bounds access can occur.",
    "CWE-787",
    "absent",
  ],
  [
    "It is important to note that the code is vulnerable to command injection through `host`.",
    "CWE-78",
    "there",
  ],
  ["The answer is yes, since `host` reaches the shell unchanged.", "CWE-78", "there"],
  ["In this case, the answer is: No", "CWE-78", "absent"],
  ["This code does not appear to be vulnerable to any known security issues.", null, "absent"],
  ["Great work! I have no concerns. Approved.", null, "absent"],
  [
    "The vulnerability in this code arises from calling free() twice on the same pointer.",
    "CWE-415",
    "there",
  ],
  ["The issue here is that `strcpy` writes past the end of `name`.", "CWE-787", "there"],
  ["Hence, we can conclude that this code contains CWE-416 (use after free).", "CWE-416", "there"],
  ["The code snippet you provided is an example of a race condition.", "CWE-362", "there"],
  ["The code snippet is not an example of a race condition.", "CWE-362", "absent"],
  ["This code does contain an XSS vulnerability.", "XSS", "there"],
];

const BY_MANY_HANDS: readonly Example[] = [
  [
    "Thanks for sharing the code! After reviewing it, I found that it does not contain any instances of the security vulnerability known as use after free.",
    "CWE-416",
    "absent",
  ],
  ["There doesn't seem to be any out-of-bounds write in this code.", "CWE-787", "absent"],
  ["The code seems to be free from OS command injection.", "CWE-78", "absent"],
  [
    "Although the code checks the length, it still has an out-of-bounds write, since the check comes too late.",
    "CWE-787",
    "there",
  ],
  ["The use of strcpy makes the code vulnerable to a buffer overflow.", "CWE-787", "there"],
  ["SQL injection: No\nXSS: Yes", "XSS", "there"],
  ["SQL injection: not present\nXSS: present", "SQL injection", "absent"],
  ["It's safe to say that this code is vulnerable to path traversal.", "CWE-22", "there"],
  ["This does not pose any risk of SQL injection.", "SQL injection", "absent"],
  [
    "1. The code opens a file.\n2. The name comes from the user.\n\n### Conclusion\nThe code is prone to path traversal.",
    "CWE-22",
    "there",
  ],
  [
    "Overview: a login form.\nAnalysis: the name is bound.\nConclusion: The code does not contain SQL injection.",
    "SQL injection",
    "absent",
  ],
  [
    "The program allocates `buf` and frees it once. It is never touched again. As a result, no use after free occurs.",
    "CWE-416",
    "absent",
  ],
  [
    "In `main`, the result of malloc is used unchecked, which can lead to a NULL pointer dereference.",
    "CWE-476",
    "there",
  ],
  ["The memory is freed in both branches, so there is a double free.", "CWE-415", "there"],
  ["  The code is safe.", "CWE-22", "absent"],
  ["This code is secure and follows best practices.", "CWE-89", "absent"],
  ["this code is not secure!!", "CWE-89", "there"],
  [
    "The code you've shared is indeed vulnerable to SQL injection attacks.",
    "SQL injection",
    "there",
  ],
  ["I believe that the code contains a path traversal flaw.", "CWE-22", "there"],
  ["I do not believe that this code is vulnerable.", "CWE-22", "absent"],
  ["I don't think there is a bug in this function.", null, "absent"],
  ["I would say that this function has a bug: the index starts at 1.", null, "there"],
  [
    "The provided code does check for NULL. Thus there's no NULL pointer dereference.",
    "CWE-476",
    "absent",
  ],
  [
    "`save()` is not vulnerable to SQL injection. `find()` is vulnerable to SQL injection.",
    "SQL injection",
    "there",
  ],
  ["CWE-89 (SQL Injection) is present in the `login` function.", "SQL injection", "there"],
  ["CWE-79 is not applicable, as nothing is rendered.", "XSS", "absent"],
  ["The patch fixes the bug correctly. Approved.", null, "absent"],
  ["Nack. The lock is never released on the error path.", null, "there"],
  ["I'm requesting changes: the retry loop never ends, an infinite loop.", null, "there"],
  ["🚨 Critical: SQL injection in `report.py` line 14.", null, "there"],
  ["✅ No issues found.", null, "absent"],
  ["No problems detected in this diff.", null, "absent"],
  ["Severity: high\nIssue: command injection via `branch`", null, "there"],
  ["Findings: none", null, "absent"],
  ["Bugs found: 0", null, "absent"],
  ["[SAFE]", null, "absent"],
  ["VULNERABLE", null, "there"],
  ["not vulnerable", null, "absent"],
  ["<verdict>vulnerable</verdict>", null, "there"],
  ["Vulnerability: CWE-22 (path traversal)\nLocation: open_theme()", null, "there"],
  ["Vulnerability: none", null, "absent"],
  [
    "The code calls free() and then prints the name, so the memory is used after it was freed.",
    "CWE-416",
    "there",
  ],
  [
    "Two things to note. First, the regex is slow. Second, the code introduces a race condition between the check and the use.",
    null,
    "there",
  ],
  [
    "The sum is kept in a 64-bit integer and the inputs are 32-bit, making an integer overflow impossible.",
    "CWE-190",
    "absent",
  ],
  ["An integer overflow is not possible here.", "CWE-190", "absent"],
  ["An integer overflow cannot occur here.", "CWE-190", "absent"],
  ["An integer overflow can occur in line 9.", "CWE-190", "there"],
  [
    "The risk of XSS has been mitigated by escaping the output, and no other vulnerabilities are present.",
    null,
    "absent",
  ],
  ["The code contains no use of eval and no SQL injection.", "SQL injection", "absent"],
  ["The code correctly avoids the use-after-free bug.", "CWE-416", "absent"],
  [
    "The code checks whether the path starts with the base directory, so it is not exposed to path traversal attacks.",
    "CWE-22",
    "absent",
  ],
  ["As far as I can tell, this is fine.", null, "absent"],
  ["Summary: vulnerable.", "CWE-22", "there"],
  ["The bug is that count is never reset.", null, "there"],
  ["Unfortunately, the code allows SQL injection through `order`.", "SQL injection", "there"],
  ["While it may look odd, this code is not affected by CWE-190.", "CWE-190", "absent"],
  [
    "The security vulnerability known as path traversal does not exist in this code.",
    "CWE-22",
    "absent",
  ],
];

const UNREADABLE: readonly Example[] = [
  ["It could be vulnerable to SQL injection if the caller passes raw input.", null, "possible"],
  ["I cannot determine whether it is vulnerable without the schema.", "SQL injection", "unsure"],
  ["It's unclear whether the caller checks the length.", "CWE-787", "unsure"],
  ["The function reads a file and prints its lines.", "CWE-22", "unsure"],
  ["Is this code vulnerable to SQL injection?", "SQL injection", "unsure"],
  ["You should always use prepared statements.", "SQL injection", "unsure"],
  ["SQL injection is a flaw that lets an attacker change a query.", "SQL injection", "unsure"],
  ["", "SQL injection", "unsure"],
];

test.each([...DIRECT, ...STATED, ...REASONED, ...BY_MANY_HANDS])(
  "%j on %s: %s",
  (text, topic, verdict) => {
    expect(read(text, topic)).toBe(verdict);
  },
);

test.each(UNREADABLE)("%j on %s convinces nobody", (text, topic, verdict) => {
  const { verdict: said, isPossibility } = readReview(text, {
    topic: topic === null ? null : kindsOf(topic),
    own: [],
    marker: "ANSWER:",
    yesMeans: "there",
  });
  expect(said === "there" && isPossibility ? "possible" : said).toBe(verdict);
});

test.each([
  ["Yes.", "absent"],
  ["No.", "there"],
  ["No, the id is pasted into the query.", "there"],
  ["Yes, it is vulnerable to SQL injection.", "there"],
  ["Answer: No", "there"],
])("asked whether the code is safe, %j says %s", (text, verdict) => {
  expect(read(text, "SQL injection", "absent")).toBe(verdict);
});
