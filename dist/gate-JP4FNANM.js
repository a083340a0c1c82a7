import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  gate,
  gateCommand,
  gateSeeds,
  openPullRequest,
  seedSecret
} from "./chunk-GFZYMRTP.js";
import "./chunk-57MMFA5G.js";
import "./chunk-WWZNC4RA.js";
import "./chunk-5PLDLOJG.js";
import "./chunk-J6B5XIN3.js";
import "./chunk-R3VQ23BO.js";
import "./chunk-YMMO2I4J.js";
import "./chunk-JT6UYPLN.js";
import "./chunk-LQCMMSKC.js";
import "./chunk-GXR4K2QE.js";
export {
  gate,
  gateCommand,
  gateSeeds,
  openPullRequest,
  seedSecret
};
