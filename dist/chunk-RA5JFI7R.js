import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{unknownWord}from"./chunk-YMMBJAX7.js";function unknownTarget(name,known){return{kind:"usage",message:`No target is called "${name}" (${unknownWord(name,known)}).`,hint:"Name a target of the config, or none to take all of them."}}export{unknownTarget};
