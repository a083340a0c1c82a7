import { createPrivateKey } from "node:crypto";
import { expect, test } from "@jest/globals";
import { readPrivateKey } from "../../src/service/private-key.ts";
import { ELLIPTIC, PKCS1, PKCS8 } from "./keys.ts";

const jwk = (pem: string) => createPrivateKey(pem).export({ format: "jwk" });

test.each([
  ["as it is", PKCS1],
  ["in the newer form", PKCS8],
  ["with literal \\n", PKCS1.trim().replaceAll("\n", "\\n")],
  ["in quotation marks", `"${PKCS1.trim().replaceAll("\n", "\\n")}"`],
  ["with the line ends of Windows", PKCS1.replaceAll("\n", "\r\n")],
  ["in base64", Buffer.from(PKCS1).toString("base64")],
  [
    "in base64 of several lines",
    Buffer.from(PKCS1).toString("base64").replaceAll(/.{76}/g, "$&\n"),
  ],
])("a key %s is read", (_how, given) => {
  const read = readPrivateKey(given);
  expect(read.ok && jwk(read.value)).toEqual(jwk(PKCS1));
});

test.each([
  ["no key", "hunter2-hunter2", /holds no private key in PEM form/],
  ["a certificate", PKCS1.replaceAll("RSA PRIVATE KEY", "CERTIFICATE"), /no private key/],
  ["a key cut short", PKCS1.replace(/\n.{60,}\n.{60,}\n/, "\n"), /damaged/],
  ["a key without its end", PKCS1.slice(0, 400), /no private key/],
  ["a key that is not RSA", ELLIPTIC, /not RSA/],
])("%s is refused with a sentence that shows none of it", (_what, given, sentence) => {
  const read = readPrivateKey(given);
  expect(read.ok ? "" : read.problem).toMatch(sentence);
  const middle = Math.floor(given.length / 2);
  expect(JSON.stringify(read)).not.toContain(given.slice(middle, middle + 6));
});
