import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
import {
  startSimulatedServer
} from "./chunk-JMTYIPWP.js";
import {
  simulatedModel
} from "./chunk-NFGM4OZB.js";
import {
  loadSuites
} from "./chunk-XVHEJIFK.js";
import "./chunk-ZKFQYZXP.js";
import {
  EXIT,
  MODE_ID_PATTERN,
  endWith
} from "./chunk-DZHTMFGU.js";
import "./chunk-6U57O5NX.js";
import "./chunk-GXR4K2QE.js";

// src/cli/simulate.ts
async function simulateCommand(session, options) {
  const suites = await loadSuites(options.suites, {
    repository: session.readFile,
    builtIn: session.builtInSuite
  });
  if (!suites.ok) return endWith(session, suites.problem);
  const forced = {};
  for (const setting of options.fail) {
    const [mode = "", rate = ""] = setting.split("=");
    if (!MODE_ID_PATTERN.test(mode) || !(Number(rate) >= 0 && Number(rate) <= 1) || rate === "") {
      return endWith(session, {
        kind: "usage",
        message: `--fail ${setting} is not MODE=RATE with a rate from 0 to 1.`,
        hint: "For example --fail reasoning.cascading-step=0.1"
      });
    }
    forced[mode] = Number(rate);
  }
  const server = await startSimulatedServer({
    port: options.port,
    reply: simulatedModel({ suites: suites.value }, { strength: options.strength, fail: forced })
  });
  session.terminal.print(`${server.url}
`);
  session.terminal.say(
    "The simulated model is listening. It is a simulation: it knows the suites it was started with. Stop with Ctrl-C."
  );
  await new Promise((stopped) => {
    session.interrupted.addEventListener("abort", () => stopped(), { once: true });
  });
  await server.close();
  return EXIT.passed;
}
export {
  simulateCommand
};
