import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  gate,
  gateCommand,
  gateSeeds,
  openPullRequest,
  seedSecret
} from "./chunk-QOE72VZ5.js";
import "./chunk-V73GC4VH.js";
import "./chunk-GNYMOJ45.js";
import "./chunk-UICD5L6Q.js";
import "./chunk-7BOFSKUJ.js";
import "./chunk-NKKILOVC.js";
import "./chunk-DDM3DRBK.js";
import "./chunk-MIDCVI2C.js";
import "./chunk-6U57O5NX.js";
import "./chunk-GXR4K2QE.js";
export {
  gate,
  gateCommand,
  gateSeeds,
  openPullRequest,
  seedSecret
};
