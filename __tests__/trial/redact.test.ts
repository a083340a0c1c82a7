/** Is a secret we know gone from what we write, however it was encoded, and is nothing else? */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openRedactor } from "../../src/trial/redact.ts";

const SECRET = "sk-Test/1234+é&<key>'\"";
const redact = openRedactor([SECRET]);
const bytes = (text: string) => Buffer.from(text);

const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  base64: (secret) => bytes(secret).toString("base64"),
  "base64 behind one byte": (secret) => bytes(`x${secret}`).toString("base64"),
  "base64 behind two bytes": (secret) => bytes(`xy${secret}`).toString("base64"),
  "base64 behind a user's name, with more after it": (secret) =>
    bytes(`user:${secret}\n`).toString("base64"),
  "base64 for addresses": (secret) => bytes(`a ${secret} b`).toString("base64url"),
  "percent encoded": (secret) => encodeURIComponent(secret.toWellFormed()),
  "percent encoded in lower case": (secret) =>
    encodeURIComponent(secret.toWellFormed()).replaceAll(/%../g, (byte) => byte.toLowerCase()),
  "as a form": (secret) => new URLSearchParams({ a: secret.toWellFormed() }).toString().slice(2),
  "in JSON": (secret) => JSON.stringify(secret).slice(1, -1),
  "in JSON in JSON": (secret) => JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
  "in lower-case hex": (secret) => bytes(secret).toString("hex"),
  "in upper-case hex": (secret) => bytes(secret).toString("hex").toUpperCase(),
  reversed: (secret) => [...secret].reverse().join(""),
};

describe.each(Object.entries(ENCODINGS))("a secret %s", (name, encode) => {
  test("is taken out, and what stands around it stays", () => {
    expect(redact(`before ${encode(SECRET)} after`)).toMatch(/^before [\w=]*\*\*\*[\w=]* after$/);
  });

  test("is taken out whatever the secret", () => {
    const secrets = fc.string({ unit: "grapheme", minLength: 6, maxLength: 40 });
    const plain = secrets.filter((secret) => secret.trim() === secret && !/[\r\n]/.test(secret));
    fc.assert(
      fc.property(plain, fc.string(), (secret, around) => {
        const hidden = openRedactor([secret])(`${around}${encode(secret)}${around}`);
        expect(hidden).not.toContain(secret);
        if (!name.startsWith("base64")) expect(hidden).not.toContain(encode(secret));
      }),
    );
  });
});

test("no base64 that a secret was put in at any place decodes to more than four bytes of it in a row", () => {
  const secrets = fc.string({
    unit: fc.constantFrom(..."abcXYZ019-_"),
    minLength: 6,
    maxLength: 40,
  });
  fc.assert(
    fc.property(secrets, fc.nat(9), fc.nat(9), fc.boolean(), (secret, before, after, isUrl) => {
      const text = bytes(`${"#".repeat(before)}${secret}${"#".repeat(after)}`).toString(
        isUrl ? "base64url" : "base64",
      );
      const hidden = openRedactor([secret])(text);
      // Only what surely belongs to the neighbours is left.
      const [left = "", right = "", ...more] = hidden.split("***");
      expect(more).toEqual([]);
      expect(left.length * 6).toBeLessThanOrEqual(before * 8);
      expect(right.replace(/=+$/, "").length * 6).toBeLessThanOrEqual(after * 8 + 4);
    }),
  );
});

test.each(Object.entries(ENCODINGS))(
  "a quote that cuts a secret in two tells no half: %s",
  (_, encode) => {
    const encoded = encode(SECRET);
    for (let at = 20; at <= encoded.length - 20; at += 1) {
      const [head, tail] = [encoded.slice(0, at), encoded.slice(at)];
      expect(redact(`The key is ${head}`)).not.toContain(head.slice(8));
      expect(redact(`The key is ${head}…`)).not.toContain(head.slice(8));
      expect(redact(`${tail} is the key`)).not.toContain(tail.slice(0, -8));
    }
  },
);

test("a piece beside which the text was rewritten is taken out, too", () => {
  const encoded = bytes(`xx${SECRET}`).toString("base64");
  const rewritten = `${encoded.slice(0, 22)} * ${encoded.slice(24)}`;
  const hidden = redact(`The key is ${rewritten} indeed`);
  expect(hidden).not.toContain(encoded.slice(4, 16));
  expect(hidden).toContain(" indeed");
});

test("words that begin or end like a secret stay in the middle of a text", () => {
  expect(redact("sk-Test/1 in the middle")).toBe("sk-Test/1 in the middle");
});

describe("several secrets", () => {
  test("that overlap go whole", () => {
    expect(openRedactor(["abcdefgh", "efghijkl"])("<abcdefghijkl>")).toBe("<***>");
    expect(openRedactor(["abcabc"])("abcabcabc!")).toBe("***!");
    expect(openRedactor(["secret", "my-secret-key"])("my-secret-key")).toBe("***");
    expect(openRedactor(["secret"])("secretsecret")).toBe("***");
    expect(openRedactor(["secret"])("secret secret")).toBe("*** ***");
  });

  test("of several lines go line by line too", () => {
    const key = "-----BEGIN KEY-----\nMIIEvQIBADANBg\r\nAQEFAASCBKcw\n-----END KEY-----\n";
    expect(openRedactor([key])("line: AQEFAASCBKcw.")).toBe("line: ***.");
    expect(openRedactor([key])(`${key}.`)).toMatch(/^\*\*\*\n?\.$/);
  });

  test("shorter than six characters are words, and none at all changes nothing", () => {
    expect(openRedactor(["", " ", "a", "abcde", "  ab  "])("a abcde ab")).toBe("a abcde ab");
    expect(openRedactor([])("anything")).toBe("anything");
  });

  test("made of the sign that replaces them leave no secret behind", () => {
    expect(openRedactor(["***abc"])("***abcabc")).not.toContain("*");
    expect(openRedactor(["******", "█████▒", "░░░░░░"])("x******x")).toMatch(/^x(.)\1\1x$/);
  });
});

const secretSets = fc.array(
  fc.string({ unit: fc.constantFrom(...'ab*+/é%\\"'), minLength: 1, maxLength: 12 }),
  { maxLength: 4 },
);

test("redacting twice is redacting once, and no secret is left", () => {
  fc.assert(
    fc.property(secretSets, fc.array(fc.nat(8)), (secrets, order) => {
      const text = order.map((at) => secrets[at] ?? "ab").join("");
      const hide = openRedactor(secrets);
      const hidden = hide(text);
      expect(hide(hidden)).toBe(hidden);
      for (const secret of secrets) {
        if (secret.trim().length >= 6) expect(hidden).not.toContain(secret.trim());
      }
    }),
    { numRuns: 1000 },
  );
});

test("text without a secret stays as it is", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => redact(text) === text));
});

test("a long text takes time in proportion to its length", () => {
  const secrets = Array.from({ length: 20 }, (_, at) => `key-${at}-${"aaaaaaaa".repeat(4)}`);
  const hide = openRedactor([...secrets, "aaaaaaaaaaaa"]);
  const hidden = hide(`${"a".repeat(2_000_000)} ${secrets[3]}`);
  expect(hidden).toBe("*** ***");
});

describe("data", () => {
  test("is redacted in every string, key and number that is a secret; the rest stays", () => {
    const hide = openRedactor(["hunter22", "12345678"]);
    const data = {
      text: "my hunter22",
      list: ["hunter22", 1, null, true, { hunter22: "x" }],
      number: 12_345_678,
      near: 123_456_789,
      nothing: null,
    };
    expect(hide.deep(data)).toEqual({
      text: "my ***",
      list: ["***", 1, null, true, { "***": "x" }],
      number: "***",
      near: 123_456_789,
      nothing: null,
    });
    expect(data.text).toBe("my hunter22");
  });

  test("is what redacting its strings gives, for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(redact.deep(value))).toBe(JSON.stringify(value));
      }),
    );
  });

  test("nested beyond reason is taken out and not a crash", () => {
    let deep: unknown = "hunter22";
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    const hidden = JSON.stringify(openRedactor(["hunter22"]).deep(deep));
    expect(hidden).toContain('"***"');
    expect(hidden).not.toContain("hunter22");
  });

  test("a key named __proto__ stays a key", () => {
    const hidden = redact.deep(JSON.parse('{"__proto__":{"a":1}}'));
    expect(Object.keys(hidden)).toEqual(["__proto__"]);
  });
});
