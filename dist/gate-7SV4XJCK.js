import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  gate,
  gateCommand,
  openPullRequest,
  seedSecret
} from "./chunk-YKOSZHIM.js";
import "./chunk-7ZNHNHV3.js";
import "./chunk-2LVQNSIV.js";
import "./chunk-DOG5C32G.js";
import "./chunk-KCXVPHS6.js";
import "./chunk-CY5L5RD3.js";
import "./chunk-LQCMMSKC.js";
import "./chunk-GXR4K2QE.js";
export {
  gate,
  gateCommand,
  openPullRequest,
  seedSecret
};
