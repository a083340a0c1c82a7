import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import{DEFAULT_CONFIG_FILE}from"./chunk-YMMBJAX7.js";var PROMPT_FILE="prompts/support.md",CONFIG=`version: 1
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
`;return[{message:"Support agent with its prompt and its gate",files:{[DEFAULT_CONFIG_FILE]:CONFIG,[PROMPT_FILE]:ACCEPTED_PROMPT,"README.md":readme}},{message:"Tidy up the support prompt",files:{[PROMPT_FILE]:headPrompt}}]}export{ACCEPTED_PROMPT,WEAKENED_PROMPT,REWORDED_PROMPT,demoFiles};
