/**
 * `simulate`: the simulated model as an OpenAI-compatible server on loopback, until Ctrl-C.
 */
import { tryStartSimulatedServer } from "../io/simulated-server.ts";
import { MODE_ID_PATTERN } from "../modes.ts";
import { simulatedModel } from "../simulate/simulated-model.ts";
import { loadSuites } from "../suite/project.ts";
import { EXIT, endWith, type Session } from "./session.ts";

export type SimulateOptions = {
  readonly suites: readonly string[];
  readonly port: number;
  readonly strength: "strong" | "weak";
  /** `mode=rate` each. */
  readonly fail: readonly string[];
};

export async function simulateCommand(session: Session, options: SimulateOptions): Promise<number> {
  const suites = await loadSuites(options.suites, {
    repository: session.readFile,
    builtIn: session.builtInSuite,
  });
  if (!suites.ok) return endWith(session, suites.problem);
  const forced: Record<string, number> = {};
  for (const setting of options.fail) {
    const [mode = "", rate = ""] = setting.split("=");
    if (!MODE_ID_PATTERN.test(mode) || !(Number(rate) >= 0 && Number(rate) <= 1) || rate === "") {
      return endWith(session, {
        kind: "usage",
        message: `--fail ${setting} is not MODE=RATE with a rate from 0 to 1.`,
        hint: "For example --fail reasoning.cascading-step=0.1",
      });
    }
    forced[mode] = Number(rate);
  }
  const started = await tryStartSimulatedServer({
    port: options.port,
    reply: simulatedModel({ suites: suites.value }, { strength: options.strength, fail: forced }),
  });
  if (!started.ok) return endWith(session, started.problem);
  const server = started.value;
  session.terminal.print(`${server.url}\n`);
  session.terminal.say(
    "The simulated model is listening. It is a simulation: it knows the suites it was started with. Stop with Ctrl-C.",
  );
  await new Promise<void>((stopped) => {
    session.interrupted.addEventListener("abort", () => stopped(), { once: true });
  });
  await server.close();
  return EXIT.passed;
}
