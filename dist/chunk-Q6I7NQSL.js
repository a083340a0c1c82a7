import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
function isNestedTooDeeply(value,depth=0){return typeof value!="object"||value===null?!1:depth>=200?!0:Object.values(value).some(part=>isNestedTooDeeply(part,depth+1))}export{isNestedTooDeeply};
