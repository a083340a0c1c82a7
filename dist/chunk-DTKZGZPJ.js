import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{comparisonChanges,pullRequestChanges}from"./chunk-RMVJB2BG.js";import{readGitHubAt}from"./chunk-OBFCKSPN.js";import{ok}from"./chunk-2PSC2FIJ.js";async function openGitHubRevisions(github,{rules,head,pull}){let range={base:rules,head},changes=await(pull===null?comparisonChanges(github,range):pullRequestChanges(github,{number:pull,...range}));if(!changes.ok)return changes;let{mergeBase,files}=changes.value;return ok({revisions:{...revisionsAt({rules,base:mergeBase,head},readGitHubAt(github)),changed:files},diffOf:async wanted=>diffFrom(files,wanted)})}function revisionsAt(commits,readAt){let at=commit=>({commit,readText:readAt(commit)});return{rules:at(commits.rules),base:at(commits.base),head:at(commits.head)}}function diffFrom(files,wanted){return(files??[]).filter(({path,patch})=>wanted.includes(path)&&patch!==void 0).map(({path,previousPath,patch})=>`--- a/${previousPath??path}
+++ b/${path}
${patch}
`).join(`
`)}export{openGitHubRevisions,revisionsAt};
