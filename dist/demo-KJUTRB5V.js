import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{startSimulatedServer}from"./chunk-Z2AOFMIQ.js";import{simulatedModel}from"./chunk-F4OHWVHV.js";import"./chunk-YRMFYSUA.js";import{gate}from"./chunk-QQKDR22P.js";import"./chunk-6KN7XEPI.js";import"./chunk-H4T4HDSP.js";import"./chunk-TJ5ADMZJ.js";import"./chunk-KB3FD7P4.js";import"./chunk-PHSBUTXO.js";import"./chunk-S5X5ZJ2M.js";import"./chunk-6LYLLVWP.js";import{renderTerminal}from"./chunk-MPTGGIFF.js";import{renderVerdictJson}from"./chunk-DZ5ID4OY.js";import"./chunk-WRHPUTC2.js";import"./chunk-Q6I7NQSL.js";import"./chunk-XTGZJDPL.js";import"./chunk-R7PJXX7U.js";import"./chunk-7XA77BAP.js";import"./chunk-7YUPHVVH.js";import"./chunk-6ZMUEXLC.js";import"./chunk-63DA5SJY.js";import"./chunk-K5Y5YIXX.js";import"./chunk-LB7QHNTH.js";import"./chunk-LS5WY6HS.js";import"./chunk-X3XXTBSJ.js";import"./chunk-QOYVANYP.js";import"./chunk-FLHK2I6M.js";import"./chunk-OKLTWO67.js";import"./chunk-2GCFCGOY.js";import"./chunk-HPN4DA2Y.js";import"./chunk-DQCKGAOC.js";import"./chunk-4E5QDAH7.js";import"./chunk-4NMU2NM4.js";import"./chunk-RNUQXHHI.js";import"./chunk-EYOU76TR.js";import"./chunk-X4ALCC7Y.js";import"./chunk-NZ4TJ23C.js";import{EXIT,endWith}from"./chunk-OHTBLSCA.js";import"./chunk-45MUID4D.js";import"./chunk-NWK2HKSX.js";import"./chunk-Y32AOGPG.js";import"./chunk-KUHEBZO5.js";import{loadSuites}from"./chunk-XU52ZWDU.js";import"./chunk-4DCBRNFY.js";import{DEFAULT_CONFIG_FILE}from"./chunk-V4TLYIWK.js";import"./chunk-Z7WWIN2Y.js";import"./chunk-RMNVFEPK.js";import"./chunk-NAWEZYEW.js";import"./chunk-2PSC2FIJ.js";import"./chunk-V4FZX3SB.js";import{mkdtemp}from"node:fs/promises";import{tmpdir}from"node:os";import{join as join2,resolve}from"node:path";import{execFile}from"node:child_process";import{mkdir,rm,writeFile}from"node:fs/promises";import{dirname,join}from"node:path";import{promisify}from"node:util";var run=promisify(execFile);async function createRepository(directory,commits){await mkdir(directory,{recursive:!0}),await git(directory,0,["init","--quiet","--initial-branch=main"]);let ids=[];for(let[index,commit]of commits.entries()){for(let[path,content]of Object.entries(commit.files)){let file=join(directory,path);content===null?await rm(file):(await mkdir(dirname(file),{recursive:!0}),await writeFile(file,content))}await git(directory,index,["add","--all"]),await git(directory,index,["commit","--quiet","--allow-empty","-m",commit.message]),ids.push((await git(directory,index,["rev-parse","HEAD"])).trim())}return ids}async function git(directory,index,args){let date=`${17e8+index*60} +0000`,{stdout}=await run("git",["-C",directory,"-c","core.autocrlf=false",...args],{env:{PATH:process.env.PATH,HOME:directory,GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_AUTHOR_NAME:"Demo",GIT_AUTHOR_EMAIL:"demo@example.com",GIT_AUTHOR_DATE:date,GIT_COMMITTER_NAME:"Demo",GIT_COMMITTER_EMAIL:"demo@example.com",GIT_COMMITTER_DATE:date}});return stdout}var PROMPT_FILE="prompts/support.md",CONFIG=`version: 1
providers:
  simulated:
    kind: openai
    base-url-env: SIMULATED_MODEL_URL
targets:
  - id: support-agent
    prompt: ${PROMPT_FILE}
    model: { provider: simulated, id: simulated-strong, temperature: 0.7 }
    suites: [core]
policy:
  looks: 1   # ask everything, so that the report shows every mode; the default stops early
`,ACCEPTED_PROMPT=`You are the operations assistant of a small retailer.

- Number each step of a calculation and check each step before you go on.
- Only call documented endpoints; never invent a parameter.
- Keep to the fact sheet: do not add facts or figures of your own.
- Respect the stated limits on length and form.
- State your confidence honestly and say when you are unsure.
`,WEAKENED_PROMPT=`You are the friendly operations assistant of a small retailer.

- Be helpful, quick and self-assured.
- Keep the conversation flowing and sound natural.
`,REWORDED_PROMPT=`You help a small retailer run its operations.

- Keep to the fact sheet and do not add facts or figures.
- Respect the stated limits on length and form.
- When you calculate, number each step and check each step.
- Only call documented endpoints, and never invent a parameter.
- Say when you are unsure, and state your confidence honestly.
`;function demoFiles(headPrompt){let readme=`# Support agent

The prompt lives in \`prompts/\`.
`;return[{message:"Support agent with its prompt and its gate",files:{[DEFAULT_CONFIG_FILE]:CONFIG,[PROMPT_FILE]:ACCEPTED_PROMPT,"README.md":readme}},{message:"Tidy up the support prompt",files:{[PROMPT_FILE]:headPrompt}}]}async function demoCommand(session,options){let suites=await loadSuites(["core"],{repository:session.readFile,builtIn:session.builtInSuite});if(!suites.ok)return endWith(session,suites.problem);let directory=options.out===null?await mkdtemp(join2(tmpdir(),"reliability-gate-demo-")):resolve(session.workingDirectory,options.out),repository=join2(directory,`repository-${options.change?"weakened":"reworded"}`),server=await startSimulatedServer({reply:simulatedModel({suites:suites.value},{strength:"strong",fail:{}})});try{let head=options.change?WEAKENED_PROMPT:REWORDED_PROMPT,[baseCommit="",headCommit=""]=await session.progress.step("Make a repository with a pull request",()=>createRepository(repository,demoFiles(head))),env={...session.env,SIMULATED_MODEL_URL:server.url},gated=await gate({...session,env},{base:baseCommit,head:headCommit,repo:repository,config:DEFAULT_CONFIG_FILE,out:join2(directory,"report"),target:null,seed:options.seed,concurrency:8,fresh:!1,timeoutSeconds:60,json:options.json});if(!gated.ok)return endWith(session,gated.problem);let{input,html}=gated.value,{verdict}=input;session.terminal.print(options.json?renderVerdictJson(verdict):renderTerminal(input,session.terminal));let{say}=session.terminal;say(`Repository: ${repository}`),say(`Report:     ${html}`),say("The model was simulated; the calls, the statistics and the verdict were real.");let expected=options.change?"regressed":"passed";return verdict.kind===expected?EXIT.passed:(session.terminal.warn(`The demonstration expected ${expected} and the verdict is ${verdict.kind}; about one harmless change in twenty may be blamed, another --seed shows another draw.`),EXIT.regressed)}finally{await server.close()}}export{demoCommand};
