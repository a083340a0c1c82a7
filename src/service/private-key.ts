/**
 * Is this an App's private key? PEM as it is, on one line with `\n`, or in base64; what is wrong is said
 * without showing any of it.
 */
import { createPrivateKey } from "node:crypto";
import { fail, ok, type Result } from "../result.ts";

const AGAIN =
  "generate a new private key on the App's settings page and give the downloaded file as it is";

/** The key as PEM. The sentence starts behind the name of a variable or file. */
export function readPrivateKey(given: string): Result<string, string> {
  const pem = pemOf(given.trim().replaceAll("\\n", "\n").replaceAll("\r\n", "\n"));
  if (pem === null) {
    return fail(`holds no private key in PEM form, so the App could not sign in; ${AGAIN}.`);
  }
  const type = keyType(pem);
  if (type === null) {
    return fail(`holds a damaged private key, so the App could not sign in; ${AGAIN}.`);
  }
  return type === "rsa"
    ? ok(pem)
    : fail(`holds a key that is not RSA, and GitHub takes no other; ${AGAIN}.`);
}

const PEM = /-----BEGIN (RSA )?PRIVATE KEY-----[\s\S]+-----END \1?PRIVATE KEY-----/;

function pemOf(text: string): string | null {
  const plain = text.replace(/^(["'])([\s\S]*)\1$/, "$2");
  const decoded = /^[A-Za-z0-9+/=\s]+$/.test(plain)
    ? Buffer.from(plain, "base64").toString("utf8")
    : plain;
  const found = PEM.exec(decoded)?.[0];
  return found === undefined ? null : `${found}\n`;
}

function keyType(pem: string): string | null {
  try {
    return createPrivateKey(pem).asymmetricKeyType ?? "other";
  } catch {
    return null;
  }
}
