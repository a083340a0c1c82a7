/** Private keys of tests, made once; nobody's. */
import { generateKeyPairSync } from "node:crypto";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** As GitHub hands it out. */
export const PKCS1 = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
export const PKCS8 = privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** A key that is sound and no App's. */
export const ELLIPTIC = generateKeyPairSync("ec", { namedCurve: "P-256" })
  .privateKey.export({ type: "pkcs8", format: "pem" })
  .toString();
