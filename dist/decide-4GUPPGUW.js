import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  decideCommand,
  readDocument,
  readEvidence,
  readPolicy
} from "./chunk-GGKD6JHB.js";
import "./chunk-DOG5C32G.js";
import "./chunk-KCXVPHS6.js";
import "./chunk-CY5L5RD3.js";
import "./chunk-LQCMMSKC.js";
import "./chunk-GXR4K2QE.js";
export {
  decideCommand,
  readDocument,
  readEvidence,
  readPolicy
};
