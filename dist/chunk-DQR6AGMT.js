import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var BENCHMARK_CATEGORY="benchmark",CHOOSE='End with a line "ANSWER:" and the letter of the right option.',CHOICE_GRADE=[{choice:{answer:"{{ answer }}"}}],CHOICE_MODES=["reasoning.wrong-answer"],BENCHMARK_TASKS={mmlu:{input:`{{ question }}

{{ options }}

${CHOOSE}`,grade:CHOICE_GRADE,modes:CHOICE_MODES},hellaswag:{input:`Which of these goes on in the most likely way?

{{ question }}

{{ options }}

${CHOOSE}`,grade:CHOICE_GRADE,modes:CHOICE_MODES},truthfulqa:{input:`{{ question }}

{{ options }}

${CHOOSE}`,grade:CHOICE_GRADE,modes:CHOICE_MODES},gsm8k:{input:`{{ question }}

End with a line "ANSWER:" and the number alone.`,grade:[{numeric:{equals:"{{ answer }}",tolerance:0}}],modes:CHOICE_MODES},humaneval:{input:"Complete this function. Reply with the whole function in one block of Python.\n\n```python\n{{ prompt }}\n```",grade:[{code:{language:"python",completes:"{{ prompt }}",checks:`{{ test }}
check({{ entry_point }})`,solution:"{{ prompt }}{{ canonical_solution }}"}}],modes:["agentic.broken-artifact"]}};function withBenchmark(task){let shape=task.dataset?.shape,own=shape===void 0?null:BENCHMARK_TASKS[shape];return{...task,category:task.category??(own===null?"other":BENCHMARK_CATEGORY),input:task.input??own?.input,modes:task.modes??own?.modes,grade:task.grade??own?.grade??[]}}export{BENCHMARK_CATEGORY,withBenchmark};
