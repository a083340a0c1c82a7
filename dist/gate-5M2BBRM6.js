import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  gate,
  gateCommand,
  gateSeeds,
  openPullRequest,
  seedSecret
} from "./chunk-QQTUITC6.js";
import "./chunk-HROCPP4H.js";
import "./chunk-NFODW43F.js";
import "./chunk-XVHEJIFK.js";
import "./chunk-2XYCMU2L.js";
import "./chunk-3NLRBGGG.js";
import "./chunk-ZKFQYZXP.js";
import "./chunk-DZHTMFGU.js";
import "./chunk-6U57O5NX.js";
import "./chunk-GXR4K2QE.js";
export {
  gate,
  gateCommand,
  gateSeeds,
  openPullRequest,
  seedSecret
};
