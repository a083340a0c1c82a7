import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  wrapAnsi
} from "./chunk-WODFBJDT.js";
import "./chunk-UNV5T2PO.js";
import "./chunk-GXR4K2QE.js";
export {
  wrapAnsi as default
};
